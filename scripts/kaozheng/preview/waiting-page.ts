import type { Finding } from "../finding/finding.ts";
import { printFinding } from "../finding/print.ts";
import { type Language, languageRow, wordsOf } from "../language/language.ts";
import { element, html } from "../page/shell/element.ts";

/** Stands for every page as long as there is nothing to make one of. */
export function waitingPage(findings: readonly Finding[], language: Language): string {
  const policy = "default-src 'none'; script-src; style-src 'unsafe-inline'; img-src data:";
  const head = element(
    "head",
    {},
    element("meta", { charSet: "utf-8" }),
    element("meta", { httpEquiv: ["Content-Security-Policy"], content: policy }),
    element("meta", { name: "color-scheme", content: "light dark" }),
    element("link", { rel: ["icon"], href: "data:," }),
    element("title", {}, "Kaozheng"),
  );
  const words = findings.map((f) => printFinding(f, { color: false, quote: () => null, language })).join("\n\n");
  const main = element("main", {}, element("h1", {}, wordsOf(language).preview.waiting), element("pre", {}, words));
  return `<!doctype html>\n${html([element("html", { lang: languageRow(language).tag }, head, element("body", {}, main))])}\n`;
}
