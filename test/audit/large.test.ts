import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { versions } from "../../scripts/kaozheng/article/translation.ts";
import { auditArticle } from "../../scripts/kaozheng/audit/audit.ts";
import { outlineOf } from "../../scripts/kaozheng/audit/context.ts";
import { auditArticles } from "../../scripts/kaozheng/workspace/threads/audit-articles.ts";
import { openWorkspace } from "../../scripts/kaozheng/workspace/workspace.ts";
import { writeLargeProject } from "../bench/large/project.ts";
import { runIn } from "../command/project.ts";

let root = "";
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "kaozheng-"));
  writeLargeProject(root, { articles: 4, figures: 2000 });
  for (const command of ["derive", "charts"]) expect((await runIn(root, [command])).status).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true }));

describe("the project that the audit's speed is measured on", () => {
  test("is clean, and has numbers of every kind", async () => {
    const { status, out } = await runIn(root, ["audit", "--strict", "--format", "json"]);
    const { summary, findings } = JSON.parse(out);
    expect([status, findings]).toEqual([0, []]);
    expect(summary.numbers).toEqual({ total: 420, bound: 400, inserted: 0, exempt: 20, unbound: 0 });
    expect(summary.figures.total).toBe(2000);
  });

  test("is audited in a second thread as in the first", async () => {
    const context = await openWorkspace(root).auditInput();
    const groups = versions(context.articles, outlineOf);
    expect(groups).toHaveLength(2);
    const alone = groups.map((group) => auditArticle(group, context));
    expect(await auditArticles(groups, context, { threads: 1 })).toEqual(alone);
  });
});
