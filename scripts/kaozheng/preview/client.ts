/**
 * What a page of the preview runs beside its own script: it hears of changes, asks for its page again and puts the parts
 * that differ in the place of those it shows, so that the reader's place and what is open stay; and it lists what is
 * wrong. Written as a browser runs it; it holds no words, and all that comes from the project is set as text.
 */
export const PREVIEW_SCRIPT = `
(() => {
  "use strict";
  const parse = (html) => new DOMParser().parseFromString(html, "text/html");
  let shown = null;
  let tag = "";
  let version = null;
  let busy = Promise.resolve();

  const load = async () => {
    const response = await fetch(location.pathname, { cache: "no-store", headers: tag ? { "If-None-Match": tag } : {} });
    if (response.status === 304) return null;
    tag = response.headers.get("ETag") ?? "";
    return parse(await response.text());
  };

  // Three trees: what is on the screen, what the server sent for it, and what it sends now. Scripts change the first.
  const replace = (live, before, after) => {
    if (before.isEqualNode(after)) return;
    const a = [...before.childNodes];
    const b = [...after.childNodes];
    const nodes = [...live.childNodes];
    const same = before.nodeName === after.nodeName && before.cloneNode(false).isEqualNode(after.cloneNode(false));
    const whole = before.nodeType !== Node.ELEMENT_NODE || live.closest("svg") || nodes.length !== a.length;
    if (!same || whole) return void live.replaceWith(document.importNode(after, true));
    let head = 0;
    while (head < a.length && head < b.length && a[head].isEqualNode(b[head])) head++;
    let tail = 0;
    while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail).isEqualNode(b.at(-1 - tail))) tail++;
    const old = a.length - head - tail;
    const now = b.length - head - tail;
    const both = Math.min(old, now);
    for (let i = 0; i < both; i++) replace(nodes[head + i], a[head + i], b[head + i]);
    const next = nodes[head + old] ?? null;
    for (let i = both; i < old; i++) nodes[head + i].remove();
    for (let i = both; i < now; i++) live.insertBefore(document.importNode(b[head + i], true), next);
  };

  const refresh = async () => {
    const page = await load();
    if (page === null) return;
    const styles = (of) => [...of.head.querySelectorAll("style")].map((style) => style.textContent).join("");
    if (shown === null || styles(page) !== styles(shown)) return location.reload();
    document.title = page.title;
    const part = (of, selector) => of.querySelector(selector);
    for (const selector of ["header.masthead", "main"]) {
      const nodes = [document, shown, page].map((of) => part(of, selector));
      if (nodes.some((node) => node === null)) return location.reload();
      replace(...nodes);
    }
    shown = page;
    document.dispatchEvent(new Event("kaozheng:replaced"));
  };

  const host = document.createElement("aside");
  host.id = "kaozheng-preview";
  const root = host.attachShadow({ mode: "open" });
  const style = document.createElement("style");
  style.textContent =
    ":host{position:fixed;inset:auto 0 0 0;z-index:9;font:14px/1.5 system-ui,sans-serif}" +
    "details{background:#fff;color:#1a1a1a;border-top:3px solid #b3261e;box-shadow:0 -4px 24px rgb(0 0 0/.2)}" +
    "details.warnings{border-color:#8a5a00}summary{padding:.5em 1em;cursor:pointer;font-weight:650}" +
    "ol{margin:0;padding:0 1em 1em 2.5em;max-height:40vh;overflow:auto}li{margin-bottom:.6em}p{margin:0;overflow-wrap:anywhere}" +
    "code{font:12px/1.5 ui-monospace,monospace;color:#555}.remedy{color:#444}" +
    "@media (prefers-color-scheme:dark){details{background:#26221f;color:#eee}code,.remedy{color:#bbb}}" +
    "@media print{:host{display:none}}";
  root.append(style);
  document.body.append(host);

  const text = (name, className, words) => {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.textContent = words;
    return node;
  };

  const list = ({ told }) => {
    root.querySelector("details")?.remove();
    const { findings, summary } = told[document.documentElement.lang] ?? Object.values(told)[0];
    if (findings.length === 0) return;
    const errors = findings.filter(({ severity }) => severity === "error").length;
    const box = document.createElement("details");
    box.open = errors > 0;
    box.className = errors > 0 ? "errors" : "warnings";
    box.append(text("summary", "", summary));
    const items = document.createElement("ol");
    for (const { rule, file, line, column, message, remedy } of findings) {
      const item = document.createElement("li");
      const place = [file, line, column].filter((part) => part !== undefined && part !== null).join(":");
      item.append(text("code", "", place + "  " + rule), text("p", "", message));
      if (remedy) item.append(text("p", "remedy", remedy));
      items.append(item);
    }
    box.append(items);
    root.append(box);
  };

  const events = new EventSource("/.preview/events?page=" + encodeURIComponent(location.pathname));
  events.addEventListener("state", ({ data }) => {
    const state = JSON.parse(data);
    list(state);
    const stale = version !== null && state.version !== version;
    version = state.version;
    if (stale) busy = busy.then(refresh).catch(() => location.reload());
  });
  // A page that is left for another lets go of its place at the server at once: a browser holds few connections to one.
  addEventListener("pagehide", () => events.close());
  busy = load().then((page) => {
    shown = page;
  });
})();
`;
