import { type Field, listDelimiter, type Schema } from "../../dataset/descriptor.ts";
import { figureId } from "../../dataset/id.ts";
import type { Project } from "../../dataset/project.ts";
import { type Cell, type Row, type Table, text } from "../../dataset/table.ts";
import { LANGUAGES, type Language, languageRow, wordsOf } from "../../language/language.ts";
import { RECORD_LANGUAGE } from "../../language/record.ts";
import { type Child, element } from "../shell/element.ts";
import type { Notes } from "../shell/note.ts";
import { cellText, datasetPage, disputeAnchor, keyAnchor, sectionPage } from "./addresses.ts";
import { addressFrom, type Frame } from "./frame.ts";
import { type Column, inItsLanguage } from "./table.ts";

/** The columns in which a reader is shown a table: figures and derived figures with their lineage, others as they are. */
export function columnsOf(table: Table, project: Project, frame: Frame, notes: Notes): Column<Row>[] {
  switch (table.resource["kaozheng:role"]) {
    case "figures":
      return figureColumns(table, project, frame, notes);
    case "derived":
      return derivedColumns(frame, notes);
    default:
      return shownFields(table, frame.language).map((field) => fieldColumn(field, table, project, frame));
  }
}

/** What a table does not show: its columns in other languages, and those without a single value. */
function shownFields({ resource: { schema }, rows }: Table, language: Language): Field[] {
  const names = new Set(schema.fields.map(({ name }) => name));
  const foreign = (name: string): boolean =>
    LANGUAGES.some((l) => l !== language && name.endsWith(`_${l}`) && names.has(name.slice(0, -l.length) + language));
  return schema.fields.filter(({ name }) => !foreign(name) && rows.some(({ cells }) => cellText(cells[name] ?? null)));
}

function fieldColumn(field: Field, { resource: { schema } }: Table, project: Project, frame: Frame): Column<Row> {
  const delimiter = listDelimiter(field);
  const { language } = frame;
  const target = referenced(field, schema);
  const linkedTo = project.descriptor.resources.find(({ name }) => name === target);
  const item = (words: string): Child => {
    if (linkedTo !== undefined) {
      const href = addressFrom(frame, datasetPage(linkedTo.name, language), keyAnchor(words));
      return element("a", { href }, inItsLanguage(words, language));
    }
    if (isAddress(words)) return element("a", { className: ["long"], href: words }, words);
    return UNBROKEN.test(words) ? element("code", { className: ["long"] }, words) : inItsLanguage(words, language);
  };
  return {
    heading: element("code", {}, field.name),
    ...heldIn(field),
    cell({ cells }) {
      const cell = cells[field.name] ?? null;
      if (!Array.isArray(cell)) return isEmpty(cell) ? [] : [item(cellText(cell))];
      return cell.flatMap((words: string, i): Child[] => (i === 0 ? [item(words)] : [`${delimiter} `, item(words)]));
    },
  };
}

/** Names of columns that hold sentences, in this toolkit's own registers. */
const SENTENCES = /^(?:definition|description|reason|note|title|topic|wrong|right)(?:_|$)/;

function heldIn({ name, type }: Field): Pick<Column<Row>, "holds"> {
  if (type === "integer" || type === "number") return { holds: "numbers" };
  return SENTENCES.test(name) ? { holds: "sentences" } : {};
}

/** A checksum, a formula of ids: no line ends in it by itself. */
const UNBROKEN = /[!-,.-~]{25,}/;

const isEmpty = (cell: Cell): boolean => cell === null || cell === "";
/** A field may hold anything: only what is an address of the web becomes a link. */
const isAddress = (words: string): boolean => /^https?:\/\/\S+$/i.test(words);

/** The resource whose key a field holds, by itself. */
const referenced = (field: Field, { foreignKeys = [] }: Schema): string | null =>
  foreignKeys.find(({ fields }) => fields.length === 1 && fields[0] === field.name)?.reference.resource ?? null;

function figureColumns({ resource }: Table, { registers }: Project, frame: Frame, notes: Notes): Column<Row>[] {
  const { language } = frame;
  const { site: words, typography } = wordsOf(language);
  const idOf = (row: Row): string =>
    figureId({
      indicator: text(row, "indicator"),
      report: resource["kaozheng:report"] ?? "",
      source: text(row, "source"),
      scope: text(row, "scope") || "all",
    });
  const viewOf = (row: Row) => frame.lineage(`fig:${idOf(row)}`);
  const disputed = (row: Row): Child[] => {
    const found = [...registers.disputes.values()].filter(({ figures }) => figures.includes(idOf(row)));
    return found.flatMap(({ id, topic }, i): Child[] => {
      const href = addressFrom(frame, sectionPage("disputes", language), disputeAnchor(id));
      const told = found.length === 1 ? words.disputed : i === 0 ? `${words.disputed} 1` : String(i + 1);
      const ariaLabel = `${words.disputed}${typography.colon}${topic[language]}`;
      return [" ", element("a", { className: ["disputed"], href, title: topic[language], ariaLabel }, told)];
    });
  };
  return [
    {
      heading: words.figure,
      cell: (row) => [
        registers.indicators.get(text(row, "indicator"))?.label[language] ?? text(row, "indicator"),
        ...scopeOf(row),
      ],
    },
    {
      heading: words.printed,
      cell(row) {
        const token = text(row, "printed");
        return notes.control(`fig:${idOf(row)}`, token, [
          element("span", { lang: languageRow(RECORD_LANGUAGE).tag }, token),
        ]);
      },
    },
    { heading: words.entailed, holds: "sentences", cell: (row) => [viewOf(row)?.strict.words ?? ""] },
    {
      heading: words.source,
      cell(row) {
        const id = text(row, "source");
        const href = addressFrom(frame, datasetPage(sourcesResource(registers.tables) ?? "", language), keyAnchor(id));
        const place = viewOf(row)?.source?.place ?? "";
        const publisher = registers.sources.get(id)?.publisher[language] || id;
        return [element("a", { href }, publisher), place === "" ? null : element("small", {}, place)];
      },
    },
    { heading: words.note, holds: "sentences", cell: (row) => [text(row, `note_${language}`), ...disputed(row)] },
  ];

  function scopeOf(row: Row): Child[] {
    const scope = text(row, "scope");
    if (scope === "" || scope === "all") return [];
    const label = registers.scopes.get(scope)?.label[language] ?? scope;
    return [" ", element("small", {}, label)];
  }
}

const sourcesResource = (tables: Project["registers"]["tables"]): string | undefined =>
  [...tables.values()].find(({ resource }) => resource["kaozheng:role"] === "sources")?.resource.name;

function derivedColumns(frame: Frame, notes: Notes): Column<Row>[] {
  const { language } = frame;
  const { site: words, typography } = wordsOf(language);
  const idOf = (row: Row): string => `calc:${text(row, "id")}`;
  return [
    { heading: words.comparison, cell: (row) => [text(row, `label_${language}`)] },
    {
      heading: words.result,
      cell(row) {
        const value = frame.lineage(idOf(row))?.value ?? "";
        return notes.control(idOf(row), value, [{ type: "text", value }]);
      },
    },
    { heading: words.entailed, holds: "sentences", cell: (row) => [frame.lineage(idOf(row))?.strict.words ?? ""] },
    { heading: words.formula, holds: "sentences", cell: (row) => [text(row, `formula_${language}`)] },
    {
      heading: words.caveats,
      holds: "sentences",
      cell: (row) => [
        frame
          .lineage(idOf(row))
          ?.caveats.map((c) => c.words)
          .join(typography.semicolon) ?? "",
      ],
    },
  ];
}
