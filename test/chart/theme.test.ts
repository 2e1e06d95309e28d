import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { inHouse, type NumberStyle, PLAIN_NUMBERS, spaced } from "../../scripts/kaozheng/chart/theme/number-style.ts";
import { PRESS } from "../../scripts/kaozheng/chart/theme/press.ts";
import type { Theme } from "../../scripts/kaozheng/chart/theme/theme.ts";
import { THEMES, themeNamed, themeOf } from "../../scripts/kaozheng/chart/theme/themes.ts";
import type { Project } from "../../scripts/kaozheng/dataset/project.ts";
import type { Language } from "../../scripts/kaozheng/language/language.ts";
import { sampleProject, spoiledProject, withSpec } from "./sample.ts";

const choosing = (theme: string) =>
  spoiledProject((root) => {
    const path = join(root, "data/datapackage.json");
    const descriptor = JSON.parse(readFileSync(path, "utf8")) as object;
    writeFileSync(path, JSON.stringify({ ...descriptor, "kaozheng:theme": theme }));
  });

describe("a theme", () => {
  test("is press unless the project names another", () => {
    expect(themeOf(sampleProject()).name).toBe("press");
    expect(themeOf(choosing("gazette")).name).toBe("gazette");
  });

  test("that the project misspells is a finding that suggests the right one", () => {
    expect(() => themeOf(choosing("gazete"))).toThrow(
      expect.objectContaining({ findings: [expect.objectContaining({ remedy: "Did you mean gazette?" })] }),
    );
  });

  test("that there is not is wrong usage", () => {
    expect(() => themeNamed("pres")).toThrow("There is no theme pres. Did you mean press?");
  });

  test("is drawn without being asked for once the project names it", async () => {
    const chosen = await renderChart(choosing("gazette"), "rides", "zh", { font: "system" });
    const given = await renderChart(sampleProject(), "rides", "zh", { font: "system", theme: themeNamed("gazette") });
    expect(chosen.svg).toBe(given.svg);
  });

  test("changes colours, type, paddings, mark and wording", async () => {
    const draw = (name: string) =>
      renderChart(sampleProject(), "rides", "zh", { theme: themeNamed(name), font: "system" });
    const [press, gazette] = [await draw("press"), await draw("gazette")];
    const look = ({ svg, boxes }: typeof press) => ({
      paper: /<rect [^>]*fill="(#\w+)"/.exec(svg)?.[1],
      headline: /<text [^>]*font-size="([\d.]+)"[^>]*font-weight="700"/.exec(svg)?.[1],
      left: Math.min(...boxes.filter((b) => b.role === "headline").map((b) => Math.round(b.left))),
      source: boxes.find((b) => b.role === "source")?.text.slice(0, 4),
    });
    expect(look(press)).toEqual({ paper: "#ffffff", headline: "24", left: 24, source: "数据来源" });
    expect(look(gazette)).toEqual({ paper: "#faf5ea", headline: "27", left: 34, source: "资料来源" });
  });

  test("may add profiles of its own", async () => {
    const press = themeNamed("press");
    const wide = press.profiles.wide;
    if (wide === undefined) throw new Error("press has no wide profile");
    const theme = { ...press, profiles: { ...press.profiles, broadsheet: { ...wide, width: 1100 } } };
    const { width, svg } = await renderChart(sampleProject(), "rides", "zh", {
      theme,
      profile: "broadsheet",
      font: "system",
    });
    expect(width).toBe(1100);
    expect(svg).toContain('id="rides-zh-broadsheet-chart"');
  });

  test.each(THEMES)("has every profile, and a dark colour for each light one ($name)", (theme) => {
    expect(Object.keys(theme.profiles)).toEqual(["wide", "narrow", "wechat", "cover", "square", "portrait"]);
    expect(theme.dark.categorical).toHaveLength(theme.palette.categorical.length);
    expect(theme.dark.sequential).toHaveLength(theme.palette.sequential.length);
  });
});

