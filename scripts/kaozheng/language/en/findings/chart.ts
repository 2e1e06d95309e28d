import { byKind } from "../../by-kind.ts";
import { listed, meant, quote, sentences } from "./say.ts";

/** What JSON wants at a place. */
export type JsonToken =
  | "value"
  | "name"
  | "colon"
  | "comma-or-brace"
  | "comma-or-bracket"
  | "sound-string"
  | "end-of-file";

/** What a grammar would take: values as JSON prints them, kinds of values, limits. */
export type Expectation =
  | { readonly kind: "literal"; readonly json: string }
  | { readonly kind: "type"; readonly type: string }
  | { readonly kind: "limit"; readonly limit: Limit; readonly n: number }
  | { readonly kind: "pattern"; readonly pattern: string }
  | { readonly kind: "keyword"; readonly keyword: string };

export type Limit =
  | "minimum"
  | "maximum"
  | "exclusiveMinimum"
  | "exclusiveMaximum"
  | "minItems"
  | "maxItems"
  | "minLength"
  | "maxLength"
  | "minProperties";

export type SpecProblem =
  /** No object at all; `engine` is null where a spec of any would do. */
  | { readonly kind: "no-object"; readonly engine: string | null }
  | { readonly kind: "draws-nothing" }
  /** None of these members is there. */
  | { readonly kind: "lacks"; readonly members: readonly string[] }
  /** `found` as JSON, null where nothing stands there; `more` where not all that would do is listed. */
  | {
      readonly kind: "value";
      readonly found: string | null;
      readonly expected: readonly Expectation[];
      readonly more: boolean;
      readonly meant: readonly string[];
    }
  | { readonly kind: "schema"; readonly found: string };

/** Why an address of a spec is not followed. */
export type Refusal =
  | { readonly kind: "scheme"; readonly scheme: string }
  | { readonly kind: "network" }
  | { readonly kind: "absolute" }
  | { readonly kind: "path-out" }
  | { readonly kind: "link-out" }
  | { readonly kind: "no-folder" };

export type DataFileProblem =
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable"; readonly code: string }
  | { readonly kind: "encoding"; readonly declared: string; readonly offset: number }
  | { readonly kind: "answer"; readonly status: number }
  /** What the reader of the format, or the network, says. */
  | { readonly kind: "says"; readonly says: string };

/** What a member of the furniture is. */
export type FurnitureFound =
  | { readonly kind: "nothing" }
  | { readonly kind: "unknown" }
  | { readonly kind: "value"; readonly json: string };

/** What it should be: a form to be filled in, one of several values, one of the names that there are. */
export type FurnitureExpected =
  | { readonly kind: "form"; readonly form: string }
  | { readonly kind: "one-of"; readonly values: readonly string[] }
  | { readonly kind: "names"; readonly names: readonly string[] };

export type ModuleProblem =
  | { readonly kind: "throws"; readonly says: string }
  | { readonly kind: "no-chart" }
  | { readonly kind: "no-meta" }
  | { readonly kind: "no-resource" }
  | { readonly kind: "resource-twice"; readonly name: string }
  | { readonly kind: "no-plot" };

export type ThemeFound =
  /** As the file has it, a string without its quotation marks; null where nothing stands there. */
  | { readonly kind: "value"; readonly value: string | null }
  | { readonly kind: "json"; readonly says: string }
  | { readonly kind: "unknown-member" }
  | { readonly kind: "elsewhere" }
  | { readonly kind: "no-file" };

export type ThemeExpected =
  | { readonly kind: "object" }
  | { readonly kind: "json-object" }
  | { readonly kind: "list"; readonly least: number }
  | { readonly kind: "colour" }
  | { readonly kind: "number" }
  | { readonly kind: "type"; readonly type: string }
  | { readonly kind: "members"; readonly names: readonly string[] }
  | { readonly kind: "one-of"; readonly values: readonly string[] }
  | { readonly kind: "below" }
  | { readonly kind: "theme" }
  | { readonly kind: "width"; readonly least: number };

