import type { Wording } from "../finding.ts";

const error = (wording: Omit<Wording, "severity">): Wording => ({ severity: "error", ...wording });
const warning = (wording: Omit<Wording, "severity">): Wording => ({ severity: "warning", ...wording });
const quote = (s: string) => JSON.stringify(s);
const joined = (...parts: readonly string[]) => parts.filter((s) => s !== "").join(" ");

/** Rules on charts. */
export const chartMessages = {
  "chart/unknown": (a: { name: string; hint: string }) =>
    error({
      message: joined(`There is no chart ${quote(a.name)}.`, a.hint),
      expected: `charts/${a.name}.vl.json or charts/${a.name}.plot.ts`,
      actual: a.name,
      remedy: "Mend the name, or add the file.",
    }),
  "chart/syntax": (a: { problem: string }) =>
    error({
      message: `The file is not JSON: ${a.problem}.`,
      expected: "JSON",
      remedy: "Mend the file at this place.",
    }),
  "chart/spec": (a: { at: string; found: string; expected: string; hint?: string }) =>
    error({
      message: joined(`${a.at === "" ? "The spec" : a.at} is ${a.found}.`, a.hint ?? ""),
      expected: a.expected,
      actual: a.found,
      remedy: "See the Vega-Lite documentation, https://vega.github.io/vega-lite/docs/.",
    }),
  "chart/property": (a: { at: string; name: string; of: string; known: readonly string[]; hint: string }) =>
    error({
      message: joined(`${quote(a.name)} is no property of ${a.of}.`, a.hint),
      expected: a.known.join(", "),
      actual: a.name,
      remedy: `Mend the spelling at ${a.at === "" ? "the top of the spec" : a.at}.`,
    }),
  "chart/no-data": (_: object) =>
    error({
      message: "The spec names no data.",
      expected: '"data": {"url": "../data/derived/….csv"}',
      remedy: "Name a table of data/datapackage.json by its path from the charts folder.",
    }),
  "chart/inline-data": (a: { at: string }) =>
    error({
      message: `The spec holds its own data at ${a.at}: such numbers have no lineage.`,
      expected: '"data": {"url": "../data/….csv"}',
      actual: "inline values",
      remedy:
        "Put the values into a table of data/datapackage.json and name it by its path. A notebook may give rows of one such table, taken as rows(…) has them.",
    }),
  "chart/unknown-resource": (a: { url: string; hint: string }) =>
    error({
      message: joined(`${quote(a.url)} is no table of data/datapackage.json.`, a.hint),
      expected: "the path of a resource of data/datapackage.json, from the charts folder",
      actual: a.url,
      remedy: "Mend the path, or declare the table in data/datapackage.json.",
    }),
  "chart/missing-data": (a: { url: string }) =>
    error({
      message: `The table ${quote(a.url)} is declared but its file is not there or cannot be read.`,
      expected: a.url,
      remedy: "Run `npm run derive` if it is a derived table; otherwise add the file.",
    }),
  "chart/unknown-field": (a: { field: string; table: string; known: readonly string[]; hint: string }) =>
    error({
      message: joined(`${a.table} has no field ${quote(a.field)}.`, a.hint),
      expected: a.known.join(", "),
      actual: a.field,
      remedy: "Mend the spelling, or compute the field in a transform.",
    }),
  "chart/empty": (a: { data: string }) =>
    error({
      message: `Nothing is drawn: no row of ${a.data} is left after the filters.`,
      expected: "at least one row",
      actual: "no row",
      remedy: "Look at the values the filters compare with, and for empty cells in the fields drawn.",
    }),
  "chart/no-lineage": (a: { data: string }) =>
    error({
      message: `None of the chart's marks is given rows of ${a.data}: what they draw comes from nowhere.`,
      expected: "marks over `rows`, or over lists of the rows' own objects",
      remedy: "Filter, sort and group the rows themselves; values computed on the way go into channels.",
    }),
  "chart/refused": (a: { url: string; reason: string; allow: string }) =>
    error({
      message: `${quote(a.url)} is ${a.reason}, and is not read.`,
      expected: "a relative path to a file under the spec's own folder or its project",
      actual: a.url,
      remedy: a.allow === "" ? "Put the data beside the spec." : `Put the data beside the spec, or --allow ${a.allow}.`,
    }),
  "chart/data-file": (a: { url: string; problem: string }) =>
    error({
      message: `The data ${quote(a.url)} cannot be used: ${a.problem.replace(/\.$/, "")}.`,
      expected: "a file that is there and is what its ending or the spec's format says, in UTF-8",
      actual: a.url,
      remedy: "Mend the path or the file, or name its format in the spec.",
    }),
  "chart/empty-data": (a: { data: string }) =>
    error({
      message: `${a.data} holds no row: there is nothing to draw.`,
      expected: "at least one row",
      actual: "no row",
      remedy: "Fill the data, or take them out of the spec.",
    }),
  "chart/nothing-drawn": (_: object) =>
    error({
      message: "Nothing is drawn: no mark has a row left that can be placed.",
      expected: "at least one mark in the picture",
      actual: "an empty picture",
      remedy: "Look at the filters, at the types of the fields, and for empty cells in the fields drawn.",
    }),
  "chart/unknown-dataset": (a: { name: string; hint: string }) =>
    error({
      message: joined(`No data are given under the name ${quote(a.name)}.`, a.hint),
      expected: `"datasets": {${quote(a.name)}: […]}`,
      actual: a.name,
      remedy: "Mend the name, or put the values into the spec's datasets.",
    }),
  "chart/image": (a: { url: string }) =>
    error({
      message: `The picture ${quote(a.url)} would be fetched by whoever opens the chart, and is not drawn.`,
      expected: "a data:image/… address, or the path of a PNG, JPEG, GIF or WebP that the spec may read",
      actual: a.url,
      remedy: "Put the picture beside the spec and name it by its path.",
    }),
  "chart/engine-warning": (a: { engine: string; problem: string }) =>
    warning({
      message: `${a.engine} warns: ${a.problem}`,
      actual: a.problem,
      remedy: "Look at the chart; mend the spec where it is not what was meant.",
    }),
  "chart/furniture": (a: { at: string; found: string; expected: string }) =>
    error({
      message: `usermeta.kaozheng.${a.at} is ${a.found}.`,
      expected: a.expected,
      actual: a.found,
      remedy: 'Write it in both languages: {"zh": "…", "en": "…"}.',
    }),
  "chart/untranslated": (a: { text: string; language: string }) =>
    warning({
      message: `${quote(a.text)} is printed in Chinese on the ${a.language} chart.`,
      expected: "a translation",
      actual: a.text,
      remedy: "Add it to usermeta.kaozheng.translations.en, or draw a field that ends in _zh and has a twin in _en.",
    }),
  "chart/raw-id": (a: { id: string; label: string }) =>
    warning({
      message: `The chart prints the id ${quote(a.id)}.`,
      expected: a.label,
      actual: a.id,
      remedy:
        "Draw the column with the label, through a lookup of the register that has it; a Plot chart names it in meta.resource.",
    }),
  "chart/missing-glyph": (a: { characters: string }) =>
    warning({
      message: `The bundled font has no ${a.characters}: each viewer will draw it with a font of its own.`,
      expected: "characters of the bundled font",
      actual: a.characters,
      remedy: "Use another character.",
    }),
  "chart/module": (a: { problem: string }) =>
    error({
      message: `The chart's module cannot be used: ${a.problem}.`,
      expected: "export const meta = {…}; export function chart({ rows, Plot, … }) { return Plot.plot({…}); }",
      remedy: "Mend the module.",
    }),
  "chart/engine": (a: { engine: string; problem: string }) =>
    error({
      message: `${a.engine} cannot draw the chart: ${a.problem}`,
      expected: "a spec that draws without an error or a warning",
      actual: a.problem,
      remedy: "Mend the spec where the message points to.",
    }),
  "chart/unknown-theme": (a: { name: string; known: readonly string[]; hint: string }) =>
    error({
      message: `There is no theme ${quote(a.name)}.`,
      expected: a.known.join(" or "),
      remedy: a.hint || "Name one of the themes in kaozheng:theme, or leave it out.",
    }),
  "chart/theme": (a: { at: string; found: string; expected: string }) =>
    error({
      message: `${a.at === "" ? "The theme" : `The theme’s ${a.at}`} is ${quote(a.found)}.`,
      expected: a.expected,
      remedy: "Correct it, or leave it out: what a theme does not say it has from the one it extends.",
    }),
  "chart/no-room": (a: { height: number; needs: string; by: number; text: string }) =>
    error({
      message: `${a.needs} does not fit into a picture ${a.height} px high: ${a.by} px are missing.`,
      expected: "room for the plot between the texts above and below it",
      remedy: `The most room is taken by ${quote(a.text)}: shorten it, draw fewer marks, or use a profile without a fixed height.`,
    }),
  "chart/crowded": (a: { height: number; count: number; first: string }) =>
    error({
      message: `A picture ${a.height} px high is too low for this chart: texts collide in ${a.count === 1 ? "one place" : `${a.count} places`}. ${a.first}`,
      expected: "texts that stand clear of each other",
      remedy: "Draw fewer marks, shorten labels, or use a profile without a fixed height.",
    }),
  "chart/overlap": (a: { first: string; second: string }) =>
    error({
      message: `${quote(a.first)} and ${quote(a.second)} are printed over one another.`,
      expected: "texts that stand clear of each other",
      remedy: "Shorten a label, give the plot more room, or draw fewer marks.",
    }),
  "chart/clipped": (a: { text: string; by: number }) =>
    error({
      message: `${quote(a.text)} sticks out of the picture by ${a.by} px.`,
      expected: "text inside the canvas",
      remedy: "Shorten the text, or give the plot more room on that side.",
    }),
} as const;
