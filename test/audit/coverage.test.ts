import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { builtProject } from "../command/project.ts";

const EN = "notebooks/harbour.en.md";

describe("how much of what is printed is answered for", () => {
  test("is told by article with the reasons of exemptions, and for all", async () => {
    const project = await builtProject("minimal");
    project.replace(
      EN,
      "![Bar",
      "We saw 31 <!-- kaozheng-exempt: a name -->, or 36 <!-- kaozheng-exempt: a name -->; 88 calls, 12 <!-- kaozheng-exempt: a page --> letters.\n\n![Bar",
    );
    const { out } = await project.run("audit");
    expect(out).toContain(
      `${EN}: 8 numbers: 3 bound, 1 inserted, 3 exempt, 1 unbound\n` +
        "  exempt: a name (2 numbers)\n  exempt: a page\n" +
        "notebooks/harbour.zh.md: 4 numbers: 3 bound, 1 inserted, 0 exempt, 0 unbound\n" +
        "2 articles: 12 numbers: 6 bound, 2 inserted, 3 exempt, 1 unbound\n",
    );
  });

  test("and figures are set against their documents where these are at hand", async () => {
    const project = await builtProject("minimal");
    const unchecked = await project.run("audit");
    expect(unchecked.out).toContain(
      "4 figures: not checked against their documents here (--archive DIR or KAOZHENG_ARCHIVE), 4 have a locator\n",
    );
    const archive = join(project.root, "archive");
    const { out, err } = await project.run("audit", "--archive", archive);
    expect(err).toBe("");
    expect(out).toContain("4 figures: 4 stand in their documents as printed\n");
    project.replace("archive/harbour-2022.txt", "1.2万次", "1.3万次");
    const changed = await project.run("audit", "--archive", archive, "--format", "json");
    expect(JSON.parse(changed.out).summary.figures).toMatchObject({
      total: 4,
      located: 4,
      verified: expect.any(Number),
    });
    expect(JSON.parse(changed.out).summary.figures.verified).toBeLessThan(4);
  });
});
