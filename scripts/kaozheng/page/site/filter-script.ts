/**
 * What the page of systems runs: it brings out the fields, which are of no use without it, and hides the rows that do not
 * match. Words are looked for in all a row says, all of them, in any order. It holds no text, so that its hash is that of
 * every page.
 */
export const FILTER_SCRIPT = `
(() => {
  "use strict";
  const box = document.getElementById("filter");
  if (!box) return;
  const [words, ...choices] = box.querySelectorAll("input, select");
  const count = box.querySelector("output");
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const rows = [...document.querySelectorAll("tr[data-kind]")].map((row) => ({ row, text: plain(row.textContent) }));

  const filter = () => {
    const wanted = plain(words.value).split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text } of rows) {
      const fits =
        wanted.every((word) => text.includes(word)) &&
        choices.every(({ name, value }) => value === "" || row.dataset[name] === value);
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    count.textContent = count.dataset.words.replace("{n}", shown).replace("{all}", rows.length);
  };

  box.hidden = false;
  box.addEventListener("input", filter);
  filter();
})();
`;
