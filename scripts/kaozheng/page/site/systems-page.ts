import type { Element } from "hast";
import type { Project } from "../../dataset/project.ts";
import { list, type Row, type Table, text } from "../../dataset/table.ts";
import { LANGUAGES, type Language, languageRow, wordsOf } from "../../language/language.ts";
import { RECORD_LANGUAGE } from "../../language/record.ts";
import { type Child, element } from "../shell/element.ts";
import { datasetPage, keyAnchor } from "./addresses.ts";
import { FILTER_SCRIPT } from "./filter-script.ts";
import { addressFrom, type Frame, head, renderSitePage } from "./frame.ts";
import { reportName } from "./names.ts";
import { type Column, dataTable, inItsLanguage } from "./table.ts";

/** The table of all systems. A script narrows it down by words, domain and kind; without it the whole table is there. */
export function renderSystems(table: Table, project: Project, frame: Frame): string {
  const { language } = frame;
  const words = wordsOf(language).site;
  const title = words.sections.systems;
  const main: Child[] = [
    ...head(title, words.systemsIntro(table.rows.length)),
    filterBox(table, project, frame),
    dataTable(table.rows, columns(project, frame), language, (row) => ({
      id: keyAnchor(text(row, "id")),
      dataKind: text(row, "kind"),
      dataDomain: text(row, "domain"),
    })),
    element(
      "p",
      { className: ["meta"] },
      element("a", { href: addressFrom(frame, table.file), download: "" }, words.csv),
    ),
  ];
  return renderSitePage(frame, {
    title,
    description: words.systemsIntro(table.rows.length),
    main,
    scripts: [FILTER_SCRIPT],
  });
}

/** A kind in words; one that a project has for itself is told as it is written. */
const kindWords = (kind: string, language: Language): string =>
  (wordsOf(language).site.systemKinds as Readonly<Record<string, string>>)[kind] ?? kind;

function filterBox({ rows }: Table, { registers }: Project, { language }: Frame): Element {
  const words = wordsOf(language).site;
  const choice = (name: string, label: string, told: (value: string) => string): Element => {
    const values = [...new Set(rows.map((row) => text(row, name)))];
    const all = element("option", { value: "" }, words.all);
    const options = values.map((value) => element("option", { value }, told(value)));
    return element("label", {}, label, element("select", { name, autoComplete: ["off"] }, all, ...options));
  };
  return element(
    "div",
    { id: "filter", className: ["filter"], role: "search", hidden: true },
    element("label", {}, words.search, element("input", { type: "search", autoComplete: ["off"] })),
    choice("domain", words.domain, (id) => registers.domains.get(id)?.label[language] ?? id),
    choice("kind", words.kind, (id) => kindWords(id, language)),
    element("output", { dataWords: words.matching }),
  );
}

function columns({ registers }: Project, frame: Frame): Column<Row>[] {
  const { language } = frame;
  const { site: words, typography } = wordsOf(language);
  const others = LANGUAGES.filter((other) => other !== language);
  const resource = (role: string): string =>
    [...registers.tables.values()].find(({ resource: r }) => r["kaozheng:role"] === role)?.resource.name ?? role;
  const linked = (ids: readonly string[], role: string, told: (id: string) => string): Child[] =>
    ids.flatMap((id, i): Child[] => [
      i === 0 ? null : typography.listed,
      element("a", { href: addressFrom(frame, datasetPage(resource(role), language), keyAnchor(id)) }, told(id)),
    ]);
  return [
    {
      heading: words.system,
      cell: (row) => [
        text(row, `name_${language}`),
        ...others.map((other) =>
          element("small", { className: ["translation"], lang: languageRow(other).tag }, text(row, `name_${other}`)),
        ),
      ],
    },
    { heading: words.whatItIs, holds: "sentences", cell: (row) => [text(row, `description_${language}`)] },
    { heading: words.kind, holds: "word", cell: (row) => [kindWords(text(row, "kind"), language)] },
    {
      heading: words.domain,
      cell: (row) => [registers.domains.get(text(row, "domain"))?.label[language] ?? text(row, "domain")],
    },
    {
      heading: words.printedNames,
      cell: (row) => [inItsLanguage(list(row, "printed").join(wordsOf(RECORD_LANGUAGE).typography.listed), language)],
    },
    {
      heading: words.documents,
      cell: (row) =>
        linked(list(row, "sources"), "sources", (id) => registers.sources.get(id)?.publisher[language] || id),
    },
    {
      heading: words.firstReport,
      holds: "word",
      cell: (row) => linked([text(row, "first_report")], "reports", (id) => reportName(id, language, registers)),
    },
    {
      heading: words.indicators,
      cell: (row) =>
        linked(list(row, "indicators"), "indicators", (id) => registers.indicators.get(id)?.label[language] ?? id),
    },
  ];
}
