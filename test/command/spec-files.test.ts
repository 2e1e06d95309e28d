import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../chart/temporary.ts";
import { copyProject, fixture, runIn } from "./project.ts";

const BAR = join(fixture("specs"), "bar.vl.json");

function withSpecs(): string {
  const folder = temporaryFolder();
  copyFileSync(BAR, join(folder, "a.vl.json"));
  writeFileSync(join(folder, "b.vl.json"), '{"mark": "bra", "data": {"values": [1]}}');
  copyFileSync(join(fixture("specs"), "vega-bar.vg.json"), join(folder, "c.vg.json"));
  return folder;
}

describe("charts FILE, outside any project", () => {
  test("draws Vega-Lite and Vega beside the spec, in both languages", async () => {
    const folder = withSpecs();
    const { status, out } = await runIn(folder, ["charts", "a.vl.json", "c.vg.json"]);
    expect({ status, out }).toEqual({ status: 0, out: "a.zh.svg\na.en.svg\nc.zh.svg\nc.en.svg\n" });
    expect(readFileSync(join(folder, "a.en.svg"), "utf8")).toContain(">Visits in 2022<");
    const again = await runIn(folder, ["charts", "a.vl.json", "--lang", "en"]);
    expect(again.out).toBe("a.en.svg: unchanged\n");
    expect(await runIn(folder, ["charts", "a.vl.json", "--check"])).toMatchObject({ status: 0 });
  });

  test("writes to --out, bare, and goes on after a broken spec, of which nothing is written", async () => {
    const folder = withSpecs();
    const { status, out } = await runIn(folder, [
      "charts",
      "b.vl.json",
      "a.vl.json",
      "--bare",
      "--lang",
      "en",
      "--out",
      "o",
    ]);
    expect(status).toBe(1);
    expect(out).toContain('b.vl.json:1:10  error  chart/spec  /mark\n  /mark is "bra". Did you mean bar?');
    expect(readdirSync(join(folder, "o"))).toEqual(["a.en.svg"]);
    expect(readFileSync(join(folder, "o/a.en.svg"), "utf8")).not.toContain("#b3261e");
  });

  test("draws in other profiles, formats and themes as charts of a project are, but into no frame of fixed height", async () => {
    const folder = withSpecs();
    const asked = ["charts", "a.vl.json", "--lang", "zh", "--profile"];
    const { out } = await runIn(folder, [...asked, "wechat,narrow", "--format", "png", "--theme", "gazette"]);
    expect(out).toBe("a.zh.wechat.png\na.zh.narrow.png\n");
    // The width stands behind the signature and the head of the first chunk.
    expect(readFileSync(join(folder, "a.zh.wechat.png")).readUInt32BE(16)).toBe(1080);
    const { status, err } = await runIn(folder, [...asked, "cover"]);
    expect(status).toBe(2);
    expect(err).toContain("fills no frame of fixed height");
    expect(existsSync(join(folder, "a.zh.cover.svg"))).toBe(false);
  });

  test("--json tells what was drawn", async () => {
    const { out } = await runIn(withSpecs(), ["charts", "a.vl.json", "b.vl.json", "--json", "--lang", "en"]);
    const { charts, findings } = JSON.parse(out) as { charts: { name: string; drawn: boolean }[]; findings: object[] };
    expect(charts.map((c) => [c.name, c.drawn])).toEqual([
      ["a", true],
      ["b.vl.json", false],
    ]);
    expect(findings).toHaveLength(1);
  });

  test("--allow takes words up to the next option, and leaves the specs among them", async () => {
    const folder = withSpecs();
    mkdirSync(join(folder, "specs"));
    writeFileSync(join(folder, "d.csv"), "a,b\nx,1\n");
    writeFileSync(
      join(folder, "specs/d.vl.json"),
      '{"data":{"url":"../d.csv"},"mark":"bar","encoding":{"x":{"field":"a"},"y":{"field":"b","type":"quantitative"}}}',
    );
    const refused = await runIn(folder, ["charts", "specs/d.vl.json"]);
    expect(refused.status).toBe(1);
    expect(refused.out).toContain("chart/refused");
    const allowed = await runIn(folder, ["charts", "--lang", "en", "--allow", ".", "specs/d.vl.json"]);
    expect(allowed).toMatchObject({ status: 0, out: "specs/d.en.svg\n" });
  });

  test.each([
    [["charts", "none.vl.json"], 1, "data/missing-file"],
    [["charts", "a.vl.json", "--allow", "nothing here"], 2, "--allow takes a folder"],
    [["charts", "--bare"], 2, "--bare draws Vega-Lite and Vega specs"],
    [["charts", "a.vl.json", "--lang", "fr"], 2, "--lang takes"],
  ])("%j is told of", async (argv, status, message) => {
    const result = await runIn(withSpecs(), argv);
    expect(result.status).toBe(status);
    expect(result.out + result.err).toContain(message);
  });
});

describe("charts FILE, in a project", () => {
  test("a spec that is no chart of it is drawn by itself, also under a chart's name, and may read its data", async () => {
    const project = copyProject("minimal");
    mkdirSync(join(project.root, "drafts"));
    const chart = readdirSync(join(project.root, "charts")).find((name) => name.endsWith(".vl.json")) ?? "";
    copyFileSync(BAR, join(project.root, "drafts", chart));
    const { status, out } = await project.run("charts", `drafts/${chart}`, "--lang", "en");
    expect({ status, out }).toEqual({ status: 0, out: `drafts/${chart.replace(".vl.json", "")}.en.svg\n` });
    writeFileSync(
      join(project.root, "drafts/e.vl.json"),
      '{"data":{"url":"../data/units.csv"},"mark":"tick","encoding":{"y":{"field":"id"}}}',
    );
    expect(await project.run("charts", "drafts/e.vl.json", "--bare")).toMatchObject({ status: 0 });
    expect(existsSync(join(project.root, "drafts/e.zh.svg"))).toBe(true);
  });

  test("--bare of its own chart needs --out, and leaves the reviewed pictures alone", async () => {
    const project = copyProject("minimal");
    const chart = readdirSync(join(project.root, "charts")).find((name) => name.endsWith(".vl.json")) ?? "";
    const refused = await project.run("charts", `charts/${chart}`, "--bare");
    expect(refused.status).toBe(2);
    expect(refused.err).toContain("name --out DIR");
  });
});