describe("a theme in a file of the project's own", () => {
  const withFile = (theme: unknown, name = "charts/theme.json") =>
    spoiledProject((root) => {
      const path = join(root, "data/datapackage.json");
      const descriptor = JSON.parse(readFileSync(path, "utf8")) as object;
      writeFileSync(path, JSON.stringify({ ...descriptor, "kaozheng:theme": name }));
      writeFileSync(join(root, "charts/theme.json"), typeof theme === "string" ? theme : JSON.stringify(theme));
    });

  test("says what differs from the one it extends, and may add profiles", async () => {
    const project = withFile({
      extends: "gazette",
      name: "harbour",
      palette: { brand: "#004488" },
      words: { zh: { credit: "绘图：" } },
      profiles: { poster: { width: 1000, fixed: { height: 700, notes: "none" } }, wide: { padding: 40 } },
    });
    const theme = themeOf(project);
    const gazette = themeNamed("gazette");
    expect(theme).toMatchObject({ name: "harbour", credit: "beside", dark: gazette.dark });
    expect(theme.palette).toEqual({ ...gazette.palette, brand: "#004488" });
    expect(theme.profiles.wide).toEqual({ ...gazette.profiles.wide, padding: 40 });
    const { width, height, svg } = await renderChart(project, "rides", "zh", { profile: "poster", font: "system" });
    expect([width, height]).toEqual([1000, 700]);
    expect(svg).toContain('fill="#004488"');
  });

  test.each<[string, unknown, string]>([
    ["no JSON", "{", "The theme is"],
    ["a list", [], 'The theme is "[]".'],
    ["a colour by name", { palette: { ink: "navy" } }, 'The theme’s /palette/ink is "navy".'],
    ["a size in words", { profiles: { wide: { width: "720px" } } }, 'The theme’s /profiles/wide/width is "720px".'],
    ["a negative size", { gaps: { plot: -4 } }, 'The theme’s /gaps/plot is "-4".'],
    ["no room for a column", { profiles: { wide: { width: 100 } } }, 'The theme’s /profiles/wide is "100".'],
    ["a member too many", { colours: {} }, 'The theme’s /colours is "a member that themes do not have".'],
    ["a word that is none", { brand: { place: "left" } }, 'The theme’s /brand/place is "left".'],
    ["a base that is not there", { extends: "presse" }, 'The theme’s /extends is "presse".'],
  ])("with %s is a finding", (_, theme, message) => {
    const expected = [
      expect.objectContaining({ file: "charts/theme.json", message: expect.stringContaining(message) }),
    ];
    expect(() => themeOf(withFile(theme))).toThrow(expect.objectContaining({ findings: expected }));
  });

  test.each(["../theme.json", "charts/none.json"])("is not read from %s", (name) => {
    expect(() => themeOf(withFile({}, name))).toThrow(expect.objectContaining({ name: "ProjectError" }));
  });
});

describe("space between Han and digits", () => {
  const style = (hanSpacing: NumberStyle["hanSpacing"]): NumberStyle => ({ ...PLAIN_NUMBERS, hanSpacing });
  test.each<[NumberStyle["hanSpacing"], string, string]>([
    ["as-written", "2020 年的3000万元", "2020 年的3000万元"],
    ["none", "2020 年的 3000 万元", "2020年的3000万元"],
    ["space", "2020年的3000万元", "2020 年的 3000 万元"],
    ["space", "2020 年，3000万", "2020 年，3000 万"],
    ["space", "增长5%的商家", "增长 5% 的商家"],
    ["space", "over 80m", "over 80m"],
    ["space", "《2021年报》", "《2021 年报》"],
  ])("%s: %s", (hanSpacing, text, expected) => {
    expect(spaced(text, style(hanSpacing))).toBe(expected);
  });
});

