import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commitAll } from "../command/git.ts";
import { person } from "../command/person.ts";
import { runIn } from "../command/project.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ARTICLE = "notebooks/inspection.zh.md";
const FIGURES = "data/figures-2021-consumer.csv";

/** A command of the README's day with the lines that are shown of its output. */
interface Step {
  readonly command: string;
  readonly shown: readonly string[];
}

const day = /## A day at the desk\n([\s\S]*?)\n## /.exec(readFileSync(join(ROOT, "README.md"), "utf8"))?.[1] ?? "";
const steps: Step[] = [...day.matchAll(/```console\n([\s\S]*?)```/g)].flatMap(([, block = ""]) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const [command = "", ...shown] = text.trimEnd().split("\n");
      return { command, shown };
    }),
);

/** The story with one of its articles: what the day needs, in a folder that may be spoilt. */
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kaozheng-desk-"));
  const article = readFileSync(join(ROOT, ARTICLE), "utf8");
  const charts = new Set([...article.matchAll(/charts\/svg\/([\w-]+)\.zh\.svg/g)].map(([, name]) => name));
  const isWanted = (file: string): boolean =>
    charts.has(basename(file).replace(/(\.(zh|en))?\.(svg|vl\.json|plot\.ts)$/, ""));
  cpSync(join(ROOT, "data"), join(root, "data"), { recursive: true });
  cpSync(join(ROOT, "scripts/derive"), join(root, "scripts/derive"), { recursive: true });
  cpSync(join(ROOT, "test/input/desk"), join(root, "test/input/desk"), { recursive: true });
  cpSync(join(ROOT, ARTICLE), join(root, ARTICLE));
  for (const folder of ["charts", "charts/svg"])
    for (const file of readdirSync(join(ROOT, folder)).filter(isWanted))
      cpSync(join(ROOT, folder, file), join(root, folder, file));
  writeFileSync(join(root, ".gitignore"), ".kaozheng/\n");
  commitAll(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs one command; where a person is asked, they stop at once. */
async function run({ command }: Step): Promise<{ status: number; out: string }> {
  const [, from, to] = /^cp (\S+) (\S+)$/.exec(command) ?? [];
  if (from !== undefined && to !== undefined) {
    cpSync(join(root, from), join(root, to));
    return { status: 0, out: "" };
  }
  const args = command.replace("npm run -s kaozheng -- ", "").split(" ");
  return runIn(root, args, "", false, person(["q"]));
}

describe("the README's day at the desk", () => {
  test("has every command that the desk needs", () => {
    const named = steps.map(({ command }) => /(?:-- )?(check|record|bind|audit|impact|cp)\b/.exec(command)?.[1]);
    expect([...new Set(named)]).toEqual(["check", "record", "cp", "bind", "audit", "impact"]);
  });

  test.each(steps.map((step) => [step.command, step] as const))("%s", async (_, step) => {
    if (step.command.endsWith("-- impact")) {
      const figures = readFileSync(join(root, FIGURES), "utf8");
      expect(figures).toContain("inspection-spend,001,all,超8000万元");
      const corrected = figures.replace("inspection-spend,001,all,超8000万元", "inspection-spend,001,all,超9000万元");
      writeFileSync(join(root, FIGURES), corrected);
    }
    const { status, out } = await run(step);
    expect(status).toBeLessThan(2);
    const printed = out.split("\n");
    // What is shown is an excerpt.
    expect(step.shown.filter((line) => !printed.includes(line))).toEqual([]);
    if (step.command.endsWith("--note")) expect(out).toContain("超9000万元");
  });
});
