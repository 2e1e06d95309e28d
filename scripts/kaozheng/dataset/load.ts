import { inLanguages } from "../language/language.ts";
import { RECORD_LANGUAGE } from "../language/record.ts";
import { HEDGE_NAMES } from "../quantity/hedge.ts";
import { interval } from "../quantity/interval.ts";
import type { UnitLexicon, UnitWords } from "../quantity/unit.ts";
import type { Role } from "./descriptor.ts";
import { DEFAULT_SCOPE, factKey, figureId } from "./id.ts";
import { lazyMap } from "./lazy-map.ts";
import {
  BASES,
  type Bilingual,
  BREAK_KINDS,
  type Break,
  type Correction,
  type DerivedFigure,
  DISPUTE_KINDS,
  type Dispute,
  type Figure,
  INDICATOR_KINDS,
  type Indicator,
  type Label,
  PERCENT_MEANINGS,
  RELATION_KINDS,
  type Recorded,
  type Registers,
  type Relation,
  type Report,
  SOURCE_KINDS,
  type Source,
  STATUSES,
  type System,
} from "./registers.ts";
import { list, numeric, type Row, type Table, text, truth } from "./table.ts";

/** One of the allowed words, or the fallback: a word that is not allowed has been reported when the cell was cast. */
function keyword<T extends string>(value: string, allowed: readonly T[], fallback: T): T {
  return allowed.find((word) => word === value) ?? fallback;
}

const optional = (row: Row, field: string): string | null => text(row, field) || null;
const bilingual = (row: Row, field: string): Bilingual => inLanguages((language) => text(row, `${field}_${language}`));
const ALIAS = `alias_${RECORD_LANGUAGE}`;

function toSource(row: Row): Source {
  return {
    id: text(row, "id"),
    kind: keyword(text(row, "kind"), SOURCE_KINDS, "retelling"),
    retells: optional(row, "retells"),
    tellsOf: list(row, "tells_of"),
    selfReported: truth(row, "self_reported"),
    title: text(row, "title"),
    publisher: bilingual(row, "publisher"),
    published: optional(row, "published"),
    url: optional(row, "url"),
    file: text(row, "file"),
    sha256: text(row, "sha256"),
    rank: Number(numeric(row, "rank")?.valueOf() ?? Number.POSITIVE_INFINITY),
    line: row.line,
  };
}

const toReport = (row: Row): Report => ({
  id: text(row, "id"),
  alias: text(row, ALIAS),
  title: bilingual(row, "title"),
  period: { start: text(row, "period_start"), end: text(row, "period_end") },
  published: optional(row, "published"),
  line: row.line,
});

const toIndicator = (row: Row): Indicator => ({
  id: text(row, "id"),
  alias: text(row, ALIAS),
  label: bilingual(row, "label"),
  unit: text(row, "unit"),
  kind: keyword(text(row, "kind"), INDICATOR_KINDS, "flow"),
  domain: text(row, "domain"),
  polarity: text(row, "polarity"),
  definition: bilingual(row, "definition"),
  line: row.line,
});

const toUnit = (row: Row): UnitWords => ({
  id: text(row, "id"),
  dimension: text(row, "dimension"),
  // A language has one column or the other: its forms, or those of one and of several.
  ...inLanguages((language) => [...list(row, `forms_${language}`), ...list(row, `form_${language}`)]),
});

const toBreak = (row: Row): Break => ({
  indicator: text(row, "indicator"),
  from: text(row, "from_report"),
  to: text(row, "to_report"),
  kind: keyword(text(row, "kind"), BREAK_KINDS, "definition"),
  verdict: keyword(text(row, "verdict"), ["caveat", "unsound"], "unsound"),
  reason: bilingual(row, "reason"),
  line: row.line,
});

const toLabel = (row: Row): Label => ({ id: text(row, "id"), label: bilingual(row, "label") });

const toRelation = (row: Row): Relation => ({
  kind: keyword(text(row, "kind"), RELATION_KINDS, "includes"),
  whole: text(row, "whole"),
  parts: list(row, "parts"),
  line: row.line,
});

const toDispute = (row: Row): Dispute => ({
  id: text(row, "id"),
  topic: bilingual(row, "topic"),
  kind: keyword(text(row, "kind"), DISPUTE_KINDS, "value"),
  figures: list(row, "figures"),
  reading: list(row, "reading"),
  reason: bilingual(row, "reason"),
  line: row.line,
});

const toSystem = (row: Row): System => ({
  id: text(row, "id"),
  name: bilingual(row, "name"),
  printed: list(row, "printed"),
  kind: text(row, "kind"),
  domain: text(row, "domain"),
  sources: list(row, "sources"),
  firstReport: text(row, "first_report"),
  indicators: list(row, "indicators"),
  line: row.line,
});

const toCorrection = (row: Row): Correction => ({
  id: text(row, "id"),
  published: optional(row, "published"),
  corrected: text(row, "corrected"),
  places: list(row, "places"),
  numbers: list(row, "numbers"),
  wrong: bilingual(row, "wrong"),
  right: bilingual(row, "right"),
  reason: bilingual(row, "reason"),
  line: row.line,
});

