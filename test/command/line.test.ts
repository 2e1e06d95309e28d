import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { builtProject, copyProject } from "./project.ts";

const expected = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../output/minimal/${file}`, import.meta.url)), "utf8");

describe("the whole line on a small project", () => {
  test("figures are completed from their tokens, derived, typed, and published with a clean audit", async () => {
    const project = copyProject("minimal");
    const archive = join(project.root, "archive");
    expect(await project.run("record", "--archive", archive)).toMatchObject({ status: 0 });
    const verified = await project.run("verify", "--archive", archive);
    expect(verified).toMatchObject({
      status: 0,
      out:
        "h2021              001     2 of 2\n" +
        "h2022              002     2 of 2\n" +
        "4 of 4 figures stand in their documents as printed.\n",
    });
    const built = await project.run("build");
    expect(built.out).toContain("0 errors, 0 warnings");
    expect(built.status).toBe(0);
    for (const file of [
      "data/figures-h2021.csv",
      "data/figures-h2022.csv",
      "data/derived/harbour.csv",
      "data/types.d.ts",
      "dist/audit.json",
    ])
      expect(project.read(file), file).toBe(expected(file));
    for (const file of ["index.html", "index.en.html", "harbour.zh.html", "harbour.en.html", "charts/budget.zh.svg"])
      expect(existsSync(join(project.root, "dist", file)), file).toBe(true);
    expect(project.read("dist/harbour.zh.html")).toContain("至少360元/次");
  });

  test("a second build changes nothing and draws nothing again", async () => {
    const project = await builtProject("minimal");
    await project.run("build");
    const { status, out } = await project.run("build", "--json");
    const result = JSON.parse(out) as {
      charts: { changed: boolean; reused: boolean }[];
      derived: { changed: boolean }[];
      pages: { changed: boolean }[];
    };
    expect(status).toBe(0);
    expect(result.charts.length).toBeGreaterThan(0);
    expect(result.charts.every((c) => c.reused && !c.changed)).toBe(true);
    expect([...result.derived, ...result.pages].some((x) => x.changed)).toBe(false);
  });

  test("every check passes on what was just made", async () => {
    const project = await builtProject("minimal");
    for (const argv of [
      ["record", "--check"],
      ["derive", "--check"],
      ["charts", "--check"],
      ["audit", "--strict"],
    ]) {
      const { status, out, err } = await project.run(...argv);
      expect({ argv, status, said: status === 0 ? "" : out + err }).toEqual({ argv, status: 0, said: "" });
    }
  });

  test("without the documents it builds, and says that the quotations were not checked", async () => {
    const project = copyProject("minimal");
    expect(await project.run("record")).toMatchObject({ status: 0 });
    const { status, out } = await project.run("verify");
    expect(status).toBe(0);
    expect(out).toContain("The quotations were not checked");
  });

  test("trace follows a derived figure down to the printed tokens", async () => {
    const project = await builtProject("minimal");
    const { status, out } = await project.run("trace", "budget-growth/2021-2022");
    expect(status).toBe(0);
    for (const words of [
      "calc:budget-growth/2021-2022",
      "at least 49.7%",
      "fig:budget@h2021~001",
      "300万元",
      "fig:budget@h2022~002",
      "超450万元",
      "paragraph 3",
    ])
      expect(out).toContain(words);
  });
});
