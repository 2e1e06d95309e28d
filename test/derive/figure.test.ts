import { beforeAll, describe, expect, test } from "vitest";
import { projectFiles } from "../../scripts/kaozheng/dataset/files.ts";
import type { Figure, Indicator, Recorded } from "../../scripts/kaozheng/dataset/registers.ts";
import { setCurrentProject } from "../../scripts/kaozheng/derive/current.ts";
import { type FigureFacts, figures, quantityOf } from "../../scripts/kaozheng/derive/figure.ts";
import { changeFlags, comparabilityFlags } from "../../scripts/kaozheng/derive/flags.ts";
import { exact } from "../../scripts/kaozheng/quantity/exact.ts";
import { point } from "../../scripts/kaozheng/quantity/interval.ts";
import {
  count,
  change as difference,
  growth,
  perUnit,
  ratio,
  share,
} from "../../scripts/kaozheng/quantity/operations.ts";
import { constant, operandIds } from "../../scripts/kaozheng/quantity/quantity.ts";
import {
  byId,
  dispute,
  figure,
  indicator,
  lexicon,
  registersWith,
  relation,
  report,
  source,
} from "../dataset/registers.ts";

const recorded = (value: number, unit: string, given: Partial<Recorded> = {}): Recorded => ({
  value: exact(value),
  bounds: point(exact(value)),
  unit,
  hedge: "none",
  direction: null,
  base: null,
  period: { start: "2021-01-01", end: "2021-12-31" },
  locator: "",
  ...given,
});

const change = (base: Recorded["base"], percentMeans: Figure["percentMeans"]): Partial<Figure> => ({
  printed: "8%",
  percentMeans,
  recorded: recorded(8, "percent", { direction: "increase", base }),
});

const registers = registersWith({
  sources: byId(source("001"), source("002", { rank: 2 })),
  reports: byId(report("r2021"), report("r2022")),
  indicators: byId<Indicator>(
    indicator("goods", { unit: "item", domain: "stock" }),
    indicator("mood", { unit: "percent", kind: "change", domain: "readers" }),
    indicator("share", { unit: "percent", kind: "rate", domain: "readers" }),
  ),
  figures: byId(
    figure("goods", "r2021", "001", { printed: "90件", recorded: recorded(90, "item") }),
    figure("goods", "r2021", "002", { printed: "超90件", recorded: recorded(90, "item", { hedge: "more-than" }) }),
    figure("goods", "r2021", "001", {
      printed: "几十件",
      scope: "old",
      recorded: recorded(0, "item", { value: null, hedge: "several" }),
    }),
    figure("goods", "r2022", "001", { printed: "95件", status: "D", recorded: recorded(95, "item") }),
    figure("goods", "r2022", "002", { printed: "96件" }),
    figure("mood", "r2021", "001", change("unknown", "open")),
    figure("mood", "r2022", "001", change("year-on-year", "points")),
    figure("unlisted", "r2022", "001", { printed: "1件", recorded: recorded(1, "item") }),
  ),
  disputes: byId(
    dispute("bound", ["goods@r2021~001", "goods@r2021~002"], ["goods@r2021~001"]),
    dispute("cut-off", ["goods@r2021~001", "goods@r2022~001"], ["goods@r2022~001"]),
  ),
});
const project = {
  root: "",
  files: projectFiles(""),
  descriptor: { $schema: "", name: "", resources: [] },
  registers,
  lexicon,
};

describe("figures are chosen by their own facts and their indicator's", () => {
  beforeAll(() => setCurrentProject(project));

  const GOODS = ["goods@r2021~001", "goods@r2021~002", "goods@r2021~001#old", "goods@r2022~001"];
  const MOOD = ["mood@r2021~001", "mood@r2022~001"];

  test.each([
    ["all that are recorded and have an indicator, in the order of the files", () => true, [...GOODS, ...MOOD]],
    ["none", () => false, []],
    [
      "those that a dispute is about, once each",
      (f) => f.disputed,
      ["goods@r2021~001", "goods@r2021~002", "goods@r2022~001"],
    ],
    ["those that none is about", (f) => !f.disputed, ["goods@r2021~001#old", ...MOOD]],
    ["by kind", (f) => f.kind === "change", MOOD],
    ["by domain", (f) => f.domain === "stock", GOODS],
    ["by report and source", (f) => f.report === "r2021" && f.source === "002", ["goods@r2021~002"]],
    ["by scope", (f) => f.scope === "old", ["goods@r2021~001#old"]],
    ["by status", (f) => f.status === "D", ["goods@r2022~001"]],
    ["by hedge", (f) => f.hedge === "more-than", ["goods@r2021~002"]],
    ["by unit and direction", (f) => f.unit === "percent" && f.direction === "increase", MOOD],
    ["by base", (f) => f.base === "unknown", ["mood@r2021~001"]],
    ["by what percent means", (f) => f.percentMeans === "points", ["mood@r2022~001"]],
  ] as [string, (facts: FigureFacts) => boolean, string[]][])("%s", (_, wanted, ids) => {
    expect(figures(wanted).map(({ lineage }) => lineage)).toEqual(
      ids.map((id) => ({ kind: "figure", id: `fig:${id}` })),
    );
  });

  test("and can be counted, also where a word names no value", () => {
    const counted = count(...figures((f) => f.report === "r2021"));
    expect(counted.nominal?.equals(4)).toBe(true);
    expect(operandIds(counted)).toEqual(
      ["goods@r2021~001", "goods@r2021~002", "goods@r2021~001#old", "mood@r2021~001"].map((id) => `fig:${id}`),
    );
  });
});

