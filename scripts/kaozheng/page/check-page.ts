import type { Element, ElementContent } from "hast";
import type { CheckedNumber } from "../check/check.ts";
import type { Carried, Comparison } from "../check/compare.ts";
import { countsText, type PrintedCheck } from "../check/print.ts";
import { carriedLines, type SectionItem, sectionsOf, statementOf } from "../check/statement.ts";
import { STATUSES, type Status, statusOf } from "../check/status.ts";
import type { Project } from "../dataset/project.ts";
import { type Language, wordsOf } from "../language/language.ts";
import { type Child, element } from "./shell/element.ts";
import { renderLayout } from "./shell/layout.ts";
import { STYLE } from "./shell/style.ts";

/** Beside each colour a sign, for who sees no colours. */
const SIGNS: Record<Status, string> = { supported: "✓", differs: "✗", "no-figure": "○", tie: "?", none: "＋" };

const CHECK_STYLE = `
.check { overflow-wrap: anywhere; }
.check .passage { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 2rem; margin: 0 0 1.3rem; }
.check .passage > p { margin: 0 0 0.4rem; }
.check .passage ol { margin: 0; padding: 0; list-style: none; font: 0.86rem/1.5 var(--sans); }
.check .passage li { margin: 0 0 0.55rem; padding-inline-start: 0.7rem; border-inline-start: 3px solid var(--mark); }
.check .passage li p { margin: 0; color: var(--quiet); }
.check .terms { color: var(--quiet); margin-bottom: 0.3rem; }
.check mark { color: inherit; background: none; border-bottom: 2px solid var(--mark); padding-bottom: 0.05em; }
.check mark a { color: inherit; text-decoration: none; }
.check :target { background: var(--shade); }
.check .legend { display: flex; margin: 0.8rem 0 2rem; flex-wrap: wrap; gap: 0.3rem 1.2rem; padding: 0; list-style: none; font: 0.9rem/1.5 var(--sans); }
.check .legend span { border-bottom: 2px solid var(--mark); }
.check .fate li { margin-bottom: 0.5rem; }
.check .fate p { margin: 0; font-size: 0.9rem; color: var(--quiet); }
.check { --supported: #2f6f4f; --differs: #b3261e; --no-figure: #2c5d91; --tie: #8a5a00; --none: #6b4a8f; }
@media (prefers-color-scheme: dark) {
  .check { --supported: #7fd0a3; --differs: #ff9a8f; --no-figure: #9cc4f2; --tie: #f0bf6a; --none: #cbb0ea; }
}
${STATUSES.map((status) => `.check .${status} { --mark: var(--${status}); }`).join("\n")}
@media (min-width: 62rem) { .check .passage { grid-template-columns: minmax(0, 1fr) minmax(0, 24rem); } }
`;

/** The text with its numbers marked, beside each paragraph what the record has of them; one self-contained page. */
export function checkPage(printed: PrintedCheck, project: Project): string {
  const { checked, comparison, language, terms } = printed;
  const words = wordsOf(language).check;
  const title = words.title(checked.text.name.split("/").at(-1) ?? "");
  const main = element(
    "main",
    { id: "content", className: ["check"] },
    element("h1", {}, title),
    element("p", { className: ["standfirst"] }, countsText(printed, project)),
    ...terms.map((term) => element("p", { className: ["terms"] }, term)),
    element("p", { className: ["terms"] }, words.intro),
    // What became of a number is said by the section it stands in.
    comparison === null ? legend(printed) : null,
    ...(comparison === null ? [] : fates(comparison, language, project)),
    comparison === null ? null : element("h2", {}, words.marked),
    ...passages(printed, project),
  );
  return renderLayout({
    language,
    title,
    siteTitle: words.site,
    description: words.intro,
    index: null,
    alternates: [],
    sections: [],
    broad: true,
    styles: [STYLE, CHECK_STYLE],
    scripts: [],
    embeddedStyles: [],
    body: [main],
  });
}

function legend({ checked, language }: PrintedCheck): Element {
  const met = STATUSES.filter((status) => checked.numbers.some((number) => statusOf(number) === status));
  return element(
    "ul",
    { className: ["legend"] },
    ...met.map((status) =>
      element(
        "li",
        { className: [status] },
        element("span", {}, `${SIGNS[status]} ${wordsOf(language).check.statuses[status]}`),
      ),
    ),
  );
}

const anchor = (number: CheckedNumber): string => `n${number.match.passage + 1}-${number.match.reading.start + 1}`;

function passages({ checked, comparison, language }: PrintedCheck, project: Project): Element[] {
  const own = new Map<number, CheckedNumber[]>();
  for (const number of checked.numbers) {
    const known = own.get(number.match.passage);
    if (known === undefined) own.set(number.match.passage, [number]);
    else known.push(number);
  }
  const carried = new Map(comparison?.carried.map((c) => [c.number, c]));
  const lang = checked.language === language ? {} : { lang: checked.language };
  return checked.text.passages.map(({ text }, index) => {
    const numbers = own.get(index) ?? [];
    const notes = numbers.map((number) => note(number, carried.get(number), language, project));
    return element(
      "div",
      { className: ["passage"] },
      element("p", lang, ...marked(text, numbers)),
      notes.length === 0 ? null : element("ol", {}, ...notes),
    );
  });
}

function marked(text: string, numbers: readonly CheckedNumber[]): Child[] {
  const pieces: Child[] = [];
  let at = 0;
  for (const number of numbers) {
    const { start, end } = number.match.reading;
    const link = element("a", { href: `#${anchor(number)}` }, text.slice(start, end));
    pieces.push(text.slice(at, start), element("mark", { className: [statusOf(number)] }, link));
    at = end;
  }
  return [...pieces, text.slice(at)];
}

function note(number: CheckedNumber, carried: Carried | undefined, language: Language, project: Project): Element {
  const { status, name, lines } = statementOf(number, language, project);
  const told = carried === undefined ? lines : carriedLines(carried, language, project);
  const head = element("b", {}, `${SIGNS[status]} ${number.match.reading.text}`);
  return element(
    "li",
    { id: anchor(number), className: [status] },
    element("div", {}, head, name === "" ? null : ` ${name}`),
    ...told.map((line) => element("p", {}, line)),
  );
}

/** What became of the earlier report's figures, before the text itself. */
function fates(comparison: Comparison, language: Language, project: Project): ElementContent[] {
  return sectionsOf(comparison, language, project).flatMap(({ heading, items }) => [
    element("h2", {}, `${heading} (${items.length})`),
    element("ul", { className: ["fate"] }, ...items.map(fate)),
  ]);
}

function fate({ number, name, lines }: SectionItem): Element {
  const link = number && element("a", { href: `#${anchor(number)}` }, number.match.reading.text);
  return element(
    "li",
    {},
    element("div", {}, link, link === null ? name : ` ${name}`),
    ...lines.map((line) => element("p", {}, line)),
  );
}
