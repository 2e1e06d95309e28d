import { describe, expect, test } from "vitest";
import { builtProject, type TestProject } from "../command/project.ts";

async function found(project: TestProject, ...argv: string[]): Promise<string[]> {
  const { out } = await project.run("audit", "--format", "json", ...argv);
  const { findings } = JSON.parse(out) as { findings: { rule: string; severity: string; message: string }[] };
  return findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

const DERIVE = "scripts/derive/harbour.ts";
const ROWS = "data/derived/harbour.csv";

describe("what cannot be", () => {
  test.each<[what: string, spoil: (p: TestProject) => unknown, argv: string[], expected: RegExp]>([
    [
      "a count below zero",
      (p) => p.replace("data/figures-h2021.csv", ",9000,9000,", ",-9000,-9000,"),
      [],
      /^error data\/impossible-value: checks@h2021~001 .* is not below zero/,
    ],
    [
      "half of what is counted",
      (p) => p.replace("data/figures-h2021.csv", ",9000,9000,", ",9000.5,9000,"),
      [],
      /^error data\/impossible-value: .* what is counted comes whole/,
    ],
    [
      "a report that ends before it begins",
      (p) => p.replace("data/reports.csv", "2021-01-01,2021-12-31", "2021-12-31,2021-01-01"),
      [],
      /^error data\/period-order: The report h2021 begins on 2021-12-31 and ends on 2021-01-01/,
    ],
    [
      "a change measured against a later year",
      (p) => {
        p.replace(DERIVE, "growth(budget[2021], budget[2022])", "growth(budget[2022], budget[2021])");
        return p.run("derive");
      },
      [],
      /^error derive\/base-later: budget-growth\/2021-2022 measures 2021-01-01 to 2021-12-31 against 2022-01-01/,
    ],
    [
      "a row that is computed from itself",
      (p) => p.replace(ROWS, "fig:budget@h2021~001 fig:budget@h2022~002", "calc:budget-growth/2021-2022"),
      [],
      /^error derive\/circular: budget-growth\/2021-2022 is computed from itself/,
    ],
    [
      "a document that is another than was read",
      (p) => p.replace("data/sources.csv", "e6685548", "e6685549"),
      ["--archive", "archive"],
      /^error data\/document-changed: harbour-2021.html is not the document/,
    ],
  ])("is found: %s", async (_, spoil, argv, expected) => {
    const project = await builtProject("minimal");
    await spoil(project);
    expect(await found(project, ...argv)).toContainEqual(expect.stringMatching(expected));
  });
});

describe("derived series that nobody reads", () => {
  test("are a note, which fails nothing, is counted apart and can be accepted with a reason", async () => {
    const project = await builtProject("minimal");
    const row = '  { id: "spare/2021", label: { zh: "闲", en: "Spare" }, quantity: budget[2021] },\n]);';
    project.replace(DERIVE, "]);", row);
    await project.run("derive");
    expect(await found(project)).toEqual([
      "note derive/unused: No chart draws and no article prints anything of spare.",
    ]);
    const { status, out } = await project.run("audit", "--strict");
    expect(status).toBe(0);
    expect(out).toContain("0 errors, 0 warnings, 1 note\n");
    expect(JSON.parse((await project.run("audit", "--format", "sarif")).out).runs[0].results[0].level).toBe("note");
    expect((await project.run("audit", "--accept")).status).toBe(0);
    await project.run("build");
    const page = project.read("dist/audit/index.en.html");
    expect(page).toContain("8 numbers of the articles checked, nothing found; 1 note.");
    expect(page).toContain('<li class="note"><p class="meta"><strong>Note</strong>');
  });

  test("are asked about by series: the rows of one stand side by side", async () => {
    expect(await found(await builtProject("minimal"))).toEqual([]);
  });
});
