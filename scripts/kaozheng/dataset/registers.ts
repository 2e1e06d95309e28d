import type { Exact } from "../quantity/exact.ts";
import type { Hedge } from "../quantity/hedge.ts";
import type { Interval } from "../quantity/interval.ts";
import type { Period } from "../quantity/period.ts";
import type { Direction } from "../quantity/quantity.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Bilingual } from "./descriptor.ts";
import type { Table } from "./table.ts";

export type { Bilingual } from "./descriptor.ts";

export const SOURCE_KINDS = ["original", "retelling", "copy"] as const;

/** A document that printed figures: a row of `sources.csv`. */
export interface Source {
  readonly id: string;
  readonly kind: (typeof SOURCE_KINDS)[number];
  /** Id of the source it retells or copies, where that is known. */
  readonly retells: string | null;
  /** Ids of the reports it tells about. */
  readonly tellsOf: readonly string[];
  /** Whether the figures are the publisher's own about itself, checked by no one else. */
  readonly selfReported: boolean;
  readonly title: string;
  readonly publisher: Bilingual;
  readonly published: string | null;
  readonly url: string | null;
  /** Name of the archived document. */
  readonly file: string;
  readonly sha256: string;
  /** 1 is best: which source is meant where an id names none. */
  readonly rank: number;
  readonly line: number;
}

/** A publication with the span it covers: a row of `reports.csv`. */
export interface Report {
  readonly id: string;
  readonly alias: string;
  readonly title: Bilingual;
  readonly period: Period;
  readonly published: string | null;
  readonly line: number;
}

export const INDICATOR_KINDS = ["flow", "stock", "rate", "change", "threshold"] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** What is measured: a row of `indicators.csv`. */
export interface Indicator {
  readonly id: string;
  readonly alias: string;
  readonly label: Bilingual;
  readonly unit: Unit;
  readonly kind: IndicatorKind;
  readonly domain: string;
  readonly polarity: string;
  readonly definition: Bilingual;
  readonly line: number;
}

export const BREAK_KINDS = [
  "period-length",
  "definition",
  "object",
  "action",
  "unit",
  "denominator",
  "bounds",
] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];
type Verdict = "caveat" | "unsound";

/** Why two reports' figures of one indicator do not simply compare: a row of `breaks.csv`. */
export interface Break {
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
  readonly kind: BreakKind;
  readonly verdict: Verdict;
  readonly reason: Bilingual;
  readonly line: number;
}

export const RELATION_KINDS = ["total", "includes", "per-period", "per-unit"] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** How numbers hang together, so that they can be checked against each other: a row of `relations.csv`. */
export interface Relation {
  readonly kind: RelationKind;
  /** A figure in full (`total`, `includes`), or an indicator (`per-period`, `per-unit`). */
  readonly whole: string;
  readonly parts: readonly string[];
  readonly line: number;
}

export const DISPUTE_KINDS = [
  "bound",
  "value",
  "rise-or-level",
  "object",
  "action",
  "unit",
  "cut-off",
  "rate-against-total",
  "reused",
  "attribution",
] as const;
type DisputeKind = (typeof DISPUTE_KINDS)[number];

/** What documents print differently of one thing, or of different things alike: a row of `disputes.csv`. */
export interface Dispute {
  readonly id: string;
  readonly topic: Bilingual;
  readonly kind: DisputeKind;
  /** Full ids of the figures involved. */
  readonly figures: readonly string[];
  /** Which of them are used; several where each stands for its own thing. */
  readonly reading: readonly string[];
  readonly reason: Bilingual;
  readonly line: number;
}

/** A rule, standard, programme, service or technology that documents describe: a row of `systems.csv`. */
export interface System {
  readonly id: string;
  readonly name: Bilingual;
  /** Its names as documents print them; none where they only describe it. */
  readonly printed: readonly string[];
  readonly kind: string;
  readonly domain: string;
  /** Ids of the documents that mention it. */
  readonly sources: readonly string[];
  /** The first report it appears in: not when it was launched. */
  readonly firstReport: string;
  readonly indicators: readonly string[];
  readonly line: number;
}

