import { describe, expect, test } from "vitest";
import { figureId, parseId } from "../../scripts/kaozheng/dataset/id.ts";
import { factsOf } from "../../scripts/kaozheng/dataset/load.ts";
import type {
  DerivedFigure,
  Dispute,
  Figure,
  Indicator,
  Registers,
  Report,
  Source,
} from "../../scripts/kaozheng/dataset/registers.ts";
import { prefixedId, resolveId, unresolved } from "../../scripts/kaozheng/dataset/resolve.ts";

const byId = <T>(items: readonly { readonly id: string }[]) => new Map(items.map((x) => [x.id, x as T]));
const figure = (indicator: string, report: string, source: string, scope = "all") => ({
  id: figureId({ indicator, report, source, scope }),
  indicator,
  report,
  source,
  scope,
});

const figures = byId<Figure>([
  figure("spend", "2021", "000"),
  figure("spend", "2021", "001"),
  figure("spend", "2022", "001"),
  figure("cases", "2021", "001", "fakes"),
  figure("cases", "2021", "001"),
  figure("docks", "2021", "000"),
  figure("docks", "2021", "001"),
  figure("docks", "2021", "000", "dry"),
  figure("docks", "2021", "001", "dry"),
  figure("cranes", "2021", "000"),
  figure("cranes", "2021", "001"),
  figure("cranes", "2022", "000"),
  figure("piers", "2021", "000"),
  figure("piers", "2021", "001"),
  figure("buoys", "2021", "000"),
  figure("buoys", "2021", "001"),
  figure("ropes", "2021", "001"),
  figure("ropes", "2021", "005"),
  figure("blocked", "2021", "001"),
  figure("blocked", "2021", "005"),
]);

const registers = {
  sources: byId<Source>([
    { id: "001", rank: 2 },
    { id: "000", rank: 3 },
    { id: "005", rank: 2 },
  ] as never),
  reports: byId<Report>([{ id: "2021", alias: "二一年" }] as never),
  indicators: byId<Indicator>([
    { id: "spend", alias: "资金" },
    { id: "cases", alias: "案件" },
  ] as never),
  figures,
  facts: factsOf(figures.values()),
  derived: byId<DerivedFigure>([{ id: "spend-growth/2020-2021" }]),
  breaks: [],
  domains: new Map(),
  scopes: new Map(),
  relations: [],
  disputes: byId<Dispute>([
    { id: "which-document", figures: ["docks@2021~000", "docks@2021~001"], reading: ["docks@2021~000"] },
    { id: "which-year-too", figures: ["cranes@2021~000", "cranes@2021~001"], reading: ["cranes@2021~000"] },
    {
      id: "each-its-own",
      figures: ["piers@2021~000", "piers@2021~001"],
      reading: ["piers@2021~000", "piers@2021~001"],
    },
    { id: "about-one-alone", figures: ["buoys@2021~000", "docks@2021~000"], reading: ["buoys@2021~000"] },
    { id: "equals", figures: ["ropes@2021~001", "ropes@2021~005"], reading: ["ropes@2021~005"] },
  ] as never),
  systems: new Map(),
  corrections: new Map(),
  tables: new Map(),
} satisfies Registers;

function resolve(id: string): string {
  const resolved = resolveId(id, registers);
  if (resolved.kind !== "failed") return prefixedId(resolved);
  const { rule, message } = unresolved(resolved.reason, registers, { file: "x" });
  return `${rule}: ${message}`;
}

describe("an id names one figure", () => {
  test.each([
    ["in full", "spend@2021~000", "fig:spend@2021~000"],
    ["with its prefix", "fig:spend@2021~000", "fig:spend@2021~000"],
    ["without a source, the best ranked", "spend@2021", "fig:spend@2021~001"],
    ["without a source, the reading a dispute chose", "docks@2021", "fig:docks@2021~000"],
    ["in full, whatever a dispute chose", "docks@2021~001", "fig:docks@2021~001"],
    ["with a source, whatever a dispute chose", "docks@2021~001#all", "fig:docks@2021~001"],
    ["a part, which a dispute over the whole leaves alone", "docks@2021#dry", "fig:docks@2021~001#dry"],
    ["with its report, where a dispute chose within that report", "cranes@2021", "fig:cranes@2021~000"],
    ["the best ranked, where a dispute keeps both", "piers@2021", "fig:piers@2021~001"],
    ["the best ranked, where a dispute is about one of them and something else", "buoys@2021", "fig:buoys@2021~001"],
    ["of sources of one rank, the reading a dispute chose", "ropes@2021", "fig:ropes@2021~005"],
    ["without a report, where there is one", "cases#fakes", "fig:cases@2021~001#fakes"],
    ["without a scope, the whole", "cases@2021", "fig:cases@2021~001"],
    ["by aliases", "资金@二一年", "fig:spend@2021~001"],
    ["a derived figure", "calc:spend-growth/2020-2021", "calc:spend-growth/2020-2021"],
    ["a derived figure without its prefix", "spend-growth/2020-2021", "calc:spend-growth/2020-2021"],
  ])("%s", (_, id, full) => {
    expect(resolve(id)).toBe(full);
  });

  test.each([
    [
      "a misspelt indicator",
      "fig:spedn@2021",
      'data/unknown-id: No figure or derived figure is called "fig:spedn@2021". Did you mean fig:spend@2021',
    ],
    ["a misspelt derived figure", "calc:spend-growth/2020-2012", "Did you mean calc:spend-growth/2020-2021?"],
    [
      "two years",
      "spend",
      'data/ambiguous-id: "spend" could be 3 figures: spend@2021~000, spend@2021~001, spend@2022~001.',
    ],
    ["two sources of one rank", "blocked@2021", 'data/ambiguous-id: "blocked@2021" could be 2 figures'],
    [
      "two years, of one of which a dispute chose a reading",
      "cranes",
      'data/ambiguous-id: "cranes" could be 3 figures',
    ],
    ["no id at all", "a b@@", "data/unknown-id"],
  ])("%s is an error that helps", (_, id, message) => {
    expect(resolve(id)).toContain(message);
  });
});

test.each(["a@b~c#d", "a@b~c", "a@b#d", "a", "资金@2021消保"])("%s is taken apart and put together again", (id) => {
  const parts = parseId(id);
  const again = `${parts?.indicator}${parts?.report ? `@${parts.report}` : ""}${parts?.source ? `~${parts.source}` : ""}${parts?.scope ? `#${parts.scope}` : ""}`;
  expect(again).toBe(id);
});
