import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../../scripts/kaozheng/audit/audit.ts";
import { isKey } from "../../scripts/kaozheng/audit/chart-numbers.ts";
import type { AuditedChart } from "../../scripts/kaozheng/audit/context.ts";
import { contrast } from "../../scripts/kaozheng/audit/contrast.ts";
import type { Rule } from "../../scripts/kaozheng/audit/rule.ts";
import { isObject, type Json, type JsonObject } from "../../scripts/kaozheng/chart/read/json.ts";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import type { Project } from "../../scripts/kaozheng/dataset/project.ts";
import { distinct, type Finding } from "../../scripts/kaozheng/finding/finding.ts";
import { finding } from "../../scripts/kaozheng/finding/messages.ts";
import { LANGUAGES } from "../../scripts/kaozheng/language/language.ts";
import { scan } from "../../scripts/kaozheng/numeral/scan.ts";
import { sampleProject, spoiledProject, withSpec } from "../chart/sample.ts";

/** RFC 7386: members of the patch take the place of the spec's, null takes them out. */
function merged(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const result: Record<string, Json> = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = merged(result[name], value);
  }
  return result;
}

/** The spec of the rides with an example put into it, where such members stand. */
function withExample(example: string): Project {
  const patch = JSON.parse(`{${example}}`) as JsonObject;
  const furniture = "headline" in patch || "standfirst" in patch || "notes" in patch || "alt" in patch;
  const layered = "layer" in patch ? { mark: null } : {};
  return withSpec("rides.vl.json", (spec) => {
    const wanted = furniture ? { usermeta: { kaozheng: patch } } : { ...layered, ...patch };
    return merged(spec as JsonObject, wanted as JsonObject) as object;
  });
}

async function audited(project: Project, name: string, kind = "vl.json"): Promise<AuditedChart[]> {
  const file = `charts/${name}.${kind}`;
  const source = readFileSync(join(project.root, file), "utf8");
  return Promise.all(
    LANGUAGES.map(async (language) => {
      const drawn = await renderChart(project, name, language, { font: "system" });
      const svgFile = `charts/svg/${name}.${language}.svg`;
      const given = { name, language, file, svgFile, source, drawn, findings: [], elsewhere: [] };
      return { ...given, committed: drawn.svg, rendered: drawn.svg };
    }),
  );
}

const run = (rule: Rule, project: Project, charts: readonly AuditedChart[]): readonly Finding[] =>
  rule.check({ project, charts, articles: [], derivedFiles: [], readFindings: [] });