/** What a fixed frame has no room for: the least plot, or the plot as drawn; both in pixels. */
type RoomNeeded = { readonly kind: "least-plot" | "drawn-plot"; readonly height: number };

/** Texts that cannot be read where they stand. */
export type Collision =
  | { readonly kind: "overlap"; readonly first: string; readonly second: string }
  | { readonly kind: "clipped"; readonly text: string; readonly by: number };

const TOKENS: Readonly<Record<JsonToken, string>> = {
  value: "a value",
  name: "a name in quotation marks",
  colon: "a colon",
  "comma-or-brace": "a comma or a closing brace",
  "comma-or-bracket": "a comma or a closing bracket",
  "sound-string": "a string without bare control characters or unknown escapes",
  "end-of-file": "the end of the file",
};

/** What a text that is no JSON holds where it should hold something else; `near` is empty at its end. */
export const jsonProblem = (near: string, expected: JsonToken): string =>
  `${near || TOKENS["end-of-file"]} stands where ${TOKENS[expected]} should`;

const TYPES: Readonly<Record<string, string>> = {
  object: "an object",
  array: "a list",
  string: "a string",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "null",
};

const LIMITS: Readonly<Record<Limit, string>> = {
  minimum: "at least",
  maximum: "at most",
  exclusiveMinimum: "more than",
  exclusiveMaximum: "less than",
  minItems: "a list of at least",
  maxItems: "a list of at most",
  minLength: "a string of at least",
  maxLength: "a string of at most",
  minProperties: "an object with at least",
};

const expectation = (expected: Expectation): string =>
  byKind(expected, {
    literal: ({ json }) => json,
    type: ({ type }) => TYPES[type] ?? type,
    limit: ({ limit, n }) => `${LIMITS[limit]} ${n}`,
    pattern: ({ pattern }) => `text like ${pattern}`,
    keyword: ({ keyword }) => `what the schema's “${keyword}” allows`,
  });

const foundInSpec = (problem: SpecProblem): string =>
  byKind(problem, {
    "no-object": () => "no object",
    "draws-nothing": () => "without a mark, layers or views",
    lacks: ({ members }) => `without ${members.join(" or ")}`,
    value: ({ found }) => found ?? "not there",
    schema: ({ found }) => found,
  });

const expectedInSpec = (problem: SpecProblem): string =>
  byKind(problem, {
    "no-object": ({ engine }) => (engine === null ? "a spec, {…}" : `a ${engine} spec, {…}`),
    "draws-nothing": () => "a mark and an encoding",
    lacks: ({ members }) => `an object with ${members.join(" or ")}`,
    value: ({ expected, more }) => listed([...expected.map(expectation), ...(more ? ["…"] : [])]),
    schema: () => "https://vega.github.io/schema/vega-lite/v6.json or …/vega/v6.json",
  });

const refusal = (reason: Refusal): string =>
  byKind(reason, {
    scheme: ({ scheme }) => `an address that no data are read from (${scheme})`,
    network: () => "an address on the network",
    absolute: () => "an absolute path",
    "path-out": () => "a path that leads out of the spec's folder",
    "link-out": () => "a link that leads out of the spec's folder",
    "no-folder": () => "a path, and the spec is in no folder (base)",
  });

const dataFile = (problem: DataFileProblem): string =>
  byKind(problem, {
    absent: () => "there is no such file",
    unreadable: ({ code }) => `it cannot be read (${code})`,
    encoding: ({ declared, offset }) =>
      `The file is not ${declared}: the bytes at offset ${offset} are no character of it`,
    answer: ({ status }) => `the answer was ${status}`,
    says: ({ says }) => says.replace(/\.$/, ""),
  });

const furnitureFound = (found: FurnitureFound): string =>
  byKind(found, { nothing: () => "not there", unknown: () => "not known", value: ({ json }) => json });

