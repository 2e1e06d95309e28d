import { parse } from "csv-parse/sync";
import type { Finding } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";

type Rows = Map<string, { readonly line: number; readonly cells: Record<string, string> }>;

/** Rows by id. Line numbers count a derived file's rows, which hold no line breaks. */
function rowsOf(csv: string): Rows {
  const records = parse(csv, { columns: true, relax_column_count: true, bom: true }) as Record<string, string>[];
  return new Map(records.map((cells, i) => [cells.id ?? "", { line: i + 2, cells }]));
}

/** Compares a derived file with what its script derives now, cell by cell. */
export function compareDerived(file: string, found: string, expected: string): Finding[] {
  if (found === expected) return [];
  const there = rowsOf(found);
  const derived = rowsOf(expected);
  const findings: Finding[] = [];
  for (const [id, { cells }] of derived) {
    const row = there.get(id);
    if (row === undefined) {
      findings.push(finding("derive/missing-row", { id, file }, { file }));
      continue;
    }
    for (const [column, value] of Object.entries(cells)) {
      const actual = row.cells[column] ?? "";
      if (actual === value) continue;
      findings.push(
        finding(
          "derive/stale",
          { file, cell: { id, column, found: actual, expected: value } },
          { file, line: row.line },
        ),
      );
    }
  }
  for (const [id, { line }] of there)
    if (!derived.has(id)) findings.push(finding("derive/extra-row", { id, file }, { file, line }));
  return findings.length > 0 ? findings : [finding("derive/stale", { file, cell: null }, { file })];
}
