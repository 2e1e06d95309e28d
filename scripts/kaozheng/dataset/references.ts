import type { Finding, Place } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { didYouMean } from "../finding/nearest.ts";
import type { Registers } from "./registers.ts";

/**
 * Ids that point into the figures files: a foreign key reaches one table, and figures stand in one a report. Only full
 * ids will do, since what a shorter one means depends on these very registers.
 */
export function brokenReferences(registers: Registers): Finding[] {
  return [...relationReferences(registers), ...disputeReferences(registers)];
}

const fileOf = ({ tables }: Registers, role: string): string =>
  [...tables.values()].find((t) => t.resource["kaozheng:role"] === role)?.file ?? "data";

function missing(ids: readonly string[], known: ReadonlySet<string>, field: string, resource: string, place: Place) {
  return ids
    .filter((id) => !known.has(id))
    .map((found) => finding("data/broken-key", { field, found, resource, hint: didYouMean(found, known) }, place));
}

function relationReferences(registers: Registers): Finding[] {
  const { relations, figures, indicators } = registers;
  const file = fileOf(registers, "relations");
  return relations.flatMap(({ kind, whole, parts, line }) => {
    const ofFigures = kind === "total" || kind === "includes";
    const known = new Set(ofFigures ? figures.keys() : indicators.keys());
    const resource = ofFigures ? "the figures" : "the indicators";
    const place = { file, line };
    const own = parts.includes(whole) ? [finding("data/relation-to-itself", { id: whole }, place, [whole])] : [];
    return [
      ...own,
      ...missing([whole], known, "whole", resource, place),
      ...missing(parts, known, "parts", resource, place),
    ];
  });
}

function disputeReferences(registers: Registers): Finding[] {
  const file = fileOf(registers, "disputes");
  const known = new Set(registers.figures.keys());
  return [...registers.disputes.values()].flatMap(({ id, figures, reading, line }) => {
    const place = { file, line };
    const stray = reading.filter((chosen) => known.has(chosen) && !figures.includes(chosen));
    return [
      ...missing(figures, known, "figures", "the figures", place),
      ...missing(reading, known, "reading", "the figures", place),
      ...stray.map((chosen) => finding("data/stray-reading", { dispute: id, reading: chosen }, place, [chosen])),
    ];
  });
}