const furnitureExpected = (expected: FurnitureExpected): string =>
  byKind(expected, {
    form: ({ form }) => form,
    "one-of": ({ values }) => values.join(" or "),
    names: ({ names }) => listed(names),
  });

const moduleProblem = (problem: ModuleProblem): string =>
  byKind(problem, {
    throws: ({ says }) => `it throws when it is loaded (${says})`,
    "no-chart": () => "it exports no function chart",
    "no-meta": () => "it exports no object meta",
    "no-resource": () => 'its meta names no resource: resource: "figures-…", or a list of names',
    "resource-twice": ({ name }) => `its meta names the resource ${name} twice, which would count every row twice`,
    "no-plot": () => "chart returns no plot",
  });

const themeFound = (found: ThemeFound): string =>
  byKind(found, {
    value: ({ value }) => value ?? "nothing",
    json: ({ says }) => says,
    "unknown-member": () => "a member that themes do not have",
    elsewhere: () => "a file elsewhere",
    "no-file": () => "no such file",
  });

const themeExpected = (expected: ThemeExpected): string =>
  byKind(expected, {
    object: () => "an object",
    "json-object": () => "a JSON object",
    list: ({ least }) => `a list of at least ${least === 2 ? "two" : least}`,
    colour: () => "a colour such as #1d5b8f",
    number: () => "a number that is not negative",
    type: ({ type }) => `a ${type}`,
    members: ({ names }) => listed(names),
    "one-of": ({ values }) => values.join(" or "),
    below: () => "a file below charts/ or data/",
    theme: () => "a theme as JSON",
    width: ({ least }) => `a width of ${least} px at least between the paddings`,
  });

const collision = (collided: Collision): string =>
  byKind(collided, {
    overlap: ({ first, second }) => `${quote(first)} and ${quote(second)} are printed over one another.`,
    clipped: ({ text, by }) => `${quote(text)} sticks out of the picture by ${by} px.`,
  });

const LANGUAGES: Readonly<Record<string, string>> = { en: "English", zh: "Chinese" };

