import { byKind } from "../../by-kind.ts";
import { meant, quote, sentences } from "./say.ts";

/** What a value of the front matter should be. */
export type FrontMatterForm =
  | { readonly kind: "slug" }
  | { readonly kind: "day" }
  | { readonly kind: "one-of"; readonly values: readonly string[] };

/** What code printed or displayed that is no quantity; `text` as the code would print it. */
export type NoQuantity =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "nothing"; readonly text: string }
  | { readonly kind: "quantity" }
  | { readonly kind: "object" }
  | { readonly kind: "type"; readonly type: string };

const form = (expected: FrontMatterForm): string =>
  byKind(expected, {
    slug: () => "letters, digits and hyphens",
    day: () => "a day as 2023-01-11",
    "one-of": ({ values }) => values.join(" or "),
  });

const value = (found: NoQuantity): string =>
  byKind(found, {
    number: ({ text }) => `the bare number ${text}`,
    nothing: ({ text }) => text,
    quantity: () => "a quantity that stands in no column",
    object: () => "an object that is no quantity",
    type: ({ type }) => `a ${type}`,
  });

/** Rules on how articles are written, and on running their cells. */
export const article = {
  "article/front-matter": (a: { problem: string }) => ({
    message: `The front matter is no YAML here: ${a.problem}`,
    expected: "key: value, a line each",
    remedy: "Put a value that holds a colon or begins with a bracket in quotation marks.",
  }),
  "article/unknown-key": (a: { key: string; known: readonly string[]; meant: readonly string[] }) => ({
    message: sentences(`The front matter has the key ${quote(a.key)}, which means nothing here.`, meant(a.meant)),
    remedy: "Mend the key, or take it out.",
  }),
  "article/front-matter-value": (a: { key: string; found: string; expected: FrontMatterForm }) => ({
    message: `${quote(a.found)} will not do for ${a.key}.`,
    expected: form(a.expected),
    remedy: "Mend the value.",
  }),
  "article/no-title": (_: object) => ({
    message: "The article has no title.",
    expected: "title: … between lines of --- at the head of the file",
    remedy: "Give it a title.",
  }),
  "article/insertion": (_: object) => ({
    message: "Found ${ without the brace that ends it in the same paragraph.",
    expected: "$" + "{expression}",
    remedy: "Close it, or write \\${ where the characters themselves are meant.",
  }),
  "article/undefined-reference": (a: { label: string }) => ({
    message: `The link leads to [${a.label}], which is defined nowhere in the article.`,
    expected: `[${a.label}]: fig:… or calc:… on a line by itself`,
    remedy: "Add the definition at the foot of the article, or mend the label.",
  }),
  "article/raw-html": (_: object) => ({
    message: "HTML in an article is not passed on to the page: what stands here will not be seen.",
    expected: "Markdown, or a comment on a line by itself",
    remedy: "Write it in Markdown. Text after a comment on the same line belongs on a line of its own.",
  }),
  "article/exemption": (a: { found: string }) => ({
    message: `${quote(a.found)} is not an exemption.`,
    expected: "<!-- kaozheng-exempt 315: a reason --> or <!-- kaozheng-exempt: a reason -->",
    remedy: "Say after a colon why the number needs no source.",
  }),
  "article/exemption-unused": (a: { words: string }) => ({
    message:
      a.words === ""
        ? "The exemption has nothing below it."
        : `The exemption names ${quote(a.words)}, which is not there.`,
    expected: "the words as they stand in the text",
    remedy: "Mend the words, or take the comment out.",
  }),
  "article/cell-failed": (a: { problem: string }) => ({
    message: `The cell stopped: ${a.problem}`,
    remedy: "Mend the code. Later cells and the article's insertions were not run.",
  }),
  "article/insertion-failed": (a: { problem: string }) => ({
    message: `The insertion cannot be computed: ${a.problem}`,
    remedy: "Mend the expression. It sees what all cells of the article declare.",
  }),
  "article/type": (a: { problem: string }) => ({
    message: `The types do not fit: ${a.problem}`,
    remedy: "Mend the code. Ids are types too: an unknown one is no FigureId.",
  }),
  "article/time-limit": (a: { seconds: number }) => ({
    message: `The cell was still running after ${a.seconds} seconds and was stopped.`,
    remedy: "Look for a loop that does not end.",
  }),
  "article/no-quantity": (a: { found: NoQuantity }) => ({
    message: `This is ${value(a.found)}, which says nothing of where it comes from.`,
    expected: "a quantity: figure(…), derived(…), or an operation on such; or words",
    actual: value(a.found),
    remedy: "Compute it with the operations (growth, share, sum …); a year or a label goes in quotation marks.",
  }),
  "article/wechat-too-long": (a: { characters: number; limit: number; closing: number }) => ({
    message: `For 微信 the article has ${a.characters} characters, markup and the lists at its end included; ${a.closing} are those lists.`,
    expected: `fewer than ${a.limit}, which it is over by ${a.characters - a.limit + 1}`,
    remedy:
      "Publish it in two parts, draw a table as a chart, or bind fewer computed numbers: each is told of at the end.",
  }),
  "article/wechat-picture": (a: { picture: string; bytes: number; limit: number }) => ({
    message: `For 微信 the picture ${a.picture} is too large: ${a.bytes} bytes.`,
    expected: `fewer than ${a.limit} bytes`,
    remedy: "Take a smaller picture; of a chart, draw fewer marks.",
  }),
  "article/no-table": (a: { found: NoQuantity }) => ({
    message: `A row of the displayed table is ${value(a.found)}.`,
    expected: "an object of quantities and words by column",
    actual: value(a.found),
    remedy: 'display([{ year: "2021", spent: figure(…) }, …])',
  }),
};
