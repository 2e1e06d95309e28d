import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { auditProject, auditText, ProjectError, UsageError } from "kaozheng/audit";
import { scan } from "kaozheng/numeral";
import { describe, expect, test } from "vitest";
import { REPOSITORY } from "../chart/sample.ts";
import { temporaryFolder } from "../chart/temporary.ts";
import { builtProject } from "../command/project.ts";

describe("kaozheng/numeral", () => {
  test("reads the numbers of a text, without a project", () => {
    expect(scan("拦截超9100万次，占3/4").map(({ text, value, lower, upper }) => [text, value, lower, upper])).toEqual([
      ["超9100万次", 91_000_000, 91_000_000, null],
      ["3/4", 0.75, 0.73, 0.77],
    ]);
  });

  test("knows units that it is given", () => {
    const units = [{ id: "raid", dimension: "count", zh: ["场"], en: ["raid", "raids"] }];
    expect(scan("12 raids", { units }).map(({ unit }) => unit)).toEqual(["raid"]);
    expect(scan("12 raids").map(({ unit }) => unit)).toEqual([null]);
  });
});

describe("kaozheng/audit", () => {
  test("audits a project, as the command does", async () => {
    const { root, run } = await builtProject("minimal");
    const { out } = await run("audit", "--format", "json");
    const { findings, summary } = await auditProject(root);
    expect(JSON.parse(JSON.stringify({ findings, summary }))).toEqual({
      findings: JSON.parse(out).findings,
      summary: JSON.parse(out).summary,
    });
  });

  test("audits one text that nobody has saved", async () => {
    const text = "---\ntitle: T\ndate: 2023-02-01\n---\n\nThe platform put in 80 million yuan.\n";
    const findings = await auditText(REPOSITORY, "notebooks/draft.en.md", text);
    expect(findings.map(({ rule, line, column }) => [rule, line, column])).toEqual([["article/unbound", 6, 21]]);
  });

  test("says what is wrong with how it was asked, and throws nothing else", async () => {
    await expect(auditProject(temporaryFolder())).rejects.toThrow(UsageError);
    expect(new ProjectError([])).toBeInstanceOf(Error);
  });
});

describe("the examples of the public API", () => {
  const readme = readFileSync(join(REPOSITORY, "scripts/kaozheng/README.md"), "utf8");
  const examples = [...readme.matchAll(/```ts\n(\/\/ (\S+)\n[\s\S]*?)```\n\n```\n([\s\S]*?)```/g)];

  test("are four, one an entry", () => {
    const { name, exports } = JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8"));
    expect(examples.map(([, , entry]) => entry)).toEqual(Object.keys(exports).map((key) => name + key.slice(1)));
  });

  test.each(examples.map(([, code = "", entry = "", printed = ""]) => [entry, code, printed] as const))(
    "of %s prints what is said",
    (_, code, printed) => {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ["--import", "tsx", "--input-type=module", "--eval", code],
        { cwd: REPOSITORY, encoding: "utf8" },
      );
      expect(stderr).toBe("");
      expect(stdout).toBe(printed);
    },
  );
});