/** Rules on charts. */
export const chart = {
  "chart/unknown": (a: { name: string; meant: readonly string[]; known: readonly string[] }) => ({
    message: sentences(
      `There is no chart ${quote(a.name)}.`,
      meant(a.meant) || (a.known.length > 0 ? `There are ${listed(a.known)}.` : ""),
    ),
    expected: `charts/${a.name}.vl.json or charts/${a.name}.plot.ts`,
    remedy: "Mend the name, or add the file.",
  }),
  "chart/syntax": (a: { near: string; expected: JsonToken }) => ({
    message: `The file is not JSON: ${jsonProblem(a.near, a.expected)}.`,
    expected: "JSON",
    remedy: "Mend the file at this place.",
  }),
  "chart/spec": (a: { at: string; problem: SpecProblem }) => ({
    message: sentences(
      `${a.at === "" ? "The spec" : a.at} is ${foundInSpec(a.problem)}.`,
      a.problem.kind === "value" ? meant(a.problem.meant) : "",
    ),
    expected: expectedInSpec(a.problem),
    actual: foundInSpec(a.problem),
    remedy: "See the Vega-Lite documentation, https://vega.github.io/vega-lite/docs/.",
  }),
  "chart/property": (a: { at: string; name: string; known: readonly string[]; meant: readonly string[] }) => ({
    message: sentences(`${quote(a.name)} is no property of ${a.at || "the spec"}.`, meant(a.meant)),
    remedy: `Mend the spelling at ${a.at || "the top of the spec"}.`,
  }),
  "chart/no-data": (_: object) => ({
    message: "The spec names no data.",
    expected: '"data": {"url": "../data/derived/….csv"}',
    remedy: "Name a table of data/datapackage.json by its path from the charts folder.",
  }),
  "chart/inline-data": (a: { at: string }) => ({
    message: `The spec holds its own data at ${a.at}: such numbers have no lineage.`,
    expected: '"data": {"url": "../data/….csv"}',
    actual: "inline values",
    remedy:
      "Put the values into a table of data/datapackage.json and name it by its path. A notebook may give rows of one such table, taken as rows(…) has them.",
  }),
  "chart/unknown-resource": (a: { url: string; meant: readonly string[] }) => ({
    message: sentences(`${quote(a.url)} is no table of data/datapackage.json.`, meant(a.meant)),
    expected: "the path of a resource of data/datapackage.json, from the charts folder",
    remedy: "Mend the path, or declare the table in data/datapackage.json.",
  }),
  "chart/missing-data": (a: { url: string }) => ({
    message: `The table ${quote(a.url)} is declared but its file is not there or cannot be read.`,
    remedy: "Run `npm run derive` if it is a derived table; otherwise add the file.",
  }),
  "chart/unknown-field": (a: { field: string; table: string; known: readonly string[]; meant: readonly string[] }) => ({
    message: sentences(`${a.table} has no field ${quote(a.field)}.`, meant(a.meant)),
    remedy: "Mend the spelling, or compute the field in a transform.",
  }),
  "chart/empty": (a: { data: readonly string[] }) => ({
    message: `Nothing is drawn: no row of ${listed(a.data)} is left after the filters.`,
    expected: "at least one row",
    actual: "no row",
    remedy: "Look at the values the filters compare with, and for empty cells in the fields drawn.",
  }),
  "chart/no-lineage": (a: { data: readonly string[] }) => ({
    message: `None of the chart's marks is given rows of ${listed(a.data)}: what they draw comes from nowhere.`,
    expected: "marks over `rows`, or over lists of the rows' own objects",
    remedy: "Filter, sort and group the rows themselves; values computed on the way go into channels.",
  }),
  /** `allow` is what to name on the command line so that it may be read; empty where nothing can be done. */
  "chart/refused": (a: { url: string; reason: Refusal; allow: string }) => ({
    message: `${quote(a.url)} is ${refusal(a.reason)}, and is not read.`,
    expected: "a relative path to a file under the spec's own folder or its project",
    remedy: a.allow === "" ? "Put the data beside the spec." : `Put the data beside the spec, or --allow ${a.allow}.`,
  }),
  "chart/data-file": (a: { url: string; problem: DataFileProblem }) => ({
    message: `The data ${quote(a.url)} cannot be used: ${dataFile(a.problem)}.`,
    expected: "a file that is there and is what its ending or the spec's format says, in UTF-8",
    remedy: "Mend the path or the file, or name its format in the spec.",
  }),
  "chart/empty-data": (a: { data: string }) => ({
    message: `${a.data} holds no row: there is nothing to draw.`,
    expected: "at least one row",
    actual: "no row",
    remedy: "Fill the data, or take them out of the spec.",
  }),
  "chart/nothing-drawn": (_: object) => ({
    message: "Nothing is drawn: no mark has a row left that can be placed.",
    expected: "at least one mark in the picture",
    actual: "an empty picture",
    remedy: "Look at the filters, at the types of the fields, and for empty cells in the fields drawn.",
  }),
  "chart/unknown-dataset": (a: { name: string; meant: readonly string[] }) => ({
    message: sentences(`No data are given under the name ${quote(a.name)}.`, meant(a.meant)),
    remedy: "Mend the name, or put the values into the spec's datasets.",
  }),
  "chart/image": (a: { url: string }) => ({
    message: `The picture ${quote(a.url)} would be fetched by whoever opens the chart, and is not drawn.`,
    expected: "a data:image/… address, or the path of a PNG, JPEG, GIF or WebP that the spec may read",
    remedy: "Put the picture beside the spec and name it by its path.",
  }),
  "chart/engine-warning": (a: { engine: string; problem: string }) => ({
    message: `${a.engine} warns: ${a.problem}`,
    remedy: "Look at the chart; mend the spec where it is not what was meant.",
  }),
  "chart/furniture": (a: { at: string; found: FurnitureFound; expected: FurnitureExpected }) => ({
    message: `usermeta.kaozheng.${a.at} is ${furnitureFound(a.found)}.`,
    expected: furnitureExpected(a.expected),
    actual: furnitureFound(a.found),
    remedy: 'Write it in both languages: {"zh": "…", "en": "…"}.',
  }),
  /** `language` is the chart's. */
  "chart/untranslated": (a: { text: string; language: string }) => ({
    message: `${quote(a.text)} is printed in Chinese on the ${LANGUAGES[a.language] ?? a.language} chart.`,
    expected: "a translation",
    remedy: "Add it to usermeta.kaozheng.translations.en, or draw a field that ends in _zh and has a twin in _en.",
  }),
  "chart/raw-id": (a: { id: string; label: string }) => ({
    message: `The chart prints the id ${quote(a.id)}.`,
    remedy:
      "Draw the column with the label, through a lookup of the register that has it; a Plot chart names it in meta.resource.",
  }),
  "chart/missing-glyph": (a: { characters: string }) => ({
    message: `The bundled font has no ${a.characters}: each viewer will draw it with a font of its own.`,
    expected: "characters of the bundled font",
    remedy: "Use another character.",
  }),
  "chart/module": (a: { problem: ModuleProblem }) => ({
    message: `The chart's module cannot be used: ${moduleProblem(a.problem)}.`,
    expected: "export const meta = {…}; export function chart({ rows, Plot, … }) { return Plot.plot({…}); }",
    remedy: "Mend the module.",
  }),
  "chart/engine": (a: { engine: string; problem: string }) => ({
    message: `${a.engine} cannot draw the chart: ${a.problem}`,
    expected: "a spec that draws without an error or a warning",
    remedy: "Mend the spec where the message points to.",
  }),
  "chart/unknown-theme": (a: { name: string; known: readonly string[]; meant: readonly string[] }) => ({
    message: `There is no theme ${quote(a.name)}.`,
    expected: a.known.join(" or "),
    remedy: meant(a.meant) || "Name one of the themes in kaozheng:theme, or leave it out.",
  }),
  "chart/theme": (a: { at: string; found: ThemeFound; expected: ThemeExpected }) => ({
    message: `${a.at === "" ? "The theme" : `The theme’s ${a.at}`} is ${quote(themeFound(a.found))}.`,
    expected: themeExpected(a.expected),
    remedy: "Correct it, or leave it out: what a theme does not say it has from the one it extends.",
  }),
  "chart/no-room": (a: { height: number; needs: RoomNeeded; by: number; text: string }) => ({
    message: `${
      a.needs.kind === "least-plot" ? `A plot of ${a.needs.height} px` : `The plot, ${a.needs.height} px high,`
    } does not fit into a picture ${a.height} px high: ${a.by} px are missing.`,
    expected: "room for the plot between the texts above and below it",
    remedy: `The most room is taken by ${quote(a.text)}: shorten it, draw fewer marks, or use a profile without a fixed height.`,
  }),
  "chart/crowded": (a: { height: number; count: number; first: Collision }) => ({
    message: `A picture ${a.height} px high is too low for this chart: texts collide in ${a.count === 1 ? "one place" : `${a.count} places`}. ${collision(a.first)}`,
    expected: "texts that stand clear of each other",
    remedy: "Draw fewer marks, shorten labels, or use a profile without a fixed height.",
  }),
  "chart/overlap": (a: { first: string; second: string }) => ({
    message: collision({ kind: "overlap", ...a }),
    expected: "texts that stand clear of each other",
    remedy: "Shorten a label, give the plot more room, or draw fewer marks.",
  }),
  "chart/clipped": (a: { text: string; by: number }) => ({
    message: collision({ kind: "clipped", ...a }),
    expected: "text inside the canvas",
    remedy: "Shorten the text, or give the plot more room on that side.",
  }),
};
