import { figuresBehind } from "../../dataset/figures-behind.ts";
import { grouped } from "../../dataset/grouped.ts";
import type { Project } from "../../dataset/project.ts";
import type { Figure, Registers } from "../../dataset/registers.ts";
import { prefixedId, type Resolved } from "../../dataset/resolve.ts";
import { outermost } from "../../derive/expression.ts";
import { figureOf, toQuantity } from "../../derive/figure.ts";
import { breaksBetween } from "../../derive/flags.ts";
import { isChange } from "../../quantity/operations.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { chosenFigures } from "../suspicions/suspicion.ts";

/** A number that others can be set against. */
export interface Member {
  readonly resolved: Resolved;
  readonly id: string;
  readonly quantity: Quantity;
  /** The figure that it is; null of one that is computed. */
  readonly figure: Figure | null;
  /** The last day that it tells of, YYYY-MM-DD; empty where that is not known. */
  readonly until: string;
  /** Whether it tells a change, not a level. */
  readonly isChange: boolean;
}

/** Numbers that words such as "the highest" may range over, the one they are said of among them. */
export interface PeerGroup {
  readonly subject: Member;
  readonly others: readonly Member[];
  /** In order of time, where that is what sets them apart. */
  readonly inTime: boolean;
}

/** Looks up what the data hold beside a number. */
export interface Peers {
  memberOf(resolved: Resolved): Member;
  groupsOf(subject: Member): PeerGroup[];
  /** Whether breaks.csv calls it unsound to compare two of them. */
  parted(a: Member, b: Member): boolean;
}

export function peersIn(project: Project): Peers {
  const { registers, lexicon } = project;
  const member = (resolved: Resolved): Member => {
    const figure = figureOf(resolved, registers);
    return {
      resolved,
      id: prefixedId(resolved),
      quantity: toQuantity(resolved, registers, lexicon),
      figure,
      until: lastDay(resolved, registers),
      isChange:
        figure === null
          ? resolved.kind === "derived" && isChange(outermost(resolved.derived.expression))
          : registers.indicators.get(figure.indicator)?.kind === "change",
    };
  };
  const groupedBy = <T>(items: Iterable<T>, key: (item: T) => string): ReadonlyMap<string, readonly T[]> =>
    new Map(grouped(items, key).map((group) => [key(group[0] as T), group]));
  const figures = groupedBy(chosenFigures(project), ({ indicator }) => indicator);
  const rows = groupedBy(registers.derived.values(), ({ series }) => series);
  const ofFigures = (list: readonly Figure[]) => list.map((figure) => member({ kind: "figure", figure }));

  /** Its indicator in other years, for one scope; and in its own report, for its other scopes. */
  function beside(subject: Member, figure: Figure): PeerGroup[] {
    const all = figures.get(figure.indicator) ?? [];
    const years = all.filter((f) => f.scope === figure.scope && f.report !== figure.report && !overlap(f, figure));
    const scopes = all.filter((f) => f.report === figure.report && f.scope !== figure.scope && f.scope !== "all");
    return [
      { subject, others: ofFigures(years), inTime: true },
      ...(figure.scope === "all" ? [] : [{ subject, others: ofFigures(scopes), inTime: false }]),
    ];
  }

  return {
    memberOf: member,
    groupsOf(subject) {
      const { resolved } = subject;
      const series =
        resolved.kind === "derived"
          ? (rows.get(resolved.derived.series) ?? []).filter(({ id }) => id !== resolved.derived.id)
          : [];
      const ofSeries = series.map((derived) => member({ kind: "derived", derived }));
      return [
        { subject, others: ofSeries, inTime: true },
        ...(subject.figure === null ? [] : beside(subject, subject.figure)),
      ]
        .map((group) => ({ ...group, others: group.others.filter((o) => o.quantity.unit === subject.quantity.unit) }))
        .filter(({ others }) => others.length > 0);
    },
    parted: (a, b) =>
      a.figure !== null &&
      b.figure !== null &&
      breaksBetween(a.figure, b.figure, registers).some(({ verdict }) => verdict === "unsound"),
  };
}

/** The latest day that any of the figures behind a number covers. */
const lastDay = (resolved: Resolved, registers: Registers): string =>
  figuresBehind(resolved, registers)
    .map(({ recorded }) => recorded?.period.end ?? "")
    .sort()
    .at(-1) ?? "";

/** Two reports on one span tell of one fact, not of two. */
const overlap = ({ recorded: a }: Figure, { recorded: b }: Figure): boolean =>
  a !== null && b !== null && a.period.start <= b.period.end && b.period.start <= a.period.end;
