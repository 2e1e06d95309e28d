import { CsvError } from "csv-parse/sync";
import { areTranslations } from "../article/translation.ts";
import type { Role } from "../dataset/descriptor.ts";
import type { Project } from "../dataset/project.ts";
import { cellsIn, readCells } from "../dataset/read.ts";
import { prefixedId, resolveId } from "../dataset/resolve.ts";
import type { Revision } from "../dataset/revision.ts";
import type { Table } from "../dataset/table.ts";
import { ExpressionError, idsOf, parse } from "../derive/expression.ts";
import type { Finding } from "../finding/finding.ts";
import { countBySeverity } from "../finding/print.ts";
import type { AuditReport } from "./audit.ts";
import { BASELINE } from "./baseline.ts";
import { type AuditContext, type AuditedArticle, type AuditedChart, outlineOf } from "./context.ts";
import { addCounts } from "./coverage.ts";

/** What has changed in a project since a revision, and what of it depends on that. */
export interface Reach {
  /** Files that changed, or depend on what did. */
  readonly files: ReadonlySet<string>;
  /** Figures and derived figures whose row changed, or that are computed from one; with their prefixes. */
  readonly ids: ReadonlySet<string>;
  /** A changed file that anything may depend on, such as units.csv, or a table that lost rows; null where there is none. */
  readonly all: string | null;
}

/** Tables of which it is known what depends on them: row by row; of a plain table, the charts that draw it; on corrections, nothing. */
const FOLLOWED: readonly (Role | undefined)[] = ["figures", "derived", "corrections", undefined];

/** What stands beside the data, and nothing is read from. */
const UNREAD = /(?:^|\/)README\.md$|^data\/types\.d\.ts$/;
/** Folders of the project in which files are read. */
const READ = /^(?:data|scripts|charts|notebooks)\//;

/** What has changed since a revision and whatever depends on it, by bindings, insertions, operands and drawn rows. */
export function reachOf(revision: Revision, context: AuditContext): Reach {
  const changed = new Set(revision.changed);
  const { project, articles, charts, derivedFiles } = context;
  const tables = [...project.registers.tables.values()];
  // Where a table cannot be read, or a derivation fails, what depends on what cannot be told.
  const unread = context.readFindings.find((f) => f.severity === "error" && !f.file.startsWith("notebooks/"))?.file;
  if (unread !== undefined) return { files: changed, ids: new Set(), all: unread };
  const rows = new Map(
    tables.filter(({ file }) => changed.has(file)).map((t) => [t.file, compare(t, revision, project)]),
  );
  const lost = [...rows].find(([, { isLess }]) => isLess)?.[0];
  const ids = changedIds(rows, project);
  const files = new Set(changed);
  for (const { id, file } of project.registers.derived.values()) if (ids.has(`calc:${id}`)) files.add(file);
  for (const { script, file } of derivedFiles) if (changed.has(script)) files.add(file);
  for (const chart of charts.filter((c) => drawsAny(c, changed, ids, tables))) {
    files.add(chart.file);
    if (chart.svgFile !== null) files.add(chart.svgFile);
  }
  const touched = articles.filter((a) => changed.has(outlineOf(a).file) || saysAny(a, ids, project)).map(outlineOf);
  // What one language says and the other does not is told where it is said.
  for (const { file, front } of articles.map(outlineOf))
    if (touched.some((t) => t.file === file || areTranslations(t.front, front))) files.add(file);
  const unfollowed = revision.changed.find((file) => !isFollowed(file, tables, context));
  return { files, ids, all: unfollowed ?? lost ?? null };
}

/** Whether what depends on a file is known. */
function isFollowed(file: string, tables: readonly Table[], { articles, charts, derivedFiles }: AuditContext): boolean {
  if (!READ.test(file) || UNREAD.test(file) || file === BASELINE) return true;
  const resource = tables.find((t) => t.file === file)?.resource;
  if (resource !== undefined) return FOLLOWED.includes(resource["kaozheng:role"]);
  return (
    articles.some((audited) => outlineOf(audited).file === file) ||
    charts.some((chart) => chart.file === file || chart.svgFile === file) ||
    derivedFiles.some(({ script }) => script === file)
  );
}

/** How a table differs from what it was. */
interface Difference {
  /** Lines at which rows begin that were not there, cell for cell; all of them where columns changed. */
  readonly lines: ReadonlySet<number>;
  /** Whether a row went: a shorter id may now name another figure, or none. */
  readonly isLess: boolean;
}

