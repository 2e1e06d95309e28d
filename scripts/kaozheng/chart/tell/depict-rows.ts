import type { Registers } from "../../dataset/registers.ts";
import type { Language } from "../../language/language.ts";
import { toNumber } from "../../quantity/exact.ts";
import type { RowReading } from "../bind/reading.ts";
import { LABEL } from "../bind/rows.ts";
import { breaksAcross, isUnsound } from "../bind/series-break.ts";
import { directed, subjectOf } from "../bind/subject.ts";
import type { DrawnReading } from "../draw/drawing.ts";
import { isElement, type SvgElement } from "../svg/tree.ts";
import type { DepictedItem, DepictedPlot, PlotKind } from "./depiction.ts";

/** Plot's names of its marks, those that most say what the chart is first. */
const KINDS: readonly (readonly [mark: string, kind: PlotKind])[] = [
  ["cell", "cells"],
  ["bar", "bars"],
  ["area", "area"],
  ["line", "line"],
  ["dot", "points"],
  ["rect", "cells"],
  ["arrow", "points"],
  ["tick", "points"],
];

/** More colours than a bar has parts: rectangles that are coloured by their number. */
const SHADES = 3;

function kindOf(tree: SvgElement): PlotKind | null {
  const groups = new Map<string, Set<string>>();
  const visit = (e: SvgElement): void => {
    const label = e.attributes["aria-label"];
    const inside = e.children.filter(isElement);
    if (label !== undefined) groups.set(label, new Set(inside.flatMap(({ attributes }) => attributes.fill ?? [])));
    for (const child of inside) visit(child);
  };
  visit(tree);
  const [mark, kind] = KINDS.find(([name]) => groups.has(name)) ?? [];
  if (mark === "rect" && (groups.get(mark)?.size ?? 0) <= SHADES) return "bars";
  return kind ?? null;
}

/** So few numbers are told one by one, whatever they are of. */
const FEW = 6;

/** What a row is of: its indicator, or its series; all tallies are of one kind. */
function measure({ origin: resolved }: RowReading): string {
  if (resolved?.kind === "figure") return resolved.figure.indicator;
  if (resolved?.kind !== "derived") return "";
  return resolved.derived.expression.startsWith("count(") ? "count" : resolved.derived.series;
}

type Named = Pick<DepictedItem, "label" | "series">;

function nameOf({ row, reading }: DrawnReading, registers: Registers, language: Language): Named {
  const { origin: resolved } = reading;
  const report = (id: string): string => {
    const label = registers.tables.get("reports")?.rows.find((r) => r.cells.id === id)?.cells[`label_${language}`];
    return typeof label === "string" ? label : (registers.reports.get(id)?.alias ?? id);
  };
  if (resolved?.kind === "figure") {
    const { scope, report: of } = resolved.figure;
    return {
      label: scope === "all" ? report(of) : (registers.scopes.get(scope)?.label[language] ?? scope),
      series: null,
    };
  }
  if (resolved?.kind === "derived") {
    const { label, at } = resolved.derived;
    return { label: label[language], series: registers.reports.has(at) ? report(at) : null };
  }
  return { label: String(row[`label_${language}`] ?? row.at ?? row.year ?? ""), series: null };
}

/**
 * What a Plot chart shows, from the rows its marks were given; null where they say too little: rows of several units, or
 * more than a few of things that do not compare.
 */
export function depictRows(
  drawn: readonly DrawnReading[],
  tree: SvgElement,
  registers: Registers,
  language: Language,
): readonly DepictedPlot[] | null {
  const kind = kindOf(tree);
  const readings = drawn.map(({ reading }) => reading);
  const units = new Set(readings.map(({ unit }) => unit));
  const measures = new Set(readings.map(measure));
  if (kind === null || drawn.length === 0 || units.size > 1 || (measures.size > 1 && drawn.length > FEW)) return null;
  const subject = subjectOf(readings, registers, language);
  const names = drawn.map((one) => nameOf(one, registers, language));
  const years = drawn.map(({ row }) => (/^(?:19|20)\d{2}$/.test(String(row.at ?? "")) ? String(row.at) : null));
  const byYear = subject !== null && years.every((year) => year !== null) && new Set(years).size === drawn.length;
  const items = drawn.map(({ row, reading }, i): DepictedItem => {
    const before = i === 0 ? undefined : drawn[i - 1]?.reading;
    const breaks = before === undefined ? [] : breaksAcross(before, reading, registers);
    const { value, isChange } = directed(String(row[LABEL] ?? ""), reading, language);
    return {
      label: (byYear ? years[i] : names[i]?.label) ?? "",
      series: (byYear ? null : names[i]?.series) ?? null,
      value,
      nominal: isChange || reading.value === null ? null : toNumber(reading.value),
      bounds: reading.bounds,
      certainty: reading.certainty,
      breakBefore: isUnsound(breaks) ? "unsound" : breaks.length > 0 ? "caveat" : "none",
    };
  });
  // Items that cannot be told apart by their labels cannot be told of.
  if (new Set(items.map(({ label, series }) => `${label}\n${series}`)).size < items.length) return null;
  return [{ kind, title: null, subject, ordered: byYear, items }];
}
