import { byKind } from "../../by-kind.ts";
import { listed, meant, sentences } from "./say.ts";

/** A number as an article and a chart print it. */
interface PrintedTwice {
  readonly claim: string;
  readonly id: string;
  readonly chart: string;
  readonly label: string;
  /** Id of what the chart draws. */
  readonly drawn: string;
}

/** A row of the baseline. */
interface BaselineEntry {
  readonly rule: string;
  readonly file: string;
  /** What the finding is known again by. */
  readonly match: string;
}

/** A part of an article; null behind its last one. */
export type ArticlePart =
  | { readonly kind: "section"; readonly title: string }
  | { readonly kind: "chart"; readonly name: string };

/** A number of an article, with the way that its words say it went. */
export interface Mention {
  readonly text: string;
  readonly direction: "increase" | "decrease" | null;
}

const part = (of: ArticlePart | null): string =>
  of === null
    ? "nothing more"
    : byKind(of, { section: ({ title }) => `the section “${title}”`, chart: ({ name }) => `the chart ${name}` });

const mention = ({ text, direction }: Mention): string => (direction === null ? text : `${text} (${direction})`);

/** Rules that set articles and charts beside the data they stand on. */
export const audit = {
  "article/unbound": (a: { text: string }) => ({
    message: `“${a.text}” is bound to nothing.`,
    expected: `[${a.text}](fig:…), [${a.text}](calc:…) or an exemption with a reason`,
    remedy: "Bind it to its figure, insert it with ${…}, or exempt it: <!-- kaozheng-exempt …: why -->.",
  }),
  "article/unknown-chart": (a: { name: string; meant: readonly string[] }) => ({
    message: sentences(`The article embeds the chart “${a.name}”, which is not in charts/.`, meant(a.meant)),
    expected: "the name of a chart",
    remedy: "Mend the path of the picture, or add the chart.",
  }),
  "article/broken-link": (a: { target: string }) => ({
    message: `The link leads to ${a.target}, which is not there.`,
    expected: "a file of the project, an address, or an id",
    remedy: "Mend the link.",
  }),
  "chart/missing": (a: { name: string; svgFile: string }) => ({
    message: `The chart ${a.name} has never been drawn: ${a.svgFile} is not there.`,
    remedy: "Run `npm run charts`.",
  }),
  "chart/stale": (a: { name: string; svgFile: string }) => ({
    message: `${a.svgFile} is not what ${a.name} draws now: the spec, the data or the picture was changed.`,
    expected: "the bytes that are rendered now",
    remedy: "Run `npm run charts`, look at the picture, and commit it.",
  }),
  /** `by` is the article that has the page; null is the index of the site. */
  "article/page-taken": (a: { page: string; by: string | null }) => ({
    message: `The article would be written to ${a.page}, which is that of ${a.by ?? "the index of the site"}.`,
    expected: "a page of its own for every article",
    remedy: "Give it another name, or another `slug` in its front matter.",
  }),
  "article/language": (a: { language: string; file: string }) => ({
    message: `The front matter says language ${a.language}, which the name ${a.file} contradicts.`,
    expected: `a name that ends in .${a.language}.md`,
    remedy: "Rename the file, or mend `language`.",
  }),
  "article/unread": (a: { name: string }) => ({
    message: `notebooks/${a.name} is not read: its name says no language.`,
    expected: "a name that ends in .zh.md or .en.md",
    remedy: "Rename it, or move it out of notebooks/.",
  }),
  "article/chart-differs": (a: PrintedTwice) => ({
    message: `The text says “${a.claim}” where the chart ${a.chart} prints “${a.label}” (${a.drawn}).`,
    remedy: "Print in the text what the chart prints, or draw what the text says.",
  }),
  "article/chart-bound": (a: PrintedTwice) => ({
    message: `The text says “${a.claim}” where the chart ${a.chart} prints “${a.label}”: only one of them sets the bound.`,
    remedy: "Keep the qualifier beside the chart that prints it.",
  }),
  "article/chart-reading": (a: PrintedTwice) => ({
    message: `The text prints ${a.id}, “${a.claim}”, where the chart ${a.chart} draws the reading of another document, “${a.label}” (${a.drawn}).`,
    remedy: "Bind the reading that is drawn, draw the one that is bound, or tell in the text of both.",
  }),
  /** `caveats` are sentences of the data, in the article's language. */
  "article/missing-caveat": (a: { id: string; caveats: readonly string[] }) => ({
    message: `${a.id} does not simply compare, and the text around it does not say so.`,
    expected: a.caveats.join("; "),
    remedy: "Say it in the paragraph, or in the notes at the article's end.",
  }),
  "article/translation-differs": (a: { id: string; translation: string }) => ({
    message: `This stands on ${a.id}, which ${a.translation} binds and inserts nowhere.`,
    expected: "the same numbers in both languages",
    remedy: "Bind it there, or take it out here.",
  }),
  "article/translation-reading": (a: {
    claim: Mention;
    translation: string;
    there: readonly Mention[];
    id: string;
  }) => ({
    message: `This says “${mention(a.claim)}” of ${a.id}, of which ${a.translation} says “${listed(a.there.map(mention))}”.`,
    expected: "the same value, bound and direction in both languages",
    actual: mention(a.claim),
    remedy: "Say in both what the data support.",
  }),
  "article/translation-structure": (a: { here: ArticlePart; there: ArticlePart | null; translation: string }) => ({
    message: `Here stands ${part(a.here)}, where ${a.translation} has ${part(a.there)}.`,
    expected: "the same sections and charts in both languages, in one order",
    actual: part(a.here),
    remedy: "Add what is missing to one language, or take it out of the other.",
  }),
  "article/translation-words": (a: { words: string; translation: string }) => ({
    message: `“${a.words}” claims what this section of ${a.translation} does not.`,
    remedy: "Say it in both languages, or in neither.",
  }),
  "audit/no-reason": (a: BaselineEntry) => ({
    message: `${a.rule} of “${a.match}” in ${a.file} is listed as known, without a reason.`,
    expected: "why the finding stays",
    remedy: "Write the reason into the row, or mend what was found and take the row out.",
  }),
  "audit/stale-entry": (a: BaselineEntry) => ({
    message: `${a.rule} of “${a.match}” in ${a.file} is listed as known, and is found no more.`,
    expected: "a row for each finding that stays",
    remedy: "Take the row out.",
  }),
};