describe("a printed change says what it leaves open", () => {
  test.each([
    ["base and percent", "unknown", "open", "mood", ["unknown-base", "percent-or-points"]],
    ["the base alone", "unknown", "relative", "mood", ["unknown-base"]],
    ["what percent means", "half-year", "open", "mood", ["percent-or-points"]],
    ["nothing", "year-on-year", "points", "mood", []],
    ["nothing that nobody was asked", "previous-period", null, "mood", []],
    ["nothing where it is no change", "unknown", "open", "share", []],
    ["nothing where its indicator is not known", "unknown", "open", "shaer", []],
  ] as [string, Recorded["base"], Figure["percentMeans"], string, string[]][])("%s", (_, base, means, of, flags) => {
    expect(changeFlags(figure(of, "r2021", "001", change(base, means)), registers)).toEqual(flags);
  });

  test("nothing before it is recorded, but what a person said of its percent", () => {
    expect(changeFlags(figure("mood", "r2021", "001", { percentMeans: "open" }), registers)).toEqual([
      "percent-or-points",
    ]);
  });

  test("and hands it on to what compares it", () => {
    const [open, said, goods] = ["mood@r2021", "mood@r2022", "goods@r2022"].map((id) =>
      quantityOf(`fig:${id}`, project),
    );
    if (!open || !said || !goods) throw new Error("no such figure");
    expect(comparabilityFlags(ratio(open, said), registers)).toEqual(["percent-or-points", "unknown-base"]);
    expect(comparabilityFlags(growth(said, open), registers)).toEqual(["percent-or-points", "unknown-base"]);
    expect(comparabilityFlags(growth(said, said), registers)).toEqual([]);
    // A share compares nothing over time, and a count asks nothing of what it counts.
    expect(comparabilityFlags(share(open, said), registers)).toEqual([]);
    expect(comparabilityFlags(count(open, goods), registers)).toEqual([]);
  });
});

describe("a quotient that no relation ties is flagged", () => {
  const number = (indicator: string, scope = "all") =>
    figure(indicator, "r2021", "001", { printed: "9件", scope, recorded: recorded(9, `${indicator}-unit`) });
  const tied = registersWith({
    ...registers,
    indicators: byId(...["goods", "returns", "spend"].map((id) => indicator(id))),
    figures: byId(number("goods"), number("goods", "old"), number("returns"), number("spend")),
    disputes: new Map(),
    relations: [relation("includes", "goods@r2021~001", "goods@r2021~001#old"), relation("per-unit", "spend", "goods")],
  });
  const of = (id: string) => quantityOf(`fig:${id}`, { ...project, registers: tied });

  test.each([
    ["a part as a share of its whole is tied", () => share(of("goods@r2021#old"), of("goods@r2021")), []],
    ["a whole as a share of its part is not", () => share(of("goods@r2021"), of("goods@r2021#old")), ["untied"]],
    ["an amount for each of what it is spread over is tied", () => perUnit(of("spend@r2021"), of("goods@r2021")), []],
    ["for each of another thing it is not", () => perUnit(of("spend@r2021"), of("returns@r2021")), ["untied"]],
    [
      "nor is it anywhere within another operation",
      () =>
        difference(perUnit(of("spend@r2021"), of("returns@r2021")), perUnit(of("spend@r2021"), of("returns@r2021"))),
      ["untied"],
    ],
    ["a ratio asks for no tie", () => ratio(of("goods@r2021#old"), of("goods@r2021")), []],
    ["nor does a number that is no figure", () => share(constant(5, "goods-unit"), of("goods@r2021")), []],
  ])("%s", (_, quantity, flags) => {
    expect(comparabilityFlags(quantity(), tied)).toEqual(flags);
  });

  test("a project that keeps no relations is not asked", () => {
    const none = registersWith({ ...tied, relations: [] });
    expect(comparabilityFlags(perUnit(of("spend@r2021"), of("returns@r2021")), none)).toEqual([]);
  });
});
