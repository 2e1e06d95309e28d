import type { Wording } from "../finding.ts";

const error = (wording: Omit<Wording, "severity">): Wording => ({ severity: "error", ...wording });
const warning = (wording: Omit<Wording, "severity">): Wording => ({ severity: "warning", ...wording });
const quote = (s: string) => JSON.stringify(s);

/** Rules on how articles are written, and on running their cells. */
export const articleMessages = {
  "article/front-matter": (a: { problem: string }) =>
    error({
      message: `The front matter is no YAML here: ${a.problem}`,
      expected: "key: value, a line each",
      remedy: "Put a value that holds a colon or begins with a bracket in quotation marks.",
    }),
  "article/unknown-key": (a: { key: string; known: readonly string[]; hint: string }) =>
    error({
      message: `The front matter has the key ${quote(a.key)}, which means nothing here. ${a.hint}`.trim(),
      expected: a.known.join(", "),
      actual: a.key,
      remedy: "Mend the key, or take it out.",
    }),
  "article/front-matter-value": (a: { key: string; found: string; expected: string }) =>
    error({
      message: `${quote(a.found)} will not do for ${a.key}.`,
      expected: a.expected,
      actual: a.found,
      remedy: "Mend the value.",
    }),
  "article/no-title": (_: object) =>
    error({
      message: "The article has no title.",
      expected: "title: … between lines of --- at the head of the file",
      remedy: "Give it a title.",
    }),
  "article/insertion": (_: object) =>
    error({
      message: "Found ${ without the brace that ends it in the same paragraph.",
      expected: "$" + "{expression}",
      remedy: "Close it, or write \\${ where the characters themselves are meant.",
    }),
  "article/undefined-reference": (a: { label: string }) =>
    error({
      message: `The link leads to [${a.label}], which is defined nowhere in the article.`,
      expected: `[${a.label}]: fig:… or calc:… on a line by itself`,
      remedy: "Add the definition at the foot of the article, or mend the label.",
    }),
  "article/raw-html": (_: object) =>
    warning({
      message: "HTML in an article is not passed on to the page: what stands here will not be seen.",
      expected: "Markdown, or a comment on a line by itself",
      remedy: "Write it in Markdown. Text after a comment on the same line belongs on a line of its own.",
    }),
  "article/exemption": (a: { found: string }) =>
    error({
      message: `${quote(a.found)} is not an exemption.`,
      expected: "<!-- kaozheng-exempt 315: a reason --> or <!-- kaozheng-exempt: a reason -->",
      actual: a.found,
      remedy: "Say after a colon why the number needs no source.",
    }),
  "article/exemption-unused": (a: { words: string }) =>
    warning({
      message:
        a.words === ""
          ? "The exemption has nothing below it."
          : `The exemption names ${quote(a.words)}, which is not there.`,
      expected: "the words as they stand in the text",
      actual: a.words,
      remedy: "Mend the words, or take the comment out.",
    }),
  "article/cell-failed": (a: { problem: string }) =>
    error({
      message: `The cell stopped: ${a.problem}`,
      remedy: "Mend the code. Later cells and the article's insertions were not run.",
    }),
  "article/insertion-failed": (a: { problem: string }) =>
    error({
      message: `The insertion cannot be computed: ${a.problem}`,
      remedy: "Mend the expression. It sees what all cells of the article declare.",
    }),
  "article/type": (a: { problem: string }) =>
    error({
      message: `The types do not fit: ${a.problem}`,
      remedy: "Mend the code. Ids are types too: an unknown one is no FigureId.",
    }),
  "article/time-limit": (a: { seconds: number }) =>
    error({
      message: `The cell was still running after ${a.seconds} seconds and was stopped.`,
      remedy: "Look for a loop that does not end.",
    }),
  "article/no-quantity": (a: { found: string }) =>
    error({
      message: `This is ${a.found}, which says nothing of where it comes from.`,
      expected: "a quantity: figure(…), derived(…), or an operation on such; or words",
      actual: a.found,
      remedy: "Compute it with the operations (growth, share, sum …); a year or a label goes in quotation marks.",
    }),
  "article/wechat-too-long": (a: { characters: number; limit: number; closing: number }) =>
    error({
      message: `For 微信 the article has ${a.characters} characters, markup and the lists at its end included; ${a.closing} are those lists.`,
      expected: `fewer than ${a.limit}, which it is over by ${a.characters - a.limit + 1}`,
      actual: String(a.characters),
      remedy:
        "Publish it in two parts, draw a table as a chart, or bind fewer computed numbers: each is told of at the end.",
    }),
  "article/wechat-picture": (a: { picture: string; bytes: number; limit: number }) =>
    error({
      message: `For 微信 the picture ${a.picture} is too large: ${a.bytes} bytes.`,
      expected: `fewer than ${a.limit} bytes`,
      actual: String(a.bytes),
      remedy: "Take a smaller picture; of a chart, draw fewer marks.",
    }),
  "article/no-table": (a: { found: string }) =>
    error({
      message: `A row of the displayed table is ${a.found}.`,
      expected: "an object of quantities and words by column",
      actual: a.found,
      remedy: 'display([{ year: "2021", spent: figure(…) }, …])',
    }),
} as const;
