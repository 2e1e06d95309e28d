import type { Registers } from "../../dataset/registers.ts";
import { namedBy } from "../../dataset/resolve.ts";
import type { Behind } from "../../dataset/sources-of.ts";
import { list, type Row, type Table } from "../../dataset/table.ts";
import type { RowReading } from "./reading.ts";

/**
 * What stands behind a row: the figure or derived figure it is; the figures that a dispute is about; the documents that
 * mention a system. Rows of other tables stand for themselves.
 */
export function rowLineage(
  row: Row,
  { resource }: Table,
  reading: RowReading | null,
  registers: Registers,
): readonly Behind[] {
  if (reading !== null) return reading.origin === null ? [] : [reading.origin];
  switch (resource["kaozheng:role"]) {
    case "disputes":
      return namedBy(list(row, "figures"), registers);
    case "systems":
      return list(row, "sources").flatMap((id) => {
        const source = registers.sources.get(id);
        return source === undefined ? [] : [{ kind: "source", source }];
      });
    default:
      return [];
  }
}