function compare({ resource, file, rows }: Table, revision: Revision, { files }: Project): Difference {
  const [header = [], ...now] = readCells(files, resource);
  const before = cellsBefore(resource, file, revision);
  const isKept = before[0]?.join() === header.join();
  const known = new Set(isKept ? before.map((cells) => cells.join("\0")) : []);
  const key = (cells: readonly string[]): string =>
    (resource.schema.primaryKey ?? []).map((field) => cells[header.indexOf(field)]).join("\0");
  const keys = new Set(now.map(key));
  return {
    lines: new Set(rows.filter((_, i) => !known.has((now[i] ?? []).join("\0"))).map(({ line }) => line)),
    isLess: isKept && before.slice(1).some((cells) => !keys.has(key(cells))),
  };
}

function cellsBefore(resource: Table["resource"], file: string, revision: Revision): string[][] {
  const bytes = revision.read(file);
  if (bytes === null) return [];
  try {
    return cellsIn(bytes, resource);
  } catch (error) {
    // A file that was no table then has no row in common with now.
    if (error instanceof CsvError) return [];
    throw error;
  }
}

/** Ids of the rows that changed, and of what is computed from them. */
function changedIds(differences: ReadonlyMap<string, Difference>, project: Project): Set<string> {
  const { figures, derived } = project.registers;
  const isChanged = (row: { file: string; line: number }): boolean =>
    differences.get(row.file)?.lines.has(row.line) === true;
  const ids = new Set<string>();
  for (const figure of figures.values()) if (isChanged(figure)) ids.add(prefixedId({ kind: "figure", figure }));
  // An operand may itself be derived, in whatever order rows stand: go round until nothing is added.
  for (let before = -1; before !== ids.size; ) {
    before = ids.size;
    for (const row of derived.values())
      if (isChanged(row) || row.operands.some((id) => reaches(id, ids, project)))
        ids.add(prefixedId({ kind: "derived", derived: row }));
  }
  return ids;
}

/** Whether an id is among these. One that names nothing any more may have named a row that went. */
function reaches(id: string, ids: ReadonlySet<string>, { registers }: Project): boolean {
  const resolved = resolveId(id, registers);
  return resolved.kind === "failed" || ids.has(prefixedId(resolved));
}

function drawsAny(
  { file, svgFile, drawn }: AuditedChart,
  changed: ReadonlySet<string>,
  ids: ReadonlySet<string>,
  tables: readonly Table[],
): boolean {
  // What cannot be drawn may lack a row that went.
  if (drawn === null || changed.has(file) || (svgFile !== null && changed.has(svgFile))) return true;
  const plain = tables.filter((t) => changed.has(t.file) && t.resource["kaozheng:role"] === undefined);
  return (
    drawn.ids.some((id) => ids.has(id)) ||
    drawn.rows.some(({ resource }) => plain.some((table) => table.resource.name === resource))
  );
}

/** Whether an article binds or inserts any of these, or runs cells, which may read any figure. */
function saysAny({ article, inserted }: AuditedArticle, ids: ReadonlySet<string>, project: Project): boolean {
  const expressions = [
    ...article.bindings.map(({ target }) => target),
    ...inserted.flatMap(({ expression }) => expression ?? []),
  ];
  const failed = inserted.length < article.insertions.length;
  return (
    failed ||
    (article.cells.length > 0 && ids.size > 0) ||
    expressions.flatMap(idsIn).some((id) => reaches(id, ids, project))
  );
}

function idsIn(expression: string): string[] {
  try {
    return idsOf(parse(expression));
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
}

/** The report with the findings alone that what changed answers for, directly or through what depends on it. */
export function withinReach(report: AuditReport, { files, ids, all }: Reach): AuditReport {
  const concerns = (found: Finding): boolean =>
    all !== null ||
    files.has(found.file) ||
    (found.ids ?? []).some((id) => ids.has(id) || ids.has(`fig:${id}`) || ids.has(`calc:${id}`));
  const findings = report.findings.filter(concerns);
  const accepted = report.accepted.filter(({ finding }) => concerns(finding));
  const articles = report.articles.filter(({ file }) => all !== null || files.has(file));
  const counts = { ...countBySeverity(findings), accepted: accepted.length, numbers: addCounts(articles) };
  const summary = { ...report.summary, ...counts };
  return { ...report, summary, articles, findings, accepted };
}
