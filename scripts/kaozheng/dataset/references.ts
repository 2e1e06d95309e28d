import type { Finding, Place } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { nearest } from "../finding/nearest.ts";
import type { DetailsOf } from "../finding/rules.ts";
import type { Dispute, Figure, Registers, Relation } from "./registers.ts";
import { prefixedId, resolveId, unresolved } from "./resolve.ts";

/**
 * Ids that point into the figures files: a foreign key reaches one table, and figures stand in one a report. Only full
 * ids will do, since what a shorter one means depends on these very registers. `isThere` says whether the project has a
 * file.
 */
export function brokenReferences(registers: Registers, isThere: (file: string) => boolean): Finding[] {
  return [
    ...relationReferences(registers),
    ...disputeReferences(registers),
    ...correctionReferences(registers, isThere),
  ];
}

const fileOf = ({ tables }: Registers, role: string): string =>
  [...tables.values()].find((t) => t.resource["kaozheng:role"] === role)?.file ?? "data";

function missing(
  ids: readonly string[],
  known: ReadonlyMap<string, unknown>,
  field: string,
  kind: "figures" | "indicators",
  place: Place,
) {
  return ids
    .filter((id) => !known.has(id))
    .map((found) =>
      finding("data/broken-key", { field, found, target: { kind }, meant: nearest(found, known.keys()) }, place),
    );
}

function relationReferences(registers: Registers): Finding[] {
  const { relations, figures, indicators } = registers;
  const file = fileOf(registers, "relations");
  const partsOf = partsByWhole(relations);
  return relations.flatMap(({ kind, whole, parts, line }) => {
    const ofFigures = isOfFigures(kind);
    const known = ofFigures ? figures : indicators;
    const named = ofFigures ? "figures" : "indicators";
    const place = { file, line };
    const own = parts.includes(whole) ? [finding("data/relation-to-itself", { id: whole }, place, [whole])] : [];
    return [
      ...own,
      ...missing([whole], known, "whole", named, place),
      ...missing(parts, known, "parts", named, place),
      ...(ofFigures ? falseParts(whole, parts, registers, partsOf, place) : []),
    ];
  });
}

const isOfFigures = (kind: Relation["kind"]): boolean => kind === "total" || kind === "includes";

/** What cannot be part of a whole: the same fact as another document prints it, another period, the whole of the whole. */
function falseParts(
  whole: string,
  parts: readonly string[],
  registers: Registers,
  partsOf: PartsByWhole,
  place: Place,
): Finding[] {
  const total = registers.figures.get(whole);
  if (total === undefined) return [];
  return parts.flatMap((id) => {
    const part = registers.figures.get(id);
    const why = part === undefined || id === whole ? null : whyNoPart(total, part, registers, partsOf);
    return why === null ? [] : [finding("data/no-part", { whole, part: id, why }, place, [whole, id])];
  });
}

function whyNoPart(
  whole: Figure,
  part: Figure,
  { reports }: Registers,
  partsOf: PartsByWhole,
): DetailsOf<"data/no-part">["why"] | null {
  if (part.indicator === whole.indicator && part.scope === whole.scope && part.report === whole.report)
    return "one-fact";
  const a = reports.get(whole.report)?.period;
  const b = reports.get(part.report)?.period;
  if (a?.start !== b?.start || a?.end !== b?.end) return "two-periods";
  return contains(part.id, whole.id, partsOf) ? "contains-it" : null;
}

/** What relations between figures say their parts are, by the whole. */
type PartsByWhole = ReadonlyMap<string, readonly string[]>;

function partsByWhole(relations: readonly Relation[]): PartsByWhole {
  const found = new Map<string, readonly string[]>();
  for (const { kind, whole, parts } of relations)
    if (isOfFigures(kind)) found.set(whole, [...(found.get(whole) ?? []), ...parts]);
  return found;
}

/** Whether one figure is said to be, by however many steps, the whole of another. */
function contains(whole: string, part: string, partsOf: PartsByWhole, seen = new Set<string>()): boolean {
  if (seen.has(whole)) return false;
  seen.add(whole);
  const parts = partsOf.get(whole) ?? [];
  return parts.includes(part) || parts.some((each) => contains(each, part, partsOf, seen));
}

function disputeReferences(registers: Registers): Finding[] {
  const file = fileOf(registers, "disputes");
  const known = registers.figures;
  const disputes = [...registers.disputes.values()];
  return disputes.flatMap((dispute, i) => {
    const { id, figures, reading, line } = dispute;
    const place = { file, line };
    const earlier = disputes.slice(0, i).find((other) => choosesOtherwise(dispute, other));
    const stray = reading.filter((chosen) => known.has(chosen) && !figures.includes(chosen));
    return [
      ...missing(figures, known, "figures", "figures", place),
      ...missing(reading, known, "reading", "figures", place),
      ...stray.map((chosen) => finding("data/stray-reading", { dispute: id, reading: chosen }, place, [chosen])),
      ...(earlier === undefined ? [] : [finding("data/readings-differ", { dispute: id, other: earlier.id }, place)]),
    ];
  });
}

/**
 * Whether two disputes settle on figures that have none in common, of those that both are about: a shorter id could
 * then mean either. That one leaves open what the other narrows down is no contradiction.
 */
function choosesOtherwise(a: Dispute, b: Dispute): boolean {
  const shared = a.figures.filter((id) => b.figures.includes(id));
  const [one = [], two = []] = [a, b].map(({ reading }) => shared.filter((id) => reading.includes(id)));
  return one.length > 0 && two.length > 0 && !one.some((id) => two.includes(id));
}

/** Files in which something can have been published wrong: those that have pages. */
const PUBLISHED = /^(?:notebooks\/[^/]+\.md|charts\/[^/]+\.(?:vl\.json|plot\.ts)|data\/.+\.csv)$/;

/** Places that are no article, chart or table of the project, and numbers that it does not know by these very ids. */
function correctionReferences(registers: Registers, isThere: (file: string) => boolean): Finding[] {
  const file = fileOf(registers, "corrections");
  // Whoever writes the derived tables reads none.
  const isKnowable = (id: string): boolean => registers.derived.size > 0 || !id.startsWith("calc:");
  return [...registers.corrections.values()].flatMap(({ id, places, numbers, published, corrected, line }) => {
    const place = { file, line };
    const astray = places.filter((path) => !PUBLISHED.test(path) || !isThere(path));
    return [
      ...astray.map((found) => finding("data/correction-place", { correction: id, found }, place)),
      ...numbers.filter(isKnowable).flatMap((number) => {
        const resolved = resolveId(number, registers);
        if (resolved.kind === "failed") return [unresolved(resolved.reason, registers, place)];
        const full = prefixedId(resolved);
        return full === number ? [] : [finding("data/correction-number", { found: number, full }, place, [full])];
      }),
      ...(published !== null && published > corrected
        ? [finding("data/correction-dates", { correction: id, published, corrected }, place)]
        : []),
    ];
  });
}
