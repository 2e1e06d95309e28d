import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { builtProject, type TestProject } from "../command/project.ts";

const BASELINE = "data/audit-baseline.csv";
const HEADER = "rule,file,match,reason\n";
const WEAKER = "claim/weaker,notebooks/harbour.en.md,more than 900 times,";
const REASON = "quoted from the minister's speech";

interface Report {
  readonly summary: { errors: number; warnings: number; accepted: number };
  readonly findings: { rule: string; severity: string; file: string; line: number; message: string }[];
  readonly accepted: { rule: string; reason: string }[];
}

async function spoiled(...rows: string[]): Promise<TestProject> {
  const project = await builtProject("minimal");
  project.replace("notebooks/harbour.en.md", "more than 9,000 times", "more than 900 times");
  if (rows.length > 0) writeFileSync(join(project.root, BASELINE), `${HEADER}${rows.join("\n")}\n`);
  return project;
}

async function audited(project: TestProject) {
  const { status, out, err } = await project.run("audit", "--format", "json");
  expect(err).toBe("");
  const { summary, findings, accepted } = JSON.parse(out) as Report;
  return { status, summary, accepted, found: findings.map((f) => `${f.file}:${f.line} ${f.severity} ${f.rule}`) };
}

describe("findings that are known and stay", () => {
  test("with a reason count as nothing and are listed", async () => {
    const project = await spoiled(WEAKER + REASON);
    expect(await audited(project)).toMatchObject({
      status: 0,
      summary: { errors: 0, warnings: 0, accepted: 1 },
      accepted: [{ rule: "claim/weaker", reason: REASON }],
      found: [],
    });
    const { out } = await project.run("audit");
    expect(out).toContain(`accepted: notebooks/harbour.en.md:7:41  claim/weaker: ${REASON}\n`);
    expect(out).toContain("0 errors, 0 warnings, 1 accepted\n");
  });

  test("are known again where lines were put in above them", async () => {
    const project = await spoiled(WEAKER + REASON);
    project.replace("notebooks/harbour.en.md", "In 2021 the", "A paragraph before it.\n\nIn 2021 the");
    expect(await audited(project)).toMatchObject({ status: 0, found: [] });
  });

  test("without a reason are found all the same, and the row is an error", async () => {
    expect(await audited(await spoiled(WEAKER))).toMatchObject({
      status: 1,
      summary: { errors: 2, accepted: 0 },
      found: ["notebooks/harbour.en.md:7 error claim/weaker", `${BASELINE}:2 error audit/no-reason`],
    });
  });

  test("and are found no more leave a stale row, a warning", async () => {
    const project = await spoiled(WEAKER + REASON);
    project.replace("notebooks/harbour.en.md", "more than 900 times", "more than 9,000 times");
    expect(await audited(project)).toMatchObject({
      status: 0,
      summary: { errors: 0, warnings: 1 },
      found: [`${BASELINE}:2 warning audit/stale-entry`],
    });
  });

  test("answer for one place, not for the same words in a second", async () => {
    const project = await spoiled(WEAKER + REASON);
    project.replace(
      "notebooks/harbour.en.md",
      "![Bar",
      "In 2021 it was [more than 900 times](fig:checks@h2021) again.\n\n![Bar",
    );
    expect(await audited(project)).toMatchObject({ summary: { errors: 1, accepted: 1 } });
  });

  test.each([
    ["a file that is no such table", "rule,why\n", "data/header"],
    ["a row that says no rule", `${HEADER},notebooks/harbour.en.md,more than 900 times,${REASON}\n`, "data/required"],
  ])("%s is an error in it, and nothing is accepted", async (_, csv, rule) => {
    const project = await spoiled();
    writeFileSync(join(project.root, BASELINE), csv);
    const { status, found, summary } = await audited(project);
    expect({ status, accepted: summary.accepted }).toEqual({ status: 1, accepted: 0 });
    expect(found).toContain(`${BASELINE}:${rule === "data/header" ? 1 : 2} error ${rule}`);
  });

  test("are written by --accept, with the reasons that are there; stale rows go", async () => {
    const project = await spoiled(WEAKER + REASON, "claim/weaker,notebooks/gone.en.md,9,gone");
    project.replace("notebooks/harbour.en.md", "at least 49.7%", "at least 59.7%");
    const { status, out } = await project.run("audit", "--accept");
    expect(status).toBe(1);
    expect(out).toContain("1 finding accepted with a reason, 1 listed that want one");
    expect(project.read(BASELINE)).toMatch(
      new RegExp(`^${HEADER}${WEAKER}${REASON}\nclaim/\\w+(-\\w+)*,notebooks/harbour.en.md,at least 59.7%,\n$`),
    );
  });

  test("--accept writes no file where nothing is found", async () => {
    const project = await builtProject("minimal");
    expect(await project.run("audit", "--accept")).toMatchObject({ status: 0 });
    expect(existsSync(join(project.root, BASELINE))).toBe(false);
  });
});
