import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";
import { quantityOf } from "../../scripts/kaozheng/derive/figure.ts";
import { comparabilityFlags } from "../../scripts/kaozheng/derive/flags.ts";
import { derive } from "../../scripts/kaozheng/derive/run.ts";
import { ProjectError } from "../../scripts/kaozheng/finding/finding.ts";
import { growth, perMonth } from "../../scripts/kaozheng/quantity/operations.ts";
import { builtProject } from "../command/project.ts";

const SCRIPT = "scripts/derive/harbour.ts";

describe("derivations run in a thread of their own", () => {
  test("an endless loop is stopped and named", async () => {
    const { root } = await builtProject("minimal");
    writeFileSync(join(root, SCRIPT), "for (;;);\n");
    const error = await derive(root, { scripts: [SCRIPT], timeLimit: 3000 }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ProjectError);
    expect((error as ProjectError).findings).toMatchObject([
      {
        rule: "derive/time-limit",
        file: SCRIPT,
        message: `${SCRIPT} was still running after 3 seconds and was stopped.`,
      },
    ]);
  });

  test("a changed script is never run stale", async () => {
    const { root } = await builtProject("minimal");
    const [before] = await derive(root);
    const text = readFileSync(join(root, SCRIPT), "utf8");
    writeFileSync(join(root, SCRIPT), text.replace("Growth of the budget", "Rise of the budget"));
    const [after] = await derive(root);
    expect(before?.csv).toContain("Growth of the budget");
    expect(after?.csv).toContain("Rise of the budget");
  });
});

describe("flags say why two figures do not simply compare", () => {
  const BREAK = "budget,h2021,h2022,definition,caveat,口径变了,The count changed\n";
  const PERIOD = "budget,h2021,h2022,period-length,caveat,半年,Half a year\n";

  test.each([
    ["no break", "", "2022-01-01", [], []],
    [
      "a break of meaning stays, by the month too",
      BREAK,
      "2022-01-01",
      ["break:definition:caveat"],
      ["break:definition:caveat"],
    ],
    ["a break of length is mended by the month", PERIOD, "2022-01-01", ["break:period-length:caveat"], []],
    ["spans of different length, by the month comparable", "", "2022-07-01", ["unequal-periods"], []],
  ])("%s", async (_, breaks, start, raw, monthly) => {
    const { root, replace, run } = await builtProject("minimal");
    if (breaks !== "") replace("data/breaks.csv", "reason_en\n", `reason_en\n${breaks}`);
    if (start !== "2022-01-01") {
      replace("data/reports.csv", "2022-01-01,2022-12-31", `${start},2022-12-31`);
      await run("record");
    }
    const project = openProject(root);
    const [a, b] = [quantityOf("budget@h2021", project), quantityOf("budget@h2022", project)];
    expect(comparabilityFlags(growth(a, b), project.registers)).toEqual(raw);
    expect(comparabilityFlags(growth(perMonth(a), perMonth(b)), project.registers)).toEqual(monthly);
  });
});
