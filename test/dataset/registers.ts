import { type Document, readDocument } from "../../scripts/kaozheng/dataset/document.ts";
import { figureId } from "../../scripts/kaozheng/dataset/id.ts";
import { factsOf } from "../../scripts/kaozheng/dataset/load.ts";
import type {
  Break,
  Correction,
  Dispute,
  Figure,
  Indicator,
  Registers,
  Relation,
  Report,
  Source,
  System,
} from "../../scripts/kaozheng/dataset/registers.ts";
import type { UnitLexicon } from "../../scripts/kaozheng/quantity/unit.ts";

const words = (text: string) => ({ zh: text, en: text });
const line = 2;

/** Registers of a project about nothing in particular: what a test does not give is empty. */
export const registersWith = (given: Partial<Registers>): Registers => ({
  sources: new Map(),
  reports: new Map(),
  indicators: new Map(),
  figures: new Map(),
  derived: new Map(),
  breaks: [],
  domains: new Map(),
  scopes: new Map(),
  relations: [],
  disputes: new Map(),
  systems: new Map(),
  corrections: new Map(),
  tables: new Map(),
  ...given,
  facts: factsOf(given.figures?.values() ?? []),
});

export const byId = <T extends { readonly id: string }>(...items: readonly T[]): Map<string, T> =>
  new Map(items.map((x) => [x.id, x]));

export const report = (id: string, year = id.slice(-4)): Report => ({
  id,
  alias: id,
  title: words(id),
  period: { start: `${year}-01-01`, end: `${year}-12-31` },
  published: null,
  line,
});

export const source = (id: string, given: Partial<Source> = {}): Source => ({
  id,
  kind: "original",
  retells: null,
  tellsOf: [],
  selfReported: true,
  title: id,
  publisher: words(id),
  published: null,
  url: null,
  file: `${id}.txt`,
  sha256: "",
  rank: 1,
  line,
  ...given,
});

export const indicator = (id: string, given: Partial<Indicator> = {}): Indicator => ({
  id,
  alias: id,
  label: words(id),
  unit: "shop",
  kind: "flow",
  domain: "",
  polarity: "open",
  definition: words(id),
  line,
  ...given,
});

export function figure(indicator: string, report: string, source: string, given: Partial<Figure> = {}): Figure {
  const scope = given.scope ?? "all";
  return {
    id: figureId({ indicator, report, source, scope }),
    indicator,
    report,
    source,
    scope,
    printed: "",
    note: words(""),
    status: "A",
    percentMeans: null,
    typed: { unit: "", direction: "", base: "" },
    recorded: null,
    file: `data/figures-${report}.csv`,
    line,
    ...given,
  };
}

export const seriesBreak = (indicator: string, from: string, to: string, kind: Break["kind"]): Break => ({
  indicator,
  from,
  to,
  kind,
  verdict: "unsound",
  reason: words(kind),
  line,
});

export const dispute = (id: string, figures: readonly string[], reading: readonly string[]): Dispute => ({
  id,
  topic: words(id),
  kind: "value",
  figures,
  reading,
  reason: words(id),
  line,
});

export const relation = (kind: Relation["kind"], whole: string, ...parts: readonly string[]): Relation => ({
  kind,
  whole,
  parts,
  line,
});

export const system = (id: string, printed: readonly string[], sources: readonly string[]): System => ({
  id,
  name: words(id),
  printed,
  kind: "service",
  domain: "",
  sources,
  firstReport: "",
  indicators: [],
  line,
});

export const correction = (id: string, given: Partial<Correction> = {}): Correction => ({
  id,
  published: null,
  corrected: "2024-03-02",
  places: [],
  numbers: [],
  wrong: words(id),
  right: words(id),
  reason: words(id),
  line,
  ...given,
});

export const document = (text: string): Document => readDocument(new TextEncoder().encode(text));

const UNITS: [id: string, dimension: string, zh: string[]][] = [
  ["1", "ratio", []],
  ["percent", "ratio", ["%"]],
  ["percentage-point", "ratio-difference", ["个百分点"]],
  ["hour", "time", ["小时"]],
  ["day", "time", ["天"]],
  ["shop", "count", ["家", "个"]],
  ["brand", "count", ["家", "个"]],
  ["item", "count", ["件"]],
  ["session", "count", ["场"]],
  ["room", "count", ["间", "个"]],
  ["occurrence", "count", ["次"]],
];
export const lexicon: UnitLexicon = new Map(UNITS.map(([id, dimension, zh]) => [id, { id, dimension, zh, en: [id] }]));
