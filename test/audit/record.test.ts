import { describe, expect, test } from "vitest";
import { RULES } from "../../scripts/kaozheng/audit/audit.ts";
import type { AuditContext } from "../../scripts/kaozheng/audit/context.ts";
import type { Rule } from "../../scripts/kaozheng/audit/rule.ts";
import { changes } from "../../scripts/kaozheng/audit/rules/changes.ts";
import { recorded } from "../../scripts/kaozheng/audit/rules/recorded.ts";
import { relations } from "../../scripts/kaozheng/audit/rules/relations.ts";
import { suspicious } from "../../scripts/kaozheng/audit/rules/suspicious.ts";
import { suspicions } from "../../scripts/kaozheng/audit/suspicions/suspicions.ts";
import { openProject, readProject } from "../../scripts/kaozheng/dataset/project.ts";
import { RULE_IDS } from "../../scripts/kaozheng/finding/rules.ts";
import { builtProject, type TestProject } from "../command/project.ts";

const said = (root: string): [kind: string, ids: string, known: string | null][] =>
  suspicions(openProject(root)).map(({ kind, figures, known }) => [
    kind,
    figures.map(({ id }) => id).join(" "),
    known === null ? null : "id" in known ? known.id : `${known.indicator} ${known.kind}`,
  ]);

/** What one rule says of a project's data, with the place of each finding. */
function found(rule: Rule, root: string) {
  const { project, findings: readFindings } = readProject(root);
  const context: AuditContext = { project, readFindings, derivedFiles: [], charts: [], articles: [] };
  return rule.check(context).map((f) => ({ rule: f.rule, place: `${f.file}:${f.line}`, message: f.message }));
}

const UNEXPLAINED = [
  ["jump", "lifebuoys-checked@f2019~001 lifebuoys-checked@f2020~002", null],
  ["unit-cost", "repair-spend@f2019~001 repairs@f2019~001 repair-spend@f2020~002 repairs@f2020~002", null],
  ["above-hundred", "punctuality@f2020~002", null],
  ["above-hundred", "complaint-rate-change@f2020~002", null],
  ["total", "passengers@f2019~001 passengers@f2019~001#day passengers@f2019~001#night", null],
  ["part-above-whole", "boats@f2020~002 boats@f2020~002#electric", null],
  ["rate-against-total", "calls-daily@f2020~002 calls@f2020~002", null],
];
const EXPLAINED = [
  ["jump", "refunds@f2019~001 refunds@f2020~002", "refunds definition"],
  [
    "unit-cost",
    "paint-spend@f2019~001 paintings@f2019~001 paint-spend@f2020~002 paintings@f2020~002",
    "paintings object",
  ],
  ["total", "cargo@f2019~001 cargo@f2019~001#north cargo@f2019~001#south", "cargo-bound"],
  ["part-above-whole", "piers@f2020~002 piers@f2020~002#lit", "lit-piers"],
  ["rate-against-total", "letters-weekly@f2020~002 letters@f2020~002", "letters-rate"],
];

