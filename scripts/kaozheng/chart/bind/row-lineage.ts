import { SOURCE } from "../../dataset/resolve.ts";
import { list, type Row, type Table } from "../../dataset/table.ts";
import type { RowReading } from "./reading.ts";

/**
 * What stands behind a row: the figure or derived figure it is; the figures that a dispute is about; the documents that
 * mention a system. Rows of other tables stand for themselves.
 */
export function rowLineage(row: Row, { resource }: Table, reading: RowReading | null): readonly string[] {
  if (reading !== null) return reading.id === null ? [] : [reading.id];
  switch (resource["kaozheng:role"]) {
    case "disputes":
      return list(row, "figures").map((id) => `fig:${id}`);
    case "systems":
      return list(row, "sources").map((id) => SOURCE + id);
    default:
      return [];
  }
}
