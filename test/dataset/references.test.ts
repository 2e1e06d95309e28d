import { describe, expect, test } from "vitest";
import { brokenReferences } from "../../scripts/kaozheng/dataset/references.ts";
import type {
  Correction,
  DerivedFigure,
  Dispute,
  Registers,
  Relation,
} from "../../scripts/kaozheng/dataset/registers.ts";
import type { Table } from "../../scripts/kaozheng/dataset/table.ts";
import { byId, correction, dispute, figure, indicator, registersWith, relation, report } from "./registers.ts";

const table = (role: "relations" | "disputes" | "corrections"): Table => ({
  resource: { name: role, path: `${role}.csv`, schema: { fields: [] }, "kaozheng:role": role },
  file: `data/${role}.csv`,
  rows: [],
});

const sound: Partial<Registers> = {
  indicators: byId(indicator("visits"), indicator("loans")),
  figures: byId(
    figure("visits", "l2019", "001"),
    figure("visits", "l2019", "001", { scope: "children" }),
    figure("visits", "l2019", "001", { scope: "upstairs" }),
    figure("visits", "l2019", "001", { scope: "toddlers" }),
    figure("visits", "l2019", "002"),
    figure("visits", "l2020", "001", { scope: "children" }),
  ),
  reports: byId(report("l2019"), report("l2020")),
  tables: new Map([
    ["relations", table("relations")],
    ["disputes", table("disputes")],
    ["corrections", table("corrections")],
  ]),
};
const ALL = "visits@l2019~001";
const PART = "visits@l2019~001#children";
const UPSTAIRS = "visits@l2019~001#upstairs";
const TODDLERS = "visits@l2019~001#toddlers";
const OTHER = "visits@l2019~002";

const FILES = ["notebooks/library.zh.md", "charts/loans.vl.json", "data/figures-l2019.csv", "data/README.md"];

const findingsOf = (given: Partial<Registers>) =>
  brokenReferences(registersWith({ ...sound, ...given }), (file) => FILES.includes(file)).map(
    ({ rule, file, line, message, remedy }) => ({ rule, place: `${file}:${line}`, message, remedy }),
  );

const findings = (relations: readonly Relation[], disputes: readonly Dispute[]) =>
  findingsOf({ relations, disputes: byId(...disputes) });

test("ids that all lead somewhere are no findings", () => {
  const relations = [
    relation("total", ALL, PART, UPSTAIRS),
    relation("includes", ALL, PART),
    relation("includes", PART, TODDLERS),
    relation("per-period", "visits", "loans"),
    relation("per-unit", "loans", "visits"),
  ];
  const disputes = [dispute("who-counts", [ALL, OTHER], [OTHER]), dispute("one-figure", [ALL], [ALL])];
  expect(findings(relations, disputes)).toEqual([]);
});

describe("a relation that points nowhere says which id, in which column", () => {
  test.each([
    ["a misspelt whole", relation("total", "visit@l2019~001", PART), '"visit@l2019~001" in column whole', ALL],
    ["a misspelt part", relation("total", ALL, "visits@l2019~001#childern"), "in column parts", PART],
    ["a short id, whose meaning is not settled yet", relation("includes", "visits@l2019", PART), "column whole", ALL],
    ["an indicator where figures are related", relation("includes", ALL, "visits"), '"visits" in column parts', ""],
    ["a misspelt indicator", relation("per-unit", "loans", "vistis"), '"vistis" in column parts', "visits"],
    ["a figure where indicators are related", relation("per-period", ALL, "loans"), "column whole", ""],
  ])("%s", (_, row, message, hint) => {
    const [found, ...others] = findings([row], []);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule: "data/broken-key", place: "data/relations.csv:2" });
    expect(found?.message).toContain(message);
    expect(found?.message).toContain(hint === "" ? "is not in the " : `Did you mean ${hint}`);
    expect(found?.remedy).toContain("Mend the spelling");
  });

  test("every wrong id of a row is named", () => {
    expect(findings([relation("total", "x", "y", PART, "z")], []).map((f) => f.message)).toEqual([
      '"x" in column whole is not in the figures.',
      '"y" in column parts is not in the figures.',
      '"z" in column parts is not in the figures.',
    ]);
  });
});