describe("every kind of suspicious value is found, and what answers for it", () => {
  test("the project holds each kind once unexplained, and each that a row can answer for once explained", async () => {
    const { root } = await builtProject("record");
    const all = said(root);
    expect(all.filter(([, , known]) => known === null)).toEqual(UNEXPLAINED);
    expect(all.filter(([, , known]) => known !== null)).toEqual(EXPLAINED);
  });

  test("only what nothing explains is a warning, at the row of its first figure", async () => {
    const { root } = await builtProject("record");
    expect(found(suspicious, root).map(({ rule, place, message }) => [rule, place, message])).toEqual(
      [
        [
          "data/figures-f2019.csv:11",
          "More than ten times apart from one report to the next: 120次 in f2019, 超2400次 in f2020: 20.0 times.",
        ],
        [
          "data/figures-f2019.csv:13",
          "More than ten times apart for each of what is counted: 10万元 over 100次, 20万元 over 10次: 20.0 times.",
        ],
        ["data/figures-f2020.csv:14", "More than a hundred percent: 102%."],
        ["data/figures-f2020.csv:15", "More than a hundred percent: 120%."],
        [
          "data/figures-f2019.csv:2",
          "The total is not what its parts add up to: 超5000人, and its parts 4000人 + 3000人.",
        ],
        ["data/figures-f2020.csv:10", "The part is more than the whole: 15艘 of 12艘."],
        [
          "data/figures-f2020.csv:18",
          "The rate does not give the total: 200次 (occurrence/day) against 超2000次 for the whole period.",
        ],
      ].map((each) => ["data/suspicious", ...each]),
    );
  });

  const BREAKS = "data/breaks.csv";
  const DISPUTES = "data/disputes.csv";
  const jump = "lifebuoys-checked@f2019~001 lifebuoys-checked@f2020~002";
  const cost = UNEXPLAINED[1]?.[1];
  const line = (p: TestProject, row: string) => p.replace(BREAKS, "reason_en\n", `reason_en\n${row},caveat,因,Why\n`);

  test.each([
    [
      "a break of object explains a jump",
      "jump",
      jump,
      "lifebuoys-checked object",
      (p) => line(p, "lifebuoys-checked,f2019,f2020,object"),
    ],
    ["unequal periods explain none", "jump", jump, null, (p) => line(p, "lifebuoys-checked,f2019,f2020,period-length")],
    ["open bounds explain none", "jump", jump, null, (p) => line(p, "lifebuoys-checked,f2019,f2020,bounds")],
    ["a break of another indicator explains none", "jump", jump, null, (p) => line(p, "trips,f2019,f2020,object")],
    [
      "a break of what is counted explains a cost",
      "unit-cost",
      cost,
      "repairs action",
      (p) => line(p, "repairs,f2019,f2020,action"),
    ],
    [
      "a break of the amount explains a cost",
      "unit-cost",
      cost,
      "repair-spend definition",
      (p) => line(p, "repair-spend,f2019,f2020,definition"),
    ],
    [
      "of two breaks the unsound one answers",
      "jump",
      "refunds@f2019~001 refunds@f2020~002",
      "refunds definition",
      (p) => line(p, "refunds,f2019,f2020,object"),
    ],
    [
      "a dispute about the total alone does not answer for its parts",
      "total",
      EXPLAINED[2]?.[1],
      null,
      (p) => p.replace(DISPUTES, "cargo@f2019~001 cargo@f2019~001#north cargo@f2019~001#south,", "cargo@f2019~001,"),
    ],
    [
      "a dispute about the rate alone does not answer for its total",
      "rate-against-total",
      EXPLAINED[4]?.[1],
      null,
      (p) =>
        p.replace(
          DISPUTES,
          "letters@f2020~002 letters-weekly@f2020~002,letters@f2020~002",
          "letters-weekly@f2020~002,letters-weekly@f2020~002",
        ),
    ],
    [
      "a dispute about more than the part and the whole answers too",
      "part-above-whole",
      EXPLAINED[3]?.[1],
      "lit-piers",
      (p) => p.replace(DISPUTES, "object,piers@f2020~002 ", "object,boats@f2020~002 piers@f2020~002 "),
    ],
  ] as [string, string, string, string | null, (p: TestProject) => void][])(
    "%s",
    async (_, kind, ids, known, change) => {
      const project = await builtProject("record");
      change(project);
      expect(said(project.root).filter(([k, i]) => k === kind && i === ids)).toEqual([[kind, ids, known]]);
    },
  );

  test.each([
    ["exactly ten times is no jump", "超2400次", "超1200次", "jump", "lifebuoys-checked", false],
    ["a fall of more than ten times is one", "超2400次", "11次", "jump", "lifebuoys-checked", true],
    ["a year that names no value is none", "超2400次", "几十次", "jump", "lifebuoys-checked", false],
    ["a hundred percent is not above it", "102%", "100%", "above-hundred", "punctuality", false],
    ["a bound below a hundred percent is not above it", "102%", "超99%", "above-hundred", "punctuality", false],
    ["a part as large as the whole is not above it", "15艘", "12艘", "part-above-whole", "boats", false],
    ["a bound that the sum of the parts may reach is met", "超5000人", "超6000人", "total", "passengers", false],
    ["a bound that it cannot is not", "超5000人", "超7000人", "total", "passengers", true],
    ["a rate that gives its total is none", "超2000次", "超7万次", "rate-against-total", "calls", false],
    ["a weekly rate that gives its total is none", "500封", "超1500封", "rate-against-total", "letters-weekly", false],
    ["a weekly rate that gives less is one", "500封", "超2000封", "rate-against-total", "letters-weekly", true],
    ["a rate that gives another year's is one", "超2000次", "超10万次", "rate-against-total", "calls", true],
  ])("%s", async (_, was, is, kind, indicator, expected) => {
    const project = await builtProject("record");
    const file = ["data/figures-f2019.csv", "data/figures-f2020.csv"].find((f) => project.read(f).includes(was)) ?? "";
    project.replace(file, was, is);
    expect(await project.run("record")).toMatchObject({ status: 0 });
    expect(said(project.root).some(([k, ids]) => k === kind && ids.startsWith(indicator))).toBe(expected);
  });

  test("a rise of more than a hundred percent is possible", async () => {
    const project = await builtProject("record");
    project.replace(
      "data/figures-f2020.csv",
      "percent,none,decrease,year-on-year",
      "percent,none,increase,year-on-year",
    );
    expect(said(project.root).filter(([, ids]) => ids.startsWith("complaint-rate-change"))).toEqual([]);
  });
});

