import type { Element } from "hast";
import { type Field, inLanguage, type Schema } from "../../dataset/descriptor.ts";
import type { Project } from "../../dataset/project.ts";
import { namedBy } from "../../dataset/resolve.ts";
import { type Behind, sourcesOf } from "../../dataset/sources-of.ts";
import { list, type Table } from "../../dataset/table.ts";
import { type Language, wordsOf } from "../../language/language.ts";
import { correctionBox } from "../shell/correction-box.ts";
import { type Child, element } from "../shell/element.ts";
import { datasetPage, keyAnchor, rowAnchor } from "./addresses.ts";
import { correctionsOf } from "./corrections-page.ts";
import { addressFrom, type Frame, head, notesOf, renderSitePage } from "./frame.ts";
import { datasetDescription, datasetTitle } from "./names.ts";
import { dataTable, inItsLanguage } from "./table.ts";
import { columnsOf } from "./table-columns.ts";

/** More rows than this are in the file only: a page has to open on a phone. */
const MOST_ROWS = 400;

/** All that is to be known of a table: its rows, what its columns mean, the documents behind it, the file. */
export function renderDataset(table: Table, project: Project, frame: Frame): string {
  const { resource, rows, file } = table;
  const { language } = frame;
  const words = wordsOf(language).site;
  const notes = notesOf(frame);
  const title = datasetTitle(resource, language);
  const description = datasetDescription(resource, language);
  const shown = rows.slice(0, MOST_ROWS);
  const main: Child[] = [
    ...head(title, ...(description === "" ? [] : [inItsLanguage(description, language)])),
    correctionBox(correctionsOf(file, project.registers, frame), language),
    element(
      "p",
      { className: ["meta"] },
      `${words.rows(rows.length)} · `,
      element("a", { href: addressFrom(frame, file), download: "" }, words.csv),
    ),
    element("h2", { id: "rows" }, words.table),
    rows.length === 0
      ? element("p", {}, words.noRows)
      : dataTable(shown, columnsOf(table, project, frame, notes), language, (row) => {
          const id = rowAnchor(row, table);
          return id === null ? {} : { id };
        }),
    shown.length === rows.length
      ? null
      : element("p", { className: ["meta"] }, words.moreRows(rows.length - shown.length)),
    element("h2", { id: "columns" }, words.columns),
    element("p", { className: ["meta"] }, words.columnsIntro),
    schemaTable(resource.schema, project, frame),
    ...sources(table, project, frame),
  ];
  return renderSitePage(frame, { title, description, main, notes });
}

function schemaTable(schema: Schema, project: Project, frame: Frame): Element {
  const { language } = frame;
  const words = wordsOf(language).site;
  const said = ({ title = "", description = "" }: Field): Child[] =>
    [title, description].filter(Boolean).flatMap((text) => [...withCode(inLanguage(text, language), language), " "]);
  return dataTable(
    schema.fields,
    [
      { heading: words.field, cell: ({ name }) => [element("code", {}, name)] },
      {
        heading: words.type,
        cell: (field) => [words.types[field["kaozheng:list"] === undefined ? field.type : "list"]],
      },
      { heading: words.meaning, holds: "sentences", cell: said },
      { heading: words.constraints, holds: "sentences", cell: (field) => constraints(field, schema, project, frame) },
    ],
    language,
  );
}

/** Words of a descriptor, which are Markdown: of that, code. */
const withCode = (words: string, language: Language): Child[] =>
  words.split("`").map((part, i) => (i % 2 === 1 ? element("code", {}, part) : inItsLanguage(part, language)));

function constraints(field: Field, schema: Schema, { descriptor }: Project, frame: Frame): Child[] {
  const { language } = frame;
  const { site: words, typography } = wordsOf(language);
  const { required, unique, enum: allowed, pattern } = field.constraints ?? {};
  const key = schema.foreignKeys?.find(({ fields }) => fields.includes(field.name))?.reference;
  const to = descriptor.resources.find(({ name }) => name === key?.resource);
  const parts: Child[][] = [
    schema.primaryKey?.includes(field.name) ? [words.key] : [],
    required ? [words.required] : [],
    unique ? [words.unique] : [],
    allowed === undefined
      ? []
      : [
          `${words.oneOf} `,
          ...allowed.flatMap((word, i): Child[] => [i === 0 ? null : ", ", element("code", {}, word)]),
        ],
    pattern === undefined ? [] : [`${words.pattern} `, element("code", {}, pattern)],
    to === undefined
      ? []
      : [
          `${words.keyOf} `,
          element("a", { href: addressFrom(frame, datasetPage(to.name, language)) }, datasetTitle(to, language)),
        ],
  ].filter((part) => part.length > 0);
  return parts.flatMap((part, i) => (i === 0 ? part : [typography.semicolon, ...part]));
}

