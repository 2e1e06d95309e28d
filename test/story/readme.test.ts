import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkCells } from "../../scripts/kaozheng/article/check-cells.ts";
import { evaluateArticle } from "../../scripts/kaozheng/article/evaluate.ts";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";
import { runIn } from "../command/project.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

function readmes(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (["node_modules", ".git", "dist", ".kaozheng", "input", "output"].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return readmes(path);
    return entry.name === "README.md" ? [path] : [];
  });
}

const files = readmes(ROOT);

describe("the documentation", () => {
  test.each(files.map((f) => [f.slice(ROOT.length), f]))("%s links only to what is there", (_, file) => {
    const links = [
      ...readFileSync(file, "utf8")
        .replace(/```[\s\S]*?```|`[^`]*`/g, "")
        .matchAll(/\]\(([^)\s]+)\)/g),
    ];
    const broken = links
      .map(([, target = ""]) => target.replace(/#.*$/, ""))
      .filter((target) => target !== "" && !/^[a-z]+:/.test(target) && !existsSync(join(dirname(file), target)));
    expect(broken).toEqual([]);
  });

  test("every folder of the toolkit has a README", () => {
    const folder = join(ROOT, "scripts/kaozheng");
    const without = readdirSync(folder, { withFileTypes: true })
      .filter((e) => e.isDirectory() && !existsSync(join(folder, e.name, "README.md")))
      .map((e) => e.name);
    expect(without).toEqual([]);
  });

  test("the README's trace is what the command prints", async () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    const shown = /\$ npm run -s kaozheng -- trace (\S+)\n([\s\S]*?)```/.exec(readme);
    const { status, out } = await runIn(ROOT, ["trace", shown?.[1] ?? ""]);
    expect(status).toBe(0);
    expect(shown?.[2]).toBe(out);
  });

  test("every script that the documentation names is in package.json", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: object };
    const named = files.flatMap((f) =>
      [...readFileSync(f, "utf8").matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, n = ""]) => n),
    );
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  test("on notebooks has cells that run, and whose types fit", async () => {
    const cells = readFileSync(join(ROOT, "notebooks/README.md"), "utf8").match(/^```ts\n[\s\S]*?^```$/gm) ?? [];
    const article = parseArticle(`---\ntitle: t\n---\n\n${cells.join("\n\n")}\n`, "notebooks/readme.zh.md");
    expect(await checkCells([article], openProject(ROOT))).toEqual([]);
    const { evaluated } = await evaluateArticle(article, ROOT);
    expect(evaluated.cells.map((displays) => displays.map(({ kind }) => kind))).toEqual([
      ["table", "printed"],
      ["chart", "chart"],
    ]);
    expect(evaluated.cells.flat().flatMap((d) => (d.kind === "chart" ? d.wide.findings : []))).toEqual([]);
  });
});
