import { describe, expect, test } from "vitest";
import { brokenReferences } from "../../scripts/kaozheng/dataset/references.ts";
import type { Dispute, Registers, Relation } from "../../scripts/kaozheng/dataset/registers.ts";
import type { Table } from "../../scripts/kaozheng/dataset/table.ts";
import { byId, dispute, figure, indicator, registersWith, relation } from "./registers.ts";

const table = (role: "relations" | "disputes"): Table => ({
  resource: { name: role, path: `${role}.csv`, schema: { fields: [] }, "kaozheng:role": role },
  file: `data/${role}.csv`,
  rows: [],
});

const sound: Partial<Registers> = {
  indicators: byId(indicator("visits"), indicator("loans")),
  figures: byId(
    figure("visits", "l2019", "001"),
    figure("visits", "l2019", "001", { scope: "children" }),
    figure("visits", "l2019", "002"),
  ),
  tables: new Map([
    ["relations", table("relations")],
    ["disputes", table("disputes")],
  ]),
};
const ALL = "visits@l2019~001";
const PART = "visits@l2019~001#children";
const OTHER = "visits@l2019~002";

const findings = (relations: readonly Relation[], disputes: readonly Dispute[]) =>
  brokenReferences(registersWith({ ...sound, relations, disputes: byId(...disputes) })).map(
    ({ rule, file, line, message, remedy }) => ({ rule, place: `${file}:${line}`, message, remedy }),
  );

test("ids that all lead somewhere are no findings", () => {
  const relations = [
    relation("total", ALL, PART, OTHER),
    relation("includes", ALL, PART),
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