/** The documents that a table's rows were read in, or computed from. */
function sources(table: Table, { registers }: Project, frame: Frame): Child[] {
  const { language } = frame;
  const { site: words, typography } = wordsOf(language);
  const found = sourcesOf(behind(table, registers), registers);
  const home = [...registers.tables.values()].find(({ resource }) => resource["kaozheng:role"] === "sources");
  if (found.length === 0 || home === undefined) return [];
  const items = found.map(({ id, publisher, title, published }) =>
    element(
      "li",
      {},
      element(
        "a",
        { href: addressFrom(frame, datasetPage(home.resource.name, language), keyAnchor(id)) },
        publisher[language],
      ),
      typography.colon,
      inItsLanguage(title, language),
      published === null ? null : element("small", {}, ` · ${published}`),
    ),
  );
  return [element("h2", { id: "sources" }, words.sources), element("ul", {}, ...items)];
}

function behind({ resource, file, rows }: Table, registers: Project["registers"]): Behind[] {
  const { figures, derived, sources } = registers;
  switch (resource["kaozheng:role"]) {
    case "figures":
      return [...figures.values()]
        .filter((figure) => figure.file === file)
        .map((figure) => ({ kind: "figure", figure }));
    case "derived":
      return [...derived.values()].filter((row) => row.file === file).map((row) => ({ kind: "derived", derived: row }));
    case "disputes":
      return rows.flatMap((row) => namedBy(list(row, "figures"), registers));
    case "systems":
      return rows
        .flatMap((row) => list(row, "sources").flatMap((id) => sources.get(id) ?? []))
        .map((source) => ({ kind: "source", source }));
    default:
      return [];
  }
}

/** The list of all datasets, in the order of the descriptor; what was computed stands by itself. */
export function renderDatasets(tables: readonly Table[], { descriptor }: Project, frame: Frame): string {
  const { language } = frame;
  const words = wordsOf(language).site;
  const groups = [
    { title: words.figureTables, of: (role: string | undefined) => role === "figures" },
    { title: words.derivedTables, of: (role: string | undefined) => role === "derived" },
    { title: words.registers, of: (role: string | undefined) => role !== "figures" && role !== "derived" },
  ];
  const item = ({ resource, rows, file }: Table): Element =>
    element(
      "li",
      {},
      element(
        "a",
        { href: addressFrom(frame, datasetPage(resource.name, language)) },
        datasetTitle(resource, language),
      ),
      element("span", {}, inItsLanguage(datasetDescription(resource, language), language)),
      element(
        "small",
        {},
        `${words.rows(rows.length)} · `,
        element(
          "a",
          { href: addressFrom(frame, file), download: "", ariaLabel: words.csvOf(datasetTitle(resource, language)) },
          "CSV",
        ),
      ),
    );
  const licences = (descriptor.licenses ?? []).map(({ title, name, path }) =>
    path === undefined || !/^https?:/.test(path) ? (title ?? name) : element("a", { href: path }, title ?? name),
  );
  const main: Child[] = [
    ...head(words.sections.data, words.dataIntro),
    ...groups.flatMap(({ title, of }, i): Child[] => {
      const found = tables.filter(({ resource }) => of(resource["kaozheng:role"]));
      if (found.length === 0) return [];
      return [
        element("h2", { id: `group-${i + 1}` }, title),
        element("ul", { className: ["datasets"] }, ...found.map(item)),
      ];
    }),
    element("p", { className: ["meta"] }, words.csvConvention),
    licences.length === 0
      ? null
      : element(
          "p",
          { className: ["meta"] },
          words.licence,
          ...licences.flatMap((l, i): Child[] => (i === 0 ? [l] : [", ", l])),
        ),
  ];
  return renderSitePage(frame, { title: words.sections.data, description: words.dataIntro, main, broad: false });
}