describe("a relation holds, and a change says what it is", () => {
  const FIGURES = "data/figures-f2020.csv";
  const DERIVED = "data/derived/ferry.csv";
  const CREW_SUM = '"sum(fig:crew@f2019~001#deck, fig:crew@f2019~001#engine)"';
  const expression = (p: TestProject, by: string) => p.replace(DERIVED, CREW_SUM, `"${by}"`);
  const ADDED = { rule: "derive/part-added", place: "data/derived/ferry.csv:2" };
  const part = (whole: string, of: string) => ({
    ...ADDED,
    message: `crew/sum adds ${whole} and ${of}, which is a part of it.`,
  });
  const twice = (message: string) => ({ ...ADDED, rule: "derive/added-twice", message: `crew/sum adds ${message}` });
  const crew = part("crew@f2019~001", "crew@f2019~001#deck");

  test("a total that differs from its parts is an error, whatever a dispute says of it", async () => {
    const project = await builtProject("record");
    project.replace("data/figures-f2019.csv", "crew,001,engine,20名", "crew,001,engine,21名");
    project.replace(
      "data/disputes.csv",
      "cargo-bound,",
      "crew-number,题,Topic,value,crew@f2019~001 crew@f2019~001#deck crew@f2019~001#engine,crew@f2019~001,因,Why\ncargo-bound,",
    );
    await project.run("record");
    expect(found(relations, project.root)).toEqual([
      {
        rule: "data/total-differs",
        place: "data/relations.csv:4",
        message: "crew@f2019~001 is 60 person, but its parts add up to 61 person.",
      },
    ]);
  });

  test.each([
    ["a total and one of its parts", "sum(fig:crew@f2019~001, fig:crew@f2019~001#deck)", [crew]],
    [
      "a total and all of its parts, said once",
      "sum(fig:crew@f2019~001, fig:crew@f2019~001#engine, fig:crew@f2019~001#deck)",
      [crew],
    ],
    ["a part in a sum within the sum", "sum(sum(fig:crew@f2019~001#deck, 3[person]), fig:crew@f2019~001)", [crew]],
    [
      "a sum within another operation",
      "share(fig:crew@f2019~001#deck, sum(fig:crew@f2019~001, fig:crew@f2019~001#deck))",
      [crew],
    ],
    [
      "some of a whole",
      "sum(fig:piers@f2020~002, fig:piers@f2020~002#lit)",
      [part("piers@f2020~002", "piers@f2020~002#lit")],
    ],
    ["a total by a shorter id", "sum(fig:crew@f2019, fig:crew@f2019#deck)", [crew]],
    [
      "one figure twice",
      "sum(fig:piers@f2020~002#lit, fig:piers@f2020~002#lit)",
      [twice("piers@f2020~002#lit twice.")],
    ],
    ["the parts alone", "sum(fig:crew@f2019~001#deck, fig:crew@f2019~001#engine)", []],
    ["a part as a share of its total, which adds nothing", "share(fig:crew@f2019~001#deck, fig:crew@f2019~001)", []],
    ["what cannot be read, which another rule reports", "sum(fig:crew@f2019~001, fig:crew@f2019~001#deck", []],
  ])("%s", async (_, text, findings) => {
    const project = await builtProject("record");
    if (!project.read(DERIVED).includes(`"${text}"`)) expression(project, text);
    expect(found(relations, project.root)).toEqual(findings);
  });

  test.each([
    [
      "a change in percent that leaves open what percent means, unsaid",
      "A,points,8,",
      "A,,8,",
      "data/percent-unsaid",
      ":16",
      'Nobody has said what the percent of satisfaction-change@f2020~002 ("8%") means.',
    ],
    [
      "a change without direction",
      "percent,none,decrease,unknown",
      "percent,none,,unknown",
      "data/direction-unsaid",
      ":17",
      'mood-change@f2020~002 ("5%") is a change, and does not say which way.',
    ],
    [
      "a change in points needs no word on percent",
      "A,points,8,8,8,true,true,percent,",
      "A,,8,8,8,true,true,percentage-point,",
      "",
      "",
      "",
    ],
  ])("%s", async (_, was, is, rule, line, message) => {
    const project = await builtProject("record");
    project.replace(FIGURES, was, is);
    expect(found(changes, project.root)).toEqual(rule === "" ? [] : [{ rule, place: `${FIGURES}${line}`, message }]);
  });

  test("two rows that point at one token are an error at the second", async () => {
    const project = await builtProject("record");
    const [piers, lit] = ["piers,002,all,", "piers,002,lit,"].map((start) => {
      const row =
        project
          .read(FIGURES)
          .split("\n")
          .find((each) => each.startsWith(start)) ?? "";
      return row.slice(row.lastIndexOf(",") + 1);
    });
    project.replace(FIGURES, String(lit), String(piers));
    expect(found(recorded, project.root)).toEqual([
      {
        rule: "data/shared-place",
        place: `${FIGURES}:13`,
        message: `piers@f2020~002#lit and piers@f2020~002 point at one and the same token (${piers}).`,
      },
    ]);
  });

  test("one place in two documents is two places", async () => {
    const project = await builtProject("record");
    const rows = project.read(FIGURES).trimEnd().split("\n");
    const locator = (row: string | undefined) => row?.slice(row.lastIndexOf(",") + 1) ?? "";
    project.replace(FIGURES, locator(rows.at(-1)), locator(rows.at(-2)));
    expect(found(recorded, project.root)).toEqual([]);
  });

  test("tables that cannot be read are not judged", async () => {
    const project = await builtProject("record");
    project.replace("data/relations.csv", "cargo@f2019~001,", "cargo@f2091~001,");
    for (const rule of [relations, suspicious, recorded]) expect(found(rule, project.root)).toEqual([]);
  });

  test("every code that a finding can carry is a rule's, which `audit --explain` then prints", () => {
    const found = RULES.flatMap(({ finds }) => finds);
    expect([...new Set(found)].toSorted()).toEqual([...RULE_IDS].toSorted());
  });

  test("each of these rules runs in the audit", () => {
    expect(RULES).toEqual(expect.arrayContaining([recorded, changes, relations, suspicious]));
  });
});
