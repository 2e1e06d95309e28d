import { figuresBehind } from "../dataset/figures-behind.ts";
import { grouped } from "../dataset/grouped.ts";
import type { Project } from "../dataset/project.ts";
import type { Bilingual, DerivedFigure, Figure, Indicator, IndicatorKind, Registers } from "../dataset/registers.ts";
import { prefixedId, type Resolved } from "../dataset/resolve.ts";
import { outermost } from "../derive/expression.ts";
import { figureOf } from "../derive/figure.ts";
import { inLanguages } from "../language/language.ts";
import { RECORD_LANGUAGE } from "../language/record.ts";
import type { Exact } from "../quantity/exact.ts";
import type { Interval } from "../quantity/interval.ts";
import { isChange } from "../quantity/operations.ts";
import type { Period } from "../quantity/period.ts";
import type { Direction } from "../quantity/quantity.ts";
import { FIGURE, type Unit } from "../quantity/unit.ts";

/** One value that the record has of a subject: a figure, or a row of a derived table. */
export interface Entry {
  /** The figure or row itself. */
  readonly resolved: Resolved;
  /** With its prefix, as links are written. */
  readonly id: string;
  readonly value: Exact | null;
  /** Of a derived row, what a reader takes it to mean. */
  readonly usual: Interval | null;
  readonly unit: Unit;
  readonly direction: Direction | null;
  /** Null of a derived row: it may rest on several reports. */
  readonly report: string | null;
  /** Every year its figures cover. */
  readonly years: readonly number[];
  /** Null of a derived row. */
  readonly figure: Figure | null;
}

/** What a number may be a value of: an indicator in one scope, or a derived row. */
export interface Subject {
  /** `indicator`, `indicator#scope`, or `calc:series/at`. */
  readonly id: string;
  /** What it is a value of, scopes apart: the indicator, or the derived row. */
  readonly thing: string;
  /** Null of a derived row. */
  readonly indicator: Indicator | null;
  readonly scope: string;
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  /** Each of its names by itself. */
  readonly names: readonly Bilingual[];
  /** What sets it apart from the other scopes of its indicator; empty where it is all of it. */
  readonly scopeLabel: Bilingual;
  readonly definition: Bilingual;
  readonly entries: readonly Entry[];
}

const NOTHING = inLanguages(() => "");

export interface SubjectOptions {
  /** A source that is left out as if nobody had recorded it: its figures, and what is derived from them. */
  readonly without?: string | null;
  /** Whether counts of figures are among them: only an article of one's own prints how many figures there are. */
  readonly counts?: boolean;
}

/** Everything in the record that a number can be matched to. */
export function subjectsOf({ registers }: Project, { without = null, counts = false }: SubjectOptions = {}): Subject[] {
  return [...indicatorSubjects(registers, without), ...derivedSubjects(registers, without, counts)];
}

function indicatorSubjects(registers: Registers, without: string | null): Subject[] {
  const known = [...registers.figures.values()].filter((f) => f.source !== without && f.recorded !== null);
  return grouped(known, subjectId).flatMap((figures): Subject[] => {
    const [first] = figures;
    const indicator = first && registers.indicators.get(first.indicator);
    if (first === undefined || indicator === undefined) return [];
    const { label, alias, definition, kind, unit } = indicator;
    const id = subjectId(first);
    const scopeLabel = first.scope === "all" ? NOTHING : (registers.scopes.get(first.scope)?.label ?? NOTHING);
    const names = [label, { ...NOTHING, [RECORD_LANGUAGE]: alias }];
    return [
      {
        id,
        thing: indicator.id,
        indicator,
        scope: first.scope,
        kind,
        unit,
        names,
        scopeLabel,
        definition,
        entries: figures.map(entryOf),
      },
    ];
  });
}

/** Ids of indicators and scopes: `enforcement-cases#infringement`. */
export const subjectId = ({ indicator, scope }: Pick<Figure, "indicator" | "scope">): string =>
  scope === "all" ? indicator : `${indicator}#${scope}`;

const entryOf = (figure: Figure): Entry => ({
  resolved: { kind: "figure", figure },
  id: prefixedId({ kind: "figure", figure }),
  value: figure.recorded?.value ?? null,
  usual: null,
  unit: figure.recorded?.unit ?? "",
  direction: figure.recorded?.direction ?? null,
  report: figure.report,
  years: yearsOf(figure),
  figure,
});

const yearsOf = ({ recorded }: Figure): number[] => (recorded === null ? [] : yearsIn(recorded.period));

/** The years a period covers. */
export function yearsIn({ start, end }: Period): number[] {
  const first = Number(start.slice(0, 4));
  return Array.from({ length: Number(end.slice(0, 4)) - first + 1 }, (_, i) => first + i);
}

/** What is computed by a formula. A row that only takes a figure over is that figure. */
function derivedSubjects(registers: Registers, without: string | null, counts: boolean): Subject[] {
  const excluded = (row: DerivedFigure): boolean =>
    (row.unit === FIGURE && !counts) ||
    figureOf({ kind: "derived", derived: row }, registers) !== null ||
    figuresUnder(row, registers).some(({ source }) => source === without);
  const rows = [...registers.derived.values()].filter((row) => !excluded(row));
  // Rows of one series differ in more than the year where their names do: a share of this, a share of that.
  return rows.map((row) => ({
    id: `calc:${row.id}`,
    thing: totalOf(row, registers) ?? `calc:${row.id}`,
    indicator: null,
    scope: "all",
    kind: isChange(outermost(row.expression)) ? "change" : "rate",
    unit: row.unit,
    names: [row.label],
    scopeLabel: NOTHING,
    definition: row.formula,
    entries: [
      {
        resolved: { kind: "derived", derived: row },
        id: prefixedId({ kind: "derived", derived: row }),
        value: row.value,
        usual: row.usual,
        unit: row.unit,
        direction: null,
        report: null,
        years: [...new Set(figuresUnder(row, registers).flatMap(yearsOf))].sort(),
        figure: null,
      },
    ],
  }));
}

/** The indicator whose figures a row adds up; null where it does anything else. */
function totalOf(row: DerivedFigure, registers: Registers): string | null {
  const [first, ...others] = new Set(figuresUnder(row, registers).map(({ indicator }) => indicator));
  return first !== undefined && others.length === 0 && outermost(row.expression) === "sum" ? first : null;
}

/** The figures that a derived row rests on, through other rows. */
const figuresUnder = (derived: DerivedFigure, registers: Registers): Figure[] =>
  figuresBehind({ kind: "derived", derived }, registers);