describe("a figure that cannot be part of the whole it is given to", () => {
  const row = relation("includes", ALL, PART);
  const back = relation("total", PART, ALL);
  test.each([
    ["the same fact as another document prints it", [relation("includes", ALL, OTHER)], OTHER, ALL, "print one fact"],
    [
      "a part of another year",
      [relation("total", ALL, "visits@l2020~001#children", PART)],
      "visits@l2020~001#children",
      ALL,
      "of two periods",
    ],
    ["the whole of its own whole", [back, row], ALL, PART, "the whole of it as well"],
    [
      "the whole by two steps",
      [relation("includes", TODDLERS, ALL), row, relation("includes", PART, TODDLERS)],
      ALL,
      TODDLERS,
      "the whole of it as well",
    ],
  ])("%s", (_, rows, part, whole, why) => {
    const message = `${part} is called a part of ${whole}, and cannot be: `;
    const [found] = findings(rows, []);
    expect(found).toMatchObject({ rule: "data/no-part", place: "data/relations.csv:2" });
    expect(found?.message).toContain(message);
    expect(found?.message).toContain(why);
  });
});

describe("two disputes about the same figures", () => {
  const both = [ALL, OTHER];
  test.each([
    ["that choose different ones contradict each other", both, [ALL], both, [OTHER], true],
    ["of which one leaves open what the other narrows down agree", both, both, both, [OTHER], false],
    ["that choose the same agree", both, [ALL], both, [ALL], false],
    ["of which one chooses nothing agree", both, [ALL], both, [], false],
    ["that share one figure, which one of them chooses, agree", [ALL, OTHER], [ALL], [ALL, PART], [PART], false],
    ["that share one figure and both choose it agree", [ALL, OTHER], [ALL], [ALL, PART], [ALL], false],
  ])("%s", (_, figures, reading, others, otherReading, contradict) => {
    const found = findings([], [dispute("who-counts", figures, reading), dispute("how-many", others, otherReading)]);
    expect(found.map(({ rule, message }) => ({ rule, message }))).toEqual(
      contradict
        ? [
            {
              rule: "data/readings-differ",
              message: 'The disputes "how-many" and "who-counts" are about the same figures and choose different ones.',
            },
          ]
        : [],
    );
  });
});

describe("a dispute that points nowhere, or chooses what is not disputed", () => {
  test.each([
    ["a misspelt figure", ["visits@l2019~004", ALL], [ALL], "data/broken-key", '"visits@l2019~004" in column figures'],
    ["a misspelt reading", [ALL, OTHER], ["visits@l2091~001"], "data/broken-key", "in column reading"],
    ["a reading that is none of its figures", [ALL, OTHER], [PART], "data/stray-reading", `chooses ${PART}`],
    ["one stray reading beside a sound one", [ALL, OTHER], [ALL, PART], "data/stray-reading", `chooses ${PART}`],
  ])("%s", (_, figures, reading, rule, message) => {
    const found = findings([], [dispute("who-counts", figures, reading)]);
    expect(found).toMatchObject([{ rule, place: "data/disputes.csv:2", message: expect.stringContaining(message) }]);
    expect(found[0]?.remedy).not.toBe("");
  });
});

describe("a correction", () => {
  const derived = byId({ id: "loans-growth/2019-2020" } as DerivedFigure);
  const found = (given: Partial<Correction>, registers: Partial<Registers> = { derived }) =>
    findingsOf({ ...registers, corrections: byId(correction("loans-halved", given)) });

  test("that names articles, charts, tables and full ids leads everywhere", () => {
    const places = FILES.slice(0, 3);
    const numbers = [`fig:${ALL}`, "calc:loans-growth/2019-2020"];
    expect(found({ places, numbers, published: "2024-03-01" })).toEqual([]);
    // One that is published and corrected on one day is in order, and so is one of no known day.
    expect(found({ places, published: "2024-03-02" })).toEqual([]);
  });

  test.each<[string, Partial<Correction>, string, string]>([
    ["a file that is not there", { places: ["notebooks/libary.zh.md"] }, "data/correction-place", "notebooks/libary"],
    ["a file that has no page", { places: ["data/README.md"] }, "data/correction-place", "data/README.md"],
    ["a page instead of a file", { places: ["library.zh.html"] }, "data/correction-place", "library.zh.html"],
    ["a misspelt id", { numbers: ["fig:visit@l2019~001"] }, "data/unknown-id", ALL],
    ["a derived figure that is not there", { numbers: ["calc:loans-growth/2019"] }, "data/unknown-id", "loans-growth"],
    ["a shorter id", { numbers: ["fig:visits@l2019~001#all"] }, "data/correction-number", `fig:${ALL}`],
    ["a day before it was wrong", { published: "2024-03-03" }, "data/correction-dates", "of 2024-03-02, before"],
  ])("with %s says so", (_, given, rule, message) => {
    expect(found(given)).toMatchObject([
      { rule, place: "data/corrections.csv:2", message: expect.stringContaining(message) },
    ]);
  });

  test("is not asked about derived figures by whoever is about to write them", () => {
    expect(found({ numbers: ["calc:loans-growth/2019-2020"] }, {})).toEqual([]);
    expect(found({ numbers: ["fig:loans@l2019~001"] }, {})).toMatchObject([{ rule: "data/unknown-id" }]);
  });
});
