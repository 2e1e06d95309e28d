import type { DerivedId, FigureId } from "../dataset/ids.ts";
import type { Project } from "../dataset/project.ts";
import type { DerivedFigure, Figure, Indicator, Recorded, Registers } from "../dataset/registers.ts";
import { prefixedId, type Resolved, resolveId, unresolved } from "../dataset/resolve.ts";
import { AskedError, ProjectError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { read } from "../numeral/scan.ts";
import { type Interval, intersect, NON_NEGATIVE } from "../quantity/interval.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { UnitLexicon } from "../quantity/unit.ts";
import { currentProject } from "./current.ts";

/** The figure of that id as a quantity. A shorter id or an alias will do where it names one figure. */
export const figure = (id: FigureId): Quantity => quantityOf(withPrefix(id, "fig:"), currentProject());

/** The derived figure of that id, as the derivations last wrote it. */
export const derived = (id: DerivedId): Quantity => quantityOf(withPrefix(id, "calc:"), currentProject());

/** What `figures` chooses by: a figure's own cells, and those of its indicator. */
export interface FigureFacts
  extends Pick<Figure, "indicator" | "report" | "source" | "scope" | "status" | "percentMeans">,
    Pick<Indicator, "kind" | "domain">,
    Pick<Recorded, "hedge" | "base" | "direction" | "unit"> {
  /** Whether a row of `disputes.csv` is about it. */
  readonly disputed: boolean;
}

/** The figures that `wanted` says yes to, in the order of the files: `figures((f) => f.kind === "change")`. */
export function figures(wanted: (facts: FigureFacts) => boolean): Quantity[] {
  const { registers, lexicon } = currentProject();
  const disputed = new Set([...registers.disputes.values()].flatMap((dispute) => dispute.figures));
  return [...registers.figures.values()].flatMap((each) => {
    const indicator = registers.indicators.get(each.indicator);
    if (indicator === undefined || each.recorded === null) return [];
    const { hedge, base, direction, unit } = each.recorded;
    const { kind, domain } = indicator;
    const facts = { ...each, kind, domain, hedge, base, direction, unit, disputed: disputed.has(each.id) };
    return wanted(facts) ? [figureQuantity(each, registers, lexicon)] : [];
  });
}

const withPrefix = (id: string, prefix: string): string => (id.startsWith(prefix) ? id : prefix + id);

/** What an id names. Throws `AskedError` where that is nothing. */
export function named(id: string, registers: Registers): Resolved {
  const resolved = resolveId(id, registers);
  if (resolved.kind !== "failed") return resolved;
  throw new AskedError(`${id} names no figure`, (place) => [unresolved(resolved.reason, registers, place)]);
}

/** The quantity an id stands for. Throws likewise. */
export const quantityOf = (id: string, { registers, lexicon }: Project): Quantity =>
  toQuantity(named(id, registers), registers, lexicon);

/** A figure or derived figure as a quantity. Throws `ProjectError` for a figure that is not recorded. */
export function toQuantity(resolved: Resolved, registers: Registers, lexicon: UnitLexicon): Quantity {
  if (resolved.kind === "figure") return figureQuantity(resolved.figure, registers, lexicon);
  const lineage = { kind: "derived", id: prefixedId(resolved) } as const;
  // A row that only takes a figure over is that figure: printed as the source prints it, not computed.
  const figure = figureOf(resolved, registers);
  return figure === null
    ? derivedQuantity(resolved.derived, lineage)
    : { ...figureQuantity(figure, registers, lexicon), lineage };
}

/** The one figure that this is: itself, or the one a derived row takes over unchanged; else null. */
export function figureOf(resolved: Resolved, registers: Registers): Figure | null {
  if (resolved.kind === "figure") return resolved.figure;
  const { operands, expression } = resolved.derived;
  if (operands[0] !== expression) return null;
  const operand = resolveId(expression, registers);
  return operand.kind === "figure" ? operand.figure : null;
}

function figureQuantity(figure: Figure, registers: Registers, lexicon: UnitLexicon): Quantity {
  const { recorded } = figure;
  const reading = read(figure.printed, lexicon);
  if (recorded === null || reading === null)
    throw new ProjectError([finding("data/unrecorded", { id: figure.id }, { file: figure.file, line: figure.line })]);
  const kind = registers.indicators.get(figure.indicator)?.kind;
  // What is counted or spent is not negative, whatever "nearly" leaves open; a rate or a change may be.
  const counted = kind === "flow" || kind === "stock";
  const cut = (i: Interval): Interval => (counted ? (intersect(i, NON_NEGATIVE) ?? i) : i);
  return {
    nominal: recorded.value,
    strict: cut(recorded.bounds),
    usual: cut(reading.usual ?? recorded.bounds),
    unit: recorded.unit,
    hedge: recorded.hedge,
    direction: recorded.direction,
    step: reading.form === "integer" ? null : reading.step,
    period: recorded.period,
    lineage: { kind: "figure", id: prefixedId({ kind: "figure", figure }) },
  };
}

const derivedQuantity = (derived: DerivedFigure, lineage: Quantity["lineage"]): Quantity => ({
  nominal: derived.value,
  strict: derived.strict,
  usual: derived.usual,
  unit: derived.unit,
  hedge: "none",
  direction: null,
  step: null,
  period: null,
  lineage,
});
