import type { Finding } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { nearest } from "../finding/nearest.ts";
import { list, type Row, type Table, text } from "./table.ts";

const keyOf = (row: Row, fields: readonly string[]): string =>
  fields.map((f) => [text(row, f), ...list(row, f)].join(" ").trim()).join(" ");

/** Rows whose primary key stands in the table already. */
export function duplicateKeys({ resource, file, rows }: Table): Finding[] {
  const fields = resource.schema.primaryKey ?? [];
  if (fields.length === 0) return [];
  const seen = new Map<string, number>();
  const findings: Finding[] = [];
  for (const row of rows) {
    const key = keyOf(row, fields);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.line);
    else findings.push(finding("data/duplicate-key", { key, fields, first }, { file, line: row.line }));
  }
  return findings;
}

/** Cells that name a row of another table which is not there. An empty cell names none. */
export function brokenKeys({ resource, file, rows }: Table, tables: ReadonlyMap<string, Table>): Finding[] {
  const findings: Finding[] = [];
  for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
    const target = tables.get(reference.resource);
    const [field, ...others] = fields;
    const [targetField] = reference.fields;
    if (target === undefined || field === undefined || targetField === undefined || others.length > 0) continue;
    const known = new Set(target.rows.map((row) => text(row, targetField)));
    const column = resource.schema.fields.findIndex((f) => f.name === field) + 1;
    for (const row of rows) {
      const named = [text(row, field), ...list(row, field)].filter((id) => id !== "");
      for (const found of named.filter((id) => !known.has(id))) {
        const details = {
          field,
          found,
          target: { kind: "file", file: target.file },
          meant: nearest(found, known),
        } as const;
        findings.push(finding("data/broken-key", details, { file, line: row.line, column }));
      }
    }
  }
  return findings;
}

/** Ids that stand in more than one of several tables whose rows are named by id alone. */
export function repeatedIds(tables: readonly Table[]): Finding[] {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { file, rows } of tables)
    for (const row of rows) {
      const id = text(row, "id");
      const where = first.get(id);
      if (where === undefined) first.set(id, file);
      else if (where !== file)
        findings.push(finding("data/repeated-id", { id, where }, { file, line: row.line }, [id]));
    }
  return findings;
}
