import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { ProjectError } from "../../scripts/kaozheng/finding/finding.ts";
import { spoiledProject } from "./sample.ts";

const META = (resource: unknown) => `export const meta = {
  resource: ${JSON.stringify(resource)},
  headline: { zh: "骑行", en: "Rides" },
  standfirst: { zh: "两年", en: "Two years" },
};
`;
const YEARS = ["figures-2021-bikes", "figures-2022-bikes"];

/** Draws a Plot chart whose `chart` has that body. */
const draw = (resource: unknown, body: string, language: "zh" | "en" = "zh") => {
  const source = `${META(resource)}export function chart({ rows, Plot, wrap, textWidth, angle, label }) {\n${body}\n}\n`;
  const project = spoiledProject((root) => writeFileSync(join(root, "charts/mine.plot.ts"), source));
  return renderChart(project, "mine", language);
};

const NAMES = `const rides = rows.filter((row) => row.indicator === "rides");
return Plot.plot({ height: 80, x: { axis: null }, marks: [Plot.text(rides, { x: "_report", text: (row) => row._report + " " + row._name })] });`;

describe("a Plot chart of several tables", () => {
  test("has the rows of all of them, each with its report and its indicator's name", async () => {
    const { boxes, ids } = await draw(YEARS, NAMES);
    const drawn = boxes.map((box) => box.text).filter((text) => text.startsWith("202"));
    expect(drawn).toEqual(["2021-bikes 骑行次数", "2022-bikes 骑行次数"]);
    expect(ids.map((id) => id.replace(/~.*/, ""))).toEqual(["fig:rides@2021-bikes", "fig:rides@2022-bikes"]);
  });

  test.each([
    ["names a table that is not there", ["figures-2021-bikes", "figures-2012-bikes"], "chart/unknown-resource"],
    ["names none", [], "chart/module"],
    ["names something else than tables", [12], "chart/module"],
    ["names one twice, which would double its rows", [...YEARS, "figures-2021-bikes"], "chart/module"],
  ])("is an error where it %s", async (_, resource, rule) => {
    const error = await draw(resource, NAMES).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ProjectError);
    expect((error as ProjectError).findings[0]).toMatchObject({ rule, file: "charts/mine.plot.ts" });
  });
});

describe("a Plot chart that cannot be answered for", () => {
  test.each([
    ["draws numbers of its own", `[Plot.barY([{ v: 3 }, { v: 99 }], { y: "v" })]`, "chart/no-lineage"],
    ["draws copies of rows", `[Plot.barY(rows.map((row) => ({ ...row })), { y: "value" })]`, "chart/no-lineage"],
    ["has nothing left to draw", `[Plot.dot(rows.filter(() => false), { x: "value" })]`, "chart/empty"],
    ["is warned of", `[Plot.dot(rows, { x: () => "1.5", y: "value" })]`, "chart/engine"],
    ["throws", `[nothing]`, "chart/engine"],
  ])("is an error where it %s", async (_, marks, rule) => {
    const error = await draw(YEARS, `return Plot.plot({ marks: ${marks} });`).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ProjectError);
    expect((error as ProjectError).findings).toMatchObject([{ rule, file: "charts/mine.plot.ts" }]);
  });
});

describe("what a Plot chart is handed", () => {
  test("breaks a Chinese text where the house would, and each line fits", async () => {
    const { boxes } = await draw(
      YEARS,
      `const [row] = rows;
const lines = wrap("云溪市公共自行车系统一年里的骑行次数，按年份排列", 120);
if (lines.split("\\n").some((line) => textWidth(line) > 120)) throw new Error("too wide");
return Plot.plot({ height: 120, x: { axis: null }, marks: [Plot.text([row], { frameAnchor: "middle", text: () => lines })] });`,
    );
    const lines = boxes.map((box) => box.text).filter((text) => /骑行次数|云溪市|年份/.test(text));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => /^[，。、；]/.test(line))).toEqual([]);
  });

  test("says in the note what an angle means that it draws", async () => {
    const angled = `return Plot.plot({ height: 80, marks: [Plot.dot([rows[0]], { frameAnchor: "middle", symbol: angle("lower"), r: 5 })] });`;
    const plain = angled.replace('symbol: angle("lower"), ', "");
    const notes = async (body: string) =>
      (await draw(YEARS, body)).texts.filter(({ role }) => role === "note").map(({ text }) => text);
    expect((await notes(angled)).some((note) => note.includes("尖角"))).toBe(true);
    expect((await notes(plain)).some((note) => note.includes("尖角"))).toBe(false);
  });

  test("may quote a printed token as it stands, and no other Chinese, on the English chart", async () => {
    const quoting = (text: string) =>
      draw(
        YEARS,
        `return Plot.plot({ height: 80, marks: [Plot.text([rows[0]], { frameAnchor: "middle", text: ${text} })] });`,
        "en",
      );
    expect((await quoting('"printed"')).findings).toEqual([]);
    const [finding] = (await quoting('() => "骑行次数"')).findings;
    expect(finding).toMatchObject({ rule: "chart/untranslated" });
  });
});
