import { isFormulaLike, toSpreadsheetCsv } from "../../dataset/csv.ts";
import type { Project } from "../../dataset/project.ts";
import { readCells } from "../../dataset/read.ts";
import type { Table } from "../../dataset/table.ts";
import { LANGUAGES } from "../../language/language.ts";
import { datasetPage } from "./addresses.ts";
import { renderCorrections } from "./corrections-page.ts";
import { renderDataset, renderDatasets } from "./dataset-page.ts";
import { renderDisputes } from "./disputes-page.ts";
import { pageOf } from "./page-of.ts";
import {
  type Content,
  inEveryLanguage,
  keepsCorrections,
  type SiteFile,
  type SiteInput,
  type Surroundings,
} from "./surroundings.ts";
import { renderSystems } from "./systems-page.ts";

/** The list of datasets, and of each its page and its file; the pages of what the registers hold for readers. */
export function dataFiles(input: SiteInput, around: Surroundings): SiteFile[] {
  const { project } = input;
  const { registers } = project;
  const tables = [...registers.tables.values()];
  const systems = tables.find(({ resource }) => resource["kaozheng:role"] === "systems");
  return [
    ...inEveryLanguage("data", around, (frame) => renderDatasets(tables, project, frame)),
    ...tables.flatMap((table): SiteFile[] => [
      [table.file, () => publishedCsv(table, project)],
      ...LANGUAGES.map((language): SiteFile => {
        const { name } = table.resource;
        return [
          datasetPage(name, language),
          () =>
            renderDataset(
              table,
              project,
              around.frame("data", language, (l) => datasetPage(name, l)),
            ),
        ];
      }),
    ]),
    ...(systems === undefined || systems.rows.length === 0
      ? []
      : inEveryLanguage("systems", around, (frame) => renderSystems(systems, project, frame))),
    ...(registers.disputes.size + registers.breaks.length === 0
      ? []
      : inEveryLanguage("disputes", around, (frame) => renderDisputes(project, frame))),
    // An empty register is news too: nothing has had to be corrected.
    ...(keepsCorrections(project)
      ? inEveryLanguage("corrections", around, (frame) =>
          renderCorrections([...registers.corrections.values()], pageOf(input, frame.language), frame),
        )
      : []),
  ];
}

/** The file as it is, byte for byte, unless a spreadsheet would take one of its cells for a formula. */
function publishedCsv({ resource, file }: Table, { files }: Project): Content {
  const [header = [], ...rows] = readCells(files, resource);
  return [header, ...rows].some((cells) => cells.some(isFormulaLike))
    ? toSpreadsheetCsv(header, rows)
    : (files.bytes(file) ?? "");
}
