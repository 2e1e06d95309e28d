import { describe, expect, test } from "vitest";
import { relations } from "../../scripts/kaozheng/audit/rules/relations.ts";
import { suspicions } from "../../scripts/kaozheng/audit/suspicions/suspicions.ts";
import { openProject, readProject } from "../../scripts/kaozheng/dataset/project.ts";
import { quantityOf } from "../../scripts/kaozheng/derive/figure.ts";
import { comparabilityFlags } from "../../scripts/kaozheng/derive/flags.ts";
import { count, share } from "../../scripts/kaozheng/quantity/operations.ts";
import { builtProject } from "../command/project.ts";

const F19 = "data/figures-f2019.csv";
const F20 = "data/figures-f2020.csv";
const FIRST = "reason_en\n";
const kinds = (root: string, of: string) =>
  suspicions(openProject(root))
    .filter((s) => s.known === null && s.figures[0]?.id.startsWith(of))
    .map((s) => s.kind);

describe("numbers that hang together", () => {
  test("two relations of one whole are two rows", async () => {
    const p = await builtProject("record");
    p.replace(
      "data/relations.csv",
      "per-unit,repair-spend,repairs,,\n",
      "per-unit,repair-spend,repairs,,\nper-unit,repair-spend,paintings,,\n",
    );
    expect(readProject(p.root).findings.map((f) => f.message)).toEqual([]);
  });
  test("a row that is not recorded yet does not hide what else the audit finds", async () => {
    const p = await builtProject("record");
    const row = p.read(F19).split("\n")[5] ?? "";
    p.replace(F19, row, "cargo,001,north,150吨,,,A,,,,,,,,,,,,,");
    p.replace(F20, "A,points,", "A,,");
    const { out, err } = await p.run("audit");
    expect(out + err).toContain("data/unrecorded");
    expect(out + err).toContain("data/percent-unsaid");
  });
  test("48 hours and 2 days are no jump", async () => {
    const p = await builtProject("record");
    p.replace(F19, "12小时", "48小时");
    p.replace(F20, "3天", "2天");
    await p.run("record");
    expect(kinds(p.root, "wait-limit")).toEqual([]);
  });
  test("two days are twice 24 hours", async () => {
    const p = await builtProject("record");
    p.replace(F19, "12小时", "2天");
    const rows = ["day", "night"].map((s) => `wait-limit,001,${s},24小时,,,A,,,,,,,,,,,,,\n`).join("");
    p.replace(F19, "wait-limit,", `${rows}wait-limit,`);
    p.replace(
      "data/relations.csv",
      "total,crew",
      "total,wait-limit@f2019~001,wait-limit@f2019~001#day wait-limit@f2019~001#night,,\ntotal,crew",
    );
    await p.run("record");
    const { project, findings } = readProject(p.root);
    expect(findings).toEqual([]);
    expect(
      relations.check({ project, readFindings: [], derivedFiles: [], charts: [], articles: [] }).map((f) => f.message),
    ).toEqual([]);
  });
  test("超100% is above a hundred percent", async () => {
    const p = await builtProject("record");
    p.replace(F20, "102%", "超100%");
    await p.run("record");
    expect(kinds(p.root, "punctuality")).toEqual(["above-hundred"]);
  });
  test("a dispute answers for a rate above a hundred percent", async () => {
    const p = await builtProject("record");
    p.replace(
      "data/disputes.csv",
      FIRST,
      `${FIRST}over,题,Topic,object,punctuality@f2020~002,punctuality@f2020~002,因,Why\n`,
    );
    expect(kinds(p.root, "punctuality")).toEqual([]);
  });
  test("a dispute answers for a jump, as the remedy says", async () => {
    const p = await builtProject("record");
    const both = "lifebuoys-checked@f2019~001 lifebuoys-checked@f2020~002";
    p.replace("data/disputes.csv", FIRST, `${FIRST}buoys,题,Topic,object,${both},${both},因,Why\n`);
    expect(kinds(p.root, "lifebuoys-checked")).toEqual([]);
  });
  test("300 a month are 3600 in a leap year", async () => {
    const p = await builtProject("record");
    p.replace(
      "data/units.csv",
      "trip/day,rate,班,trip per day|trips per day",
      "month,time,个月,month|months\ntrip/month,rate,班,trip per month|trips per month",
    );
    p.replace("data/indicators.csv", "trip/day", "trip/month");
    p.replace(F20, "trip/day", "trip/month");
    p.replace(F20, "10班", "300班");
    p.replace(F20, "超3000班", "3600班");
    const r = await p.run("record");
    expect(r.status, r.err).toBe(0);
    expect(kinds(p.root, "trips-daily")).toEqual([]);
  });
  test("a share of two counts of the record needs no tie", async () => {
    const p = await builtProject("record");
    const project = openProject(p.root);
    const [a, b] = ["fare@f2020", "trips@f2020"].map((id) => quantityOf(`fig:${id}`, project));
    if (!a || !b) throw new Error();
    expect(comparabilityFlags(share(count(a), count(a, b)), project.registers)).toEqual([]);
  });
  test("a half is no 0.5 percent", async () => {
    const p = await builtProject("record");
    p.replace(F20, "102%", "一半");
    await p.run("record");
    expect(openProject(p.root).registers.figures.get("punctuality@f2020~002")?.recorded).not.toMatchObject({
      unit: "percent",
      value: { d: 2n },
    });
  });
  test("a figure taken over by a derived row is still that figure: one fact twice, and a total with its part", async () => {
    const p = await builtProject("record");
    p.replace(
      "data/derived/ferry.csv",
      '"sum(fig:crew@f2019~001#deck, fig:crew@f2019~001#engine)"',
      '"sum(calc:fare/2020, fig:fare@f2020~002)"',
    );
    p.replace("data/relations.csv", "total,crew", "includes,fare@f2020~003,fare@f2020~002,,\ntotal,crew");
    const { project } = readProject(p.root);
    expect(
      relations.check({ project, readFindings: [], derivedFiles: [], charts: [], articles: [] }).map((f) => f.rule),
    ).toEqual(["derive/added-twice", "derive/part-added"]);
  });
});