async function found(id: string, project: Project, name = "rides", kind = "vl.json"): Promise<readonly Finding[]> {
  const rule = RULES.find((r) => r.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return run(rule, project, await audited(project, name, kind));
}

const LINT = RULES.filter(({ id }) => id.startsWith("chart-"));

describe("the examples of each rule on charts hold", () => {
  test("there are nine rules", () => {
    expect(LINT.map(({ id }) => id)).toEqual([
      "chart-cut-bars",
      "chart-dual-axes",
      "chart-colours",
      "chart-unit",
      "chart-alt",
      "chart-numbers",
      "chart-contrast",
      "chart-text-size",
      "chart-claims",
    ]);
  });

  test.each(LINT.map((rule) => [rule.id, rule] as const))("%s", async (_, rule) => {
    const [good, bad] = [withExample(rule.examples.ok), withExample(rule.examples.notOk)];
    expect(run(rule, good, await audited(good, "rides"))).toEqual([]);
    const findings = run(rule, bad, await audited(bad, "rides"));
    expect(findings.length).toBeGreaterThan(0);
    for (const { rule: id, file, remedy } of findings) {
      expect(rule.finds).toContain(id);
      expect(file).toBe("charts/rides.vl.json");
      expect(remedy).toBeTruthy();
    }
  });
});

type Case = [what: string, rule: string, example: string, message: string | null];
const CASES: Case[] = [
  [
    "a domain that begins above zero",
    "chart-cut-bars",
    '"encoding": {"y": {"scale": {"domain": [30000000, 110000000]}}}',
    "the y axis runs from 30000000 to 110000000",
  ],
  [
    "an axis of square roots under bars",
    "chart-cut-bars",
    '"encoding": {"y": {"scale": {"type": "sqrt"}}}',
    "the y axis is not linear",
  ],
  ["points need no zero", "chart-cut-bars", '"mark": "point", "encoding": {"y": {"scale": {"zero": false}}}', null],
  [
    "one number on two scales",
    "chart-dual-axes",
    '"layer": [{"mark": "bar"}, {"mark": "line", "encoding": {"y": {"field": "upper", "type": "quantitative"}}}], "resolve": {"scale": {"y": "independent"}}',
    "Two y axes in one plot (value, upper)",
  ],
  [
    "a layer of lines without numbers may have its own scale",
    "chart-dual-axes",
    '"layer": [{"mark": "bar"}, {"mark": "rule", "encoding": {"y": {"value": 20}}}], "resolve": {"scale": {"y": "independent"}}',
    null,
  ],
  [
    "letters whose colour depends on the row",
    "chart-contrast",
    '"layer": [{"mark": "bar"}, {"mark": "text", "encoding": {"text": {"field": "at"}, "color": {"condition": {"test": "datum.value > 1", "value": "#eeeeee"}, "value": "#16202b"}}}]',
    null,
  ],
  ["a gap between bars in the paper's colour", "chart-contrast", '"mark": {"type": "bar", "stroke": "#ffffff"}', null],
  [
    "a pale category",
    "chart-contrast",
    '"encoding": {"color": {"field": "at", "type": "nominal", "scale": {"range": ["#1d5b8f", "#ffd54a", "#b3261e", "#3c7cab", "#4b3f72"]}}}',
    "#ffd54a hardly stands out from the paper: 1.4 : 1.",
  ],
  [
    "a number that the chart draws needs no link",
    "chart-numbers",
    '"headline": {"zh": "2020 年骑行 5800 万次", "en": "58 million rides in 2020"}',
    null,
  ],
  [
    "a drawn number without its bound",
    "chart-numbers",
    '"headline": {"zh": "2021 年骑行 8000 万次", "en": "58 million rides in 2020"}',
    "“8000 万次” drops the bound",
  ],
  [
    "the same in the words of the label beside the bar",
    "chart-numbers",
    '"headline": {"zh": "2021 年 8000万", "en": "80m rides in 2021"}',
    "“8000万” drops the bound",
  ],
  [
    "a number that stands at the axis alone",
    "chart-numbers",
    '"encoding": {"y": {"axis": {"values": [0, 70000000]}}}, "usermeta": {"kaozheng": {"headline": {"zh": "骑行 7000万", "en": "Rides"}}}',
    "“7000万” in the headline is bound to nothing",
  ],
  [
    "years, dates and small counts are no such numbers",
    "chart-numbers",
    '"headline": {"zh": "2019 年 7 月到 2023 年，两次下降，第 3 年最多", "en": "Two falls from July 2019 to 2023, most in the 3rd year"}',
    null,
  ],
  [
    "a number in a note",
    "chart-numbers",
    '"notes": [{"zh": "另有 320 万次没有计入", "en": "Another 3.2 million are not counted"}]',
    "“320 万次” in the note is bound to nothing",
  ],
  [
    "a number written into the plot",
    "chart-numbers",
    '"layer": [{"mark": "bar"}, {"mark": {"type": "text", "text": "目标 2 亿次", "x": 10, "y": 10}}]',
    "“2 亿次” in the annotation is bound to nothing",
  ],
  [
    "another unit",
    "chart-claims",
    '"headline": {"zh": "[超 8000 万元](fig:rides@2021-bikes)", "en": "Rides"}',
    "“超 8000 万元” counts in 元, but fig:rides@2021-bikes is in ride.",
  ],
  [
    "digits lost",
    "chart-claims",
    '"standfirst": {"zh": "[超 800 万次](fig:rides@2021-bikes)", "en": "Rides"}',
    "“超 800 万次” is far weaker than fig:rides@2021-bikes",
  ],
  [
    "the other direction",
    "chart-claims",
    '"headline": {"zh": "骑行[增长 3.55%](calc:rides-growth/2022-2023)以上", "en": "Rides"}',
    "says the opposite direction",
  ],
  [
    "another number in the alternative text",
    "chart-claims",
    '"alt": {"zh": "2020 年 [6800 万次](fig:rides@2020-bikes)", "en": "Rides"}',
    "“6800 万次” contradicts fig:rides@2020-bikes",
  ],
  [
    "two numbers in one link",
    "chart-claims",
    '"headline": {"zh": "[从 5800 万次到超 8000 万次](fig:rides@2021-bikes)", "en": "Rides"}',
    "hold 2 numbers",
  ],
];

describe("what the rules on charts say", () => {
  test.each(CASES)("%s", async (_, rule, example, message) => {
    // Two charts with the same fault in both languages say it once each.
    const messages = (await found(rule, withExample(example))).map((f) => f.message);
    if (message === null) expect(messages).toEqual([]);
    else expect(messages.join("\n")).toContain(message);
  });

  test("a finding on furniture underlines the number in the spec", async () => {
    const project = withExample(
      '"headline": {"zh": "骑行[超 8000 万次](fig:rides@2021-bikes)，另有 5 亿次", "en": "Rides"}',
    );
    const [finding] = await found("chart-numbers", project);
    const lines = readFileSync(join(project.root, "charts/rides.vl.json"), "utf8").split("\n");
    const line = lines[(finding?.line ?? 0) - 1] ?? "";
    expect(line.slice((finding?.column ?? 0) - 1).slice(0, finding?.length)).toBe("5 亿次");
  });

  test("a plot beside others names its unit in its title", async () => {
    const panel = (title: string, series: string) => ({
      title,
      transform: [{ filter: `datum.series === '${series}'` }],
      mark: "bar",
      encoding: { x: { field: "at", type: "nominal" }, y: { field: "value", type: "quantitative" } },
    });
    const titled = (first: string) =>
      withSpec("rides.vl.json", ({ mark: _m, encoding: _e, transform: _t, ...spec }) => ({
        ...spec,
        concat: [panel(first, "rides"), panel("车辆（辆）", "fleet")],
      }));
    expect(await found("chart-unit", titled("骑行（万次）"))).toEqual([]);
    const [finding] = await found("chart-unit", titled("骑行"));
    expect(finding?.message).toContain("the title of the plot, “骑行”, names no unit");
    expect(finding?.line).toBeGreaterThan(1);
  });
});

describe("the rules on Plot charts", () => {
  const meta = 'export const meta = { resource: "parts", headline: { zh: "题", en: "Title" } };\n';
  const plot = (body: string) => (): Project =>
    spoiledProject((root) => {
      writeFileSync(
        join(root, "charts/spoiled.plot.ts"),
        `${meta}export function chart({ rows, Plot }) {\n${body}\n}\n`,
      );
    });
  const bars = (options: string) =>
    plot(`return Plot.plot({ ${options} marks: [Plot.barX(rows, { x: "repairs", y: "part_en", fill: "#1d5b8f" })] });`);

  test.each([
    ["bars cut by a domain", "chart-cut-bars", bars("x: { domain: [4000, 40000] },"), "runs from 4000 to 40000"],
    ["bars from zero", "chart-cut-bars", bars(""), null],
    ["an axis without a unit", "chart-unit", bars(""), "no unit line stands over it"],
    [
      "a pale fill",
      "chart-contrast",
      plot('return Plot.plot({ marks: [Plot.dot(rows, { x: "repairs", y: "part_en", fill: "#e8eef3" })] });'),
      "#e8eef3 hardly stands out",
    ],
    ["rows that state no number of their own", "chart-alt", bars(""), "The chart has no alternative text"],
    [
      "a number written into the plot",
      "chart-numbers",
      plot(
        'return Plot.plot({ marks: [Plot.barX(rows, { x: "repairs", y: "part_en" }), Plot.text(["Goal: 50,000"], { frameAnchor: "bottom-right" })] });',
      ),
      "“50,000” in the annotation",
    ],
  ])("%s", async (_, rule, project, message) => {
    const messages = (await found(rule, project(), "spoiled", "plot.ts")).map((f) => f.message);
    if (message === null) expect(messages).toEqual([]);
    else expect(messages.join("\n")).toContain(message);
  });
});

describe("what is seen in one profile only", () => {
  const everywhere = async (example: string): Promise<{ project: Project; charts: AuditedChart[] }> => {
    const project = withExample(example);
    const charts = (await audited(project, "rides")).map(async (chart) => {
      const drawn = await renderChart(project, "rides", chart.language, { font: "system", profile: "narrow" });
      return { ...chart, elsewhere: [{ profile: "narrow", drawn, findings: [] }] };
    });
    return { project, charts: await Promise.all(charts) };
  };
  const messages = async (id: string, example: string): Promise<string[]> => {
    const { project, charts } = await everywhere(example);
    const rule = RULES.find((r) => r.id === id);
    return distinct(rule === undefined ? [] : run(rule, project, charts)).map((f) => f.message);
  };
  test("is said with the profile's name", async () => {
    const { project, charts } = await everywhere('"mark": "bar"');
    const overlap = finding("chart/overlap", { first: "2019", second: "2020" }, { file: "charts/rides.vl.json" });
    const spoiled = charts.map((chart) => ({
      ...chart,
      elsewhere: chart.elsewhere.map(({ drawn, ...picture }) => ({
        ...picture,
        drawn: drawn && { ...drawn, findings: [overlap] },
      })),
    }));
    const rule = RULES.find((r) => r.id === "charts") as Rule;
    const said = distinct(run(rule, project, spoiled)).map((f) => f.message);
    expect(said).toEqual([`In the narrow profile: ${overlap.message}`]);
  });

  test("of both profiles it is said once, without", async () => {
    const project = sampleProject();
    const failure = finding("chart/no-data", {}, { file: "charts/rides.vl.json" });
    const [chart] = await audited(project, "rides");
    const failing = { ...(chart as AuditedChart), rendered: null, drawn: null, findings: [failure] };
    const elsewhere = [{ profile: "narrow", drawn: null, findings: [failure] }];
    const rule = RULES.find((r) => r.id === "charts") as Rule;
    expect(run(rule, project, [{ ...failing, elsewhere }])).toEqual([failure]);
    expect(run(rule, project, [{ ...failing, elsewhere: [] }])).toEqual([failure]);
  });

  test("a text that is too small is said once", async () => {
    const said = await messages("chart-text-size", '"encoding": {"x": {"axis": {"labelFontSize": 9}}}');
    expect(said).toEqual([expect.stringContaining("9")]);
  });
});

describe("a chart's key is no claim", () => {
  test.each([
    ["每个圆点代表 1000 人", true],
    ["Each dot stands for 1,000 people", true],
    ["共 1000 人", false],
    ["A dot more than 1,000 people", false],
  ])("%s", (text, key) => {
    const { lexicon } = sampleProject();
    const [reading] = scan(text, lexicon).filter((r) => /1,?000/.test(r.text));
    expect(reading !== undefined && (reading.kind !== "quantity" || isKey(text, reading))).toBe(key);
  });
});

describe("contrast is WCAG's", () => {
  test.each([
    ["#000", "#fff", 21],
    ["#767676", "#ffffff", 4.54],
    ["white", "#ffffff", 1],
  ])("%s on %s", (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2);
  });

  test.each(["none", "currentColor", "rgba(0, 0, 0, 0.1)", "url(#a)"])("%s is no colour to judge", (colour) => {
    expect(contrast(colour, "#fff")).toBeNull();
  });
});
