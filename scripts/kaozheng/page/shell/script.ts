/**
 * What a page runs: it turns the links to notes into buttons that open the note in a panel beside the text. Without it
 * the links lead to the notes. Written as a browser runs it; it holds no text, so that its hash is that of every page.
 */
export const LINEAGE_SCRIPT = `
(() => {
  "use strict";
  const panel = document.getElementById("lineage");
  if (!panel || typeof panel.showModal !== "function") return;
  const body = panel.querySelector("[data-body]");
  const heading = panel.querySelector("h2");
  const numbers = () => [...document.querySelectorAll("a.number")];
  let opened = null;

  const show = (number) => {
    const note = document.getElementById("note-" + number.dataset.note);
    if (!note) return false;
    if (opened) delete opened.dataset.open;
    opened = number;
    number.dataset.open = "";
    heading.textContent = number.classList.contains("reference") ? "" : number.textContent;
    body.replaceChildren(...[...note.querySelector(".lineage").childNodes].map((node) => node.cloneNode(true)));
    return true;
  };

  const open = (number) => {
    if (!show(number)) return;
    panel.showModal();
    panel.scrollTop = 0;
  };

  const adopt = () => {
    for (const number of numbers()) {
      number.setAttribute("role", "button");
      number.setAttribute("aria-haspopup", "dialog");
    }
  };
  adopt();
  // Whoever puts new numbers into the page says so.
  document.addEventListener("kaozheng:replaced", adopt);

  document.addEventListener("click", (event) => {
    const number = event.target.closest("a.number");
    if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(number);
  });
  document.addEventListener("keydown", (event) => {
    const number = event.target.closest("a.number");
    if (!number || event.key !== " ") return;
    event.preventDefault();
    open(number);
  });

  panel.querySelector("button").addEventListener("click", () => panel.close());

  panel.addEventListener("close", () => {
    if (!opened) return;
    delete opened.dataset.open;
    opened.focus({ preventScroll: true });
    opened = null;
  });

  // A click beside the panel closes it; on another number it shows that one. The text is inert meanwhile, so that
  // what lies under the click is found by place.
  const isAt = (event) => (box) =>
    event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
  panel.addEventListener("click", (event) => {
    if (event.target !== panel || isAt(event)(panel.getBoundingClientRect())) return;
    const next = numbers().find((number) => [...number.getClientRects()].some(isAt(event)));
    if (!next) panel.close();
    else if (show(next)) panel.scrollTop = 0;
  });
})();
`;
