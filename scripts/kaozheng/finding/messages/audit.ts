import type { Wording } from "../finding.ts";

const error = (wording: Omit<Wording, "severity">): Wording => ({ severity: "error", ...wording });
const warning = (wording: Omit<Wording, "severity">): Wording => ({ severity: "warning", ...wording });

const note = (wording: Omit<Wording, "severity">): Wording => ({ severity: "note", ...wording });

/** A number as an article and a chart print it. */
interface Printed {
  readonly claim: string;
  readonly id: string;
  readonly chart: string;
  readonly label: string;
  /** Id of what the chart draws. */
  readonly drawn: string;
}

/** A row of the baseline. */
interface Entry {
  readonly rule: string;
  readonly file: string;
  /** What the finding is known again by. */
  readonly match: string;
}

/** Rules that set articles and charts beside the data they stand on. */
export const auditMessages = {
  "article/unbound": (a: { text: string }) =>
    error({
      message: `“${a.text}” is bound to nothing.`,
      expected: `[${a.text}](fig:…), [${a.text}](calc:…) or an exemption with a reason`,
      actual: a.text,
      remedy: "Bind it to its figure, insert it with ${…}, or exempt it: <!-- kaozheng-exempt …: why -->.",
    }),
  "article/unknown-chart": (a: { name: string; hint: string }) =>
    error({
      message: `The article embeds the chart “${a.name}”, which is not in charts/. ${a.hint}`.trim(),
      expected: "the name of a chart",
      actual: a.name,
      remedy: "Mend the path of the picture, or add the chart.",
    }),
  "article/broken-link": (a: { target: string; hint: string }) =>
    error({
      message: `The link leads to ${a.target}, which is not there. ${a.hint}`.trim(),
      expected: "a file of the project, an address, or an id",
      actual: a.target,
      remedy: "Mend the link.",
    }),
  "chart/missing": (a: { name: string; svgFile: string }) =>
    error({
      message: `The chart ${a.name} has never been drawn: ${a.svgFile} is not there.`,
      expected: a.svgFile,
      remedy: "Run `npm run charts`.",
    }),
  "chart/stale": (a: { name: string; svgFile: string }) =>
    error({
      message: `${a.svgFile} is not what ${a.name} draws now: the spec, the data or the picture was changed.`,
      expected: "the bytes that are rendered now",
      remedy: "Run `npm run charts`, look at the picture, and commit it.",
    }),
  "article/page-taken": (a: { page: string; by: string }) =>
    error({
      message: `The article would be written to ${a.page}, which is that of ${a.by}.`,
      expected: "a page of its own for every article",
      actual: a.page,
      remedy: "Give it another name, or another `slug` in its front matter.",
    }),
  "article/language": (a: { language: string; file: string }) =>
    error({
      message: `The front matter says language ${a.language}, which the name ${a.file} contradicts.`,
      expected: `a name that ends in .${a.language}.md`,
      actual: a.file,
      remedy: "Rename the file, or mend `language`.",
    }),
  "article/unread": (a: { name: string }) =>
    error({
      message: `notebooks/${a.name} is not read: its name says no language.`,
      expected: "a name that ends in .zh.md or .en.md",
      actual: a.name,
      remedy: "Rename it, or move it out of notebooks/.",
    }),
  "article/chart-differs": (a: Printed) =>
    warning({
      message: `The text says “${a.claim}” where the chart ${a.chart} prints “${a.label}” (${a.drawn}).`,
      expected: a.label,
      actual: a.claim,
      remedy: "Print in the text what the chart prints, or draw what the text says.",
    }),
  "article/chart-bound": (a: Printed) =>
    note({
      message: `The text says “${a.claim}” where the chart ${a.chart} prints “${a.label}”: only one of them sets the bound.`,
      expected: a.label,
      actual: a.claim,
      remedy: "Keep the qualifier beside the chart that prints it.",
    }),
  "article/chart-reading": (a: Printed) =>
    warning({
      message: `The text prints ${a.id}, “${a.claim}”, where the chart ${a.chart} draws the reading of another document, “${a.label}” (${a.drawn}).`,
      expected: a.drawn,
      actual: a.id,
      remedy: "Bind the reading that is drawn, draw the one that is bound, or tell in the text of both.",
    }),
  "article/missing-caveat": (a: { id: string; caveats: readonly string[] }) =>
    warning({
      message: `${a.id} does not simply compare, and the text around it does not say so.`,
      expected: a.caveats.join("; "),
      remedy: "Say it in the paragraph, or in the notes at the article's end.",
    }),
  "article/translation-differs": (a: { id: string; translation: string }) =>
    warning({
      message: `This stands on ${a.id}, which ${a.translation} binds and inserts nowhere.`,
      expected: "the same numbers in both languages",
      actual: a.id,
      remedy: "Bind it there, or take it out here.",
    }),
  "article/translation-reading": (a: { claim: string; translation: string; there: string; id: string }) =>
    warning({
      message: `This says “${a.claim}” of ${a.id}, of which ${a.translation} says “${a.there}”.`,
      expected: "the same value, bound and direction in both languages",
      actual: a.claim,
      remedy: "Say in both what the data support.",
    }),
  "article/translation-structure": (a: { here: string; there: string; translation: string }) =>
    warning({
      message: `Here stands ${a.here}, where ${a.translation} has ${a.there}.`,
      expected: "the same sections and charts in both languages, in one order",
      actual: a.here,
      remedy: "Add what is missing to one language, or take it out of the other.",
    }),
  "article/translation-words": (a: { words: string; translation: string }) =>
    note({
      message: `“${a.words}” claims what this section of ${a.translation} does not.`,
      actual: a.words,
      remedy: "Say it in both languages, or in neither.",
    }),
  "audit/no-reason": (a: Entry) =>
    error({
      message: `${a.rule} of “${a.match}” in ${a.file} is listed as known, without a reason.`,
      expected: "why the finding stays",
      remedy: "Write the reason into the row, or mend what was found and take the row out.",
    }),
  "audit/stale-entry": (a: Entry) =>
    warning({
      message: `${a.rule} of “${a.match}” in ${a.file} is listed as known, and is found no more.`,
      expected: "a row for each finding that stays",
      remedy: "Take the row out.",
    }),
} as const;
