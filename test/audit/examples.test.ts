import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../../scripts/kaozheng/audit/audit.ts";
import type { AuditContext } from "../../scripts/kaozheng/audit/context.ts";
import type { Rule } from "../../scripts/kaozheng/audit/rule.ts";
import { readProject } from "../../scripts/kaozheng/dataset/project.ts";
import type { Finding } from "../../scripts/kaozheng/finding/finding.ts";
import { openWorkspace } from "../../scripts/kaozheng/workspace/workspace.ts";
import { builtProject, runIn } from "../command/project.ts";

const inA = (where: string): Rule[] => RULES.filter(({ examples }) => examples.in === where);
const ofTables = RULES.filter(({ examples }) => examples.in.endsWith(".csv"));

/** An article that holds nothing but an example, in the language that it is written in. */
const article = (example: string): string => `---\ntitle: 例\ndate: 2023-02-01\n---\n\n${example}\n`;

function expectFound(rule: Rule, ok: readonly Finding[], notOk: readonly Finding[]): void {
  expect(ok).toEqual([]);
  expect(notOk.length).toBeGreaterThan(0);
  for (const found of notOk) {
    expect(rule.finds).toContain(found.rule);
    expect(found.remedy).toBeTruthy();
  }
}

describe("the examples of each rule hold", () => {
  test("in articles", async () => {
    const project = await builtProject("minimal");
    for (const { id, examples } of inA("article"))
      for (const which of ["ok", "notOk"] as const)
        writeFileSync(join(project.root, `notebooks/${id}-${which}.zh.md`), article(examples[which]));
    const context = await openWorkspace(project.root).auditInput();
    expect(inA("article").map(({ id }) => id)).toEqual(expect.arrayContaining(["articles", "unbound", "claims"]));
    for (const rule of inA("article")) {
      const of = (which: string) =>
        rule.check(context).filter(({ file }) => file === `notebooks/${rule.id}-${which}.zh.md`);
      expectFound(rule, of("ok"), of("notOk"));
    }
  });

  test.each(ofTables.map((rule) => [rule.id, rule] as const))("in tables: %s", async (_, rule) => {
    const project = await builtProject("record");
    const { in: file, ok, notOk } = rule.examples;
    const found = (): readonly Finding[] => {
      const { project: read, findings: readFindings } = readProject(project.root);
      const context: AuditContext = { project: read, readFindings, derivedFiles: [], charts: [], articles: [] };
      return rule.check(context);
    };
    expect(project.read(file)).toContain(ok);
    const before = found();
    project.replace(file, ok, notOk);
    expectFound(rule, before, found());
  });

  test("in charts is tested with the rules on charts, and few are told in words", () => {
    expect(inA("chart").every(({ id }) => id.startsWith("chart-"))).toBe(true);
    expect(inA("words").map(({ id }) => id)).toEqual([
      "suspicious",
      "across-break",
      "base-period",
      "unused",
      "charts",
      "pages",
      "computed-across-break",
      "comparison-base",
      "missing-caveats",
      "article-charts",
      "translations",
      "translation-readings",
      "translation-structure",
      "baseline",
    ]);
  });

  test("and `audit --explain` prints them", async () => {
    for (const { id, meaning, advice, examples } of RULES) {
      const { status, out } = await runIn("/", ["audit", "--explain", id]);
      expect(status).toBe(0);
      for (const text of [meaning, advice ?? "", `ok      ${examples.ok}`, `not ok  ${examples.notOk}`])
        expect(out).toContain(text);
    }
  });
});