describe("a range of per cent", () => {
  test.each<[NumberStyle["percentOfRange"], Language, string, string]>([
    ["both", "zh", "增长5～10%", "增长5%～10%"],
    ["both", "zh", "增长5%-10%", "增长5%～10%"],
    ["last", "zh", "增长5%～10%", "增长5～10%"],
    ["last", "en", "up 2.5%-10%", "up 2.5–10%"],
    ["both", "en", "2.5–10% of goods", "2.5%–10% of goods"],
    ["last", "zh", "2020-10%", "2020-10%"],
    ["last", "zh", "COVID-19%～20%", "COVID-19%～20%"],
  ])("%s, %s: %s", (percentOfRange, language, text, expected) => {
    expect(inHouse(text, language, { ...PLAIN_NUMBERS, percentOfRange })).toBe(expected);
  });
});

describe("the house style reaches what stands in the plot", () => {
  const HOUSE: Theme = { ...PRESS, numbers: { ...PRESS.numbers, hanSpacing: "space", percentOfRange: "last" } };
  const texts = async (project: Project, name: string, role: string): Promise<string[]> => {
    const { boxes, findings } = await renderChart(project, name, "zh", { theme: HOUSE, font: "system" });
    expect(findings).toEqual([]);
    return boxes.filter((box) => box.role === role).map(({ text }) => text);
  };
  const named = (name: string) =>
    withSpec("rides.vl.json", (spec) => ({
      ...spec,
      transform: [
        ...(spec.transform as object[]),
        { calculate: `datum.at === '2020' ? '${name}' : '其余各年'`, as: "what" },
      ],
      encoding: {
        ...(spec.encoding as object),
        x: { field: "what", type: "nominal" },
        y: { aggregate: "count", type: "quantitative" },
        color: { field: "what", type: "nominal" },
      },
    }));

  test("labels of an axis and of a legend", async () => {
    const project = named("2020年占5%～10%的");
    expect(await texts(project, "rides", "axis-label")).toContain("2020 年占 5～10% 的");
    expect(await texts(project, "rides", "legend-label")).toContain("2020 年占 5～10% 的");
  });

  test("values beside their marks", async () => {
    expect(await texts(sampleProject(), "rides", "value-label")).toContain("超 8000 万");
  });

  test("not a token that is quoted", async () => {
    const meta = '{ resource: "figures-2021-bikes", headline: { zh: "题", en: "Title" } }';
    const project = spoiledProject((root) => {
      const source = `export const meta = ${meta};\nexport const chart = ({ rows, Plot }) => Plot.plot({ y: { axis: null }, marks: [Plot.text(rows, { text: "printed", y: (_, i) => i })] });\n`;
      writeFileSync(join(root, "charts/quoted.plot.ts"), source);
    });
    expect(await texts(project, "quoted", "annotation")).toContain("超8000万次");
  });
});

describe("colours that a spec writes out", () => {
  const gazette = themeNamed("gazette");
  const drawn = async (colour: string, theme: Theme) => {
    const project = withSpec("rides.vl.json", (spec) => ({ ...spec, mark: { type: "bar", color: colour } }));
    const { svg } = await renderChart(project, "rides", "zh", { theme, font: "system", dark: false });
    return new Set(svg.match(/(?<=<path [^>]*fill=")#[\da-f]{6}/gi));
  };

  test.each<[string, string, string]>([
    ["a colour of series", PRESS.palette.categorical[1] ?? "", gazette.palette.categorical[1] ?? ""],
    ["a shade", PRESS.palette.sequential[4] ?? "", gazette.palette.sequential[4] ?? ""],
    ["ink, in capitals", PRESS.palette.ink.toUpperCase(), gazette.palette.ink],
    ["a colour of the author's own", "#0a7d33", "#0a7d33"],
  ])("follow the theme: %s", async (_, written, expected) => {
    expect(await drawn(written, gazette)).toContain(expected);
    expect(await drawn(written, PRESS)).toContain(written);
  });
});