const toInterval = (row: Row, prefix: string) => ({
  ...interval("(", numeric(row, `${prefix}lower`), numeric(row, `${prefix}upper`), ")"),
  lowerClosed: truth(row, `${prefix}lower_closed`),
  upperClosed: truth(row, `${prefix}upper_closed`),
});

function toRecorded(row: Row): Recorded | null {
  // Of what `record` fills in, the period alone is in every row: a person may have typed the unit.
  if (text(row, "period_start") === "") return null;
  const direction = text(row, "direction");
  const base = text(row, "base");
  return {
    value: numeric(row, "value"),
    bounds: toInterval(row, ""),
    unit: text(row, "unit"),
    hedge: keyword(text(row, "hedge") || "none", HEDGE_NAMES, "none"),
    direction: direction === "increase" || direction === "decrease" ? direction : null,
    base: base === "" ? null : keyword(base, BASES, "unknown"),
    period: { start: text(row, "period_start"), end: text(row, "period_end") },
    locator: text(row, "locator"),
  };
}

/** What a figure's id is made of: all that is read of its row before the figure itself is asked for. */
interface Head extends Pick<Figure, "id" | "indicator" | "report" | "source" | "scope"> {
  readonly row: Row;
  readonly table: Table;
}

function toHead(row: Row, table: Table): Head {
  const peek = (field: string): string => row.peek?.(field) ?? text(row, field);
  const parts = {
    indicator: peek("indicator"),
    report: table.resource["kaozheng:report"] ?? "",
    source: peek("source"),
    scope: peek("scope") || DEFAULT_SCOPE,
  };
  return { id: figureId(parts), ...parts, row, table };
}

function toFigure({ id, indicator, report, source, scope, row, table: { file } }: Head): Figure {
  return {
    id,
    indicator,
    report,
    source,
    scope,
    printed: text(row, "printed"),
    note: bilingual(row, "note"),
    status: keyword(text(row, "status"), STATUSES, "A"),
    percentMeans: PERCENT_MEANINGS.find((meaning) => meaning === text(row, "percent_means")) ?? null,
    typed: { unit: text(row, "unit"), direction: text(row, "direction"), base: text(row, "base") },
    recorded: toRecorded(row),
    file,
    line: row.line,
  };
}

const toDerived = (row: Row, { file }: Table): DerivedFigure => ({
  id: text(row, "id"),
  series: text(row, "series"),
  at: text(row, "at"),
  label: bilingual(row, "label"),
  value: numeric(row, "value"),
  strict: toInterval(row, ""),
  usual: toInterval(row, "usual_"),
  unit: text(row, "unit"),
  expression: text(row, "expression"),
  formula: bilingual(row, "formula"),
  operands: list(row, "operands"),
  entailment: text(row, "entailment"),
  flags: list(row, "flags"),
  file,
  line: row.line,
});

/** The first row of an id stands: a second one has been reported as a duplicate key. */
function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(item.id)) map.set(item.id, item);
  return map;
}

/** The index by which shorter ids are resolved: see `factKey`. */
export function factsOf(
  figures: Iterable<Pick<Figure, "id" | "indicator" | "report" | "scope">>,
): Map<string, string[]> {
  const facts = new Map<string, string[]>();
  const add = (key: string, id: string): void => {
    const known = facts.get(key);
    if (known === undefined) facts.set(key, [id]);
    else known.push(id);
  };
  for (const figure of figures) {
    add(factKey(figure, figure.report), figure.id);
    add(factKey(figure, null), figure.id);
  }
  return facts;
}

/** The registers of a project from its tables, by their roles. */
export function loadRegisters(tables: ReadonlyMap<string, Table>): { registers: Registers; lexicon: UnitLexicon } {
  const rowsOf = <T>(role: Role, convert: (row: Row, table: Table) => T): T[] =>
    [...tables.values()]
      .filter((t) => t.resource["kaozheng:role"] === role)
      .flatMap((t) => t.rows.map((row) => convert(row, t)));
  const heads = byId(rowsOf("figures", toHead));
  const registers: Registers = {
    sources: byId(rowsOf("sources", toSource)),
    reports: byId(rowsOf("reports", toReport)),
    indicators: byId(rowsOf("indicators", toIndicator)),
    figures: lazyMap(heads, toFigure),
    facts: factsOf(heads.values()),
    derived: byId(rowsOf("derived", toDerived)),
    breaks: rowsOf("breaks", toBreak),
    domains: byId(rowsOf("domains", toLabel)),
    scopes: byId(rowsOf("scopes", toLabel)),
    relations: rowsOf("relations", toRelation),
    disputes: byId(rowsOf("disputes", toDispute)),
    systems: byId(rowsOf("systems", toSystem)),
    corrections: byId(rowsOf("corrections", toCorrection)),
    tables,
  };
  return { registers, lexicon: byId(rowsOf("units", toUnit)) };
}