/** What was published wrong, where, what is right, and since when: a row of `corrections.csv`. */
export interface Correction {
  readonly id: string;
  /** The day since which it was published wrong, `YYYY-MM-DD`; null where that is not known. */
  readonly published: string | null;
  /** The day since which it is right. */
  readonly corrected: string;
  /** Files of the project: articles, charts, tables. Their pages print the correction. */
  readonly places: readonly string[];
  /** Ids in full of the numbers involved, with their prefixes; none where only words were wrong. */
  readonly numbers: readonly string[];
  readonly wrong: Bilingual;
  readonly right: Bilingual;
  readonly reason: Bilingual;
  readonly line: number;
}

/** An id with words in both languages: a row of `domains.csv` or `scopes.csv`. */
export interface Label {
  readonly id: string;
  readonly label: Bilingual;
}

/** SDMX observation status: normal, series break, definition differs, estimated, provisional. */
export const STATUSES = ["A", "B", "D", "E", "P"] as const;
type Status = (typeof STATUSES)[number];

export const BASES = ["year-on-year", "previous-period", "first-60-days", "half-year", "unknown"] as const;
export type Base = (typeof BASES)[number];

/** What % means of a change in something that is itself a rate; open where the document does not say. */
export const PERCENT_MEANINGS = ["relative", "points", "open"] as const;
type PercentMeaning = (typeof PERCENT_MEANINGS)[number];

/** One value of one indicator in one report as one source printed it (an SDMX observation). */
export interface Figure {
  /** `indicator@report~source#scope`; the scope is left out where it is `all`. */
  readonly id: string;
  readonly indicator: string;
  readonly report: string;
  readonly source: string;
  readonly scope: string;
  /** The token as the source prints it, qualifier to unit. */
  readonly printed: string;
  readonly note: Bilingual;
  readonly status: Status;
  /** Of a change printed with %. Null where it is none, or nobody has said. */
  readonly percentMeans: PercentMeaning | null;
  /** What a person may type because the token cannot tell it: `record` keeps it where it fits. */
  readonly typed: Typed;
  /** What `record` completes. Null until it has run. */
  readonly recorded: Recorded | null;
  readonly file: string;
  readonly line: number;
}

/** Cells that only a reader of the whole document could fill; the empty text where nobody has. */
interface Typed {
  readonly unit: string;
  readonly direction: string;
  readonly base: string;
}

/** The columns of a figure that `record` writes, all derived from `printed`, the registers and the documents. */
export interface Recorded {
  readonly value: Exact | null;
  readonly bounds: Interval;
  readonly unit: Unit;
  readonly hedge: Hedge;
  readonly direction: Direction | null;
  readonly base: Base | null;
  readonly period: Period;
  /** Where the token stands, `v1:<paragraph>:<offset>:<hash>`; empty until a document was at hand. */
  readonly locator: string;
}

/** A row of a `data/derived/*.csv`: a comparison computed from figures. */
export interface DerivedFigure {
  /** `series/at`. */
  readonly id: string;
  readonly series: string;
  readonly at: string;
  readonly label: Bilingual;
  readonly value: Exact | null;
  readonly strict: Interval;
  readonly usual: Interval;
  readonly unit: Unit;
  /** `growth(fig:a, fig:b)`: all that is needed to compute it again. */
  readonly expression: string;
  readonly formula: Bilingual;
  readonly operands: readonly string[];
  readonly entailment: string;
  readonly flags: readonly string[];
  readonly file: string;
  readonly line: number;
}

/** All registers of a project, by id. */
export interface Registers {
  readonly sources: ReadonlyMap<string, Source>;
  readonly reports: ReadonlyMap<string, Report>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Ids of the figures that print one fact, in the order of the files, by what a shorter id may leave of theirs. */
  readonly facts: ReadonlyMap<string, readonly string[]>;
  readonly derived: ReadonlyMap<string, DerivedFigure>;
  readonly breaks: readonly Break[];
  readonly domains: ReadonlyMap<string, Label>;
  readonly scopes: ReadonlyMap<string, Label>;
  readonly relations: readonly Relation[];
  readonly disputes: ReadonlyMap<string, Dispute>;
  readonly systems: ReadonlyMap<string, System>;
  readonly corrections: ReadonlyMap<string, Correction>;
  readonly tables: ReadonlyMap<string, Table>;
}
