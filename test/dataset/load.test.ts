import { describe, expect, test } from "vitest";
import type { Field, Role } from "../../scripts/kaozheng/dataset/descriptor.ts";
import { loadRegisters } from "../../scripts/kaozheng/dataset/load.ts";
import { parseTable } from "../../scripts/kaozheng/dataset/read.ts";

const LISTS: Readonly<Record<string, string>> = {
  parts: " ",
  figures: " ",
  reading: " ",
  sources: " ",
  indicators: " ",
  printed_names: "|",
};
const NUMBERS = new Set(["value", "lower", "upper"]);
const TRUTHS = new Set(["lower_closed", "upper_closed"]);

function fieldOf(name: string, role: Role): Field {
  const delimiter = LISTS[role === "systems" && name === "printed" ? "printed_names" : name];
  if (delimiter !== undefined) return { name, type: "string", "kaozheng:list": delimiter };
  return { name, type: NUMBERS.has(name) ? "number" : TRUTHS.has(name) ? "boolean" : "string" };
}

/** The registers of one table, its columns typed as those of data/schema. */
function load(role: Role, csv: string) {
  const fields = (csv.split("\n")[0] ?? "").split(",").map((name) => fieldOf(name, role));
  const resource = { name: role, path: "t.csv", schema: { fields }, "kaozheng:role": role, "kaozheng:report": "l2020" };
  const { table, findings } = parseTable(csv, resource, "data/t.csv");
  expect(findings).toEqual([]);
  return loadRegisters(new Map([[role, table]])).registers;
}

const FIGURES =
  "indicator,source,scope,printed,percent_means,value,lower,upper,lower_closed,upper_closed,unit,hedge,direction,base,period_start,period_end,locator";

describe("a figure's row", () => {
  test.each([
    [
      "that nobody has completed is not recorded",
      "loans,001,,90件,,,,,,,,,,,,,",
      { unit: "", direction: "", base: "" },
    ],
    [
      "where a person typed unit, direction and base is still not recorded",
      "loans,001,,90件,,,,,,,day,,decrease,year-on-year,,,",
      { unit: "day", direction: "decrease", base: "year-on-year" },
    ],
  ])("%s", (_, row, typed) => {
    const figure = load("figures", `${FIGURES}\n${row}\n`).figures.get("loans@l2020~001");
    expect(figure).toMatchObject({ recorded: null, typed, scope: "all", status: "A", percentMeans: null, line: 2 });
  });

  test("that is recorded keeps its cells, and what was typed beside them", () => {
    const row =
      "mood,001,children,8%,points,8,8,,true,false,percent,at-least,decrease,year-on-year,2020-01-01,2020-12-31,v1";
    const figure = load("figures", `${FIGURES}\n${row}\n`).figures.get("mood@l2020~001#children");
    expect(figure).toMatchObject({
      percentMeans: "points",
      typed: { unit: "percent", direction: "decrease", base: "year-on-year" },
      recorded: {
        unit: "percent",
        hedge: "at-least",
        direction: "decrease",
        base: "year-on-year",
        period: { start: "2020-01-01", end: "2020-12-31" },
        bounds: { upper: null, lowerClosed: true, upperClosed: false },
      },
    });
  });

  test("whose value no word names is recorded without one", () => {
    const row = "hubs,001,all,几十个,,,20,100,true,false,shop,several,,,2020-01-01,2020-12-31,";
    const figure = load("figures", `${FIGURES}\n${row}\n`).figures.get("hubs@l2020~001");
    expect(figure?.recorded).toMatchObject({ value: null, base: null, direction: null, locator: "" });
  });
});

test("a register's lists are read item by item, with the line each row stands on", () => {
  expect(load("relations", "kind,whole,parts\ntotal,a,b c\n").relations).toEqual([
    { kind: "total", whole: "a", parts: ["b", "c"], line: 2 },
  ]);
  const disputes = "id,topic_zh,topic_en,kind,figures,reading,reason_zh,reason_en";
  expect([...load("disputes", `${disputes}\nd,题,Topic,cut-off,a b,b,因,Why\n`).disputes.values()]).toEqual([
    {
      id: "d",
      topic: { zh: "题", en: "Topic" },
      kind: "cut-off",
      figures: ["a", "b"],
      reading: ["b"],
      reason: { zh: "因", en: "Why" },
      line: 2,
    },
  ]);
  const systems = "id,name_zh,name_en,printed,kind,domain,sources,first_report,indicators";
  const read = load(
    "systems",
    `${systems}\na,甲,A,Book Drop|还书箱,service,x,001 002,l2020,\nb,乙,B,,team,x,001,l2020,loans\n`,
  );
  expect([...read.systems.values()]).toMatchObject([
    {
      id: "a",
      printed: ["Book Drop", "还书箱"],
      sources: ["001", "002"],
      firstReport: "l2020",
      indicators: [],
      line: 2,
    },
    { id: "b", printed: [], sources: ["001"], indicators: ["loans"], line: 3 },
  ]);
});

test.each(["domains", "scopes"] as const)("of two %s of one id the first stands", (role) => {
  const labels = load(role, "id,label_zh,label_en\na,甲,A\na,乙,B\n")[role];
  expect([...labels.values()]).toEqual([{ id: "a", label: { zh: "甲", en: "A" } }]);
});
