import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMMAND = join(ROOT, "scripts/bin.mjs");
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
/** Saves of each kind that are measured, after one that is not. */
const SAVES = 15;

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** What is saved: never twice the same, so that nothing that is kept can be shown. */
interface Save {
  readonly name: string;
  readonly asked: number;
  readonly file: string;
  /** The file's content at the n-th save, and the words by which the open page shows it. */
  readonly at: (n: number) => readonly [content: string, seen: string];
}

/** The same text with one part of it exchanged; it must be there. */
function exchanged(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`${from} is not there`);
  return text.replaceAll(from, to);
}

function saves(root: string): Save[] {
  const read = (file: string): string => readFileSync(join(root, file), "utf8");
  const change = (name: string, asked: number, file: string, from: string, to: (n: number) => string): Save => {
    const text = read(file);
    return { name, asked, file, at: (n) => [exchanged(text, from, to(n)), to(n)] };
  };
  const figures = "data/figures-2021-consumer.csv";
  const original = read(figures);
  // A row is completed by the command that does so, before the clock starts.
  const completed = Array.from({ length: SAVES + 1 }, (_, n) => {
    writeFileSync(join(root, figures), exchanged(original, "超8000万元", `超${8001 + n}万元`));
    execFileSync(process.execPath, [COMMAND, "record", "-C", root], { stdio: "ignore" });
    return read(figures);
  });
  writeFileSync(join(root, figures), original);
  return [
    change("prose", 150, "notebooks/inspection.zh.md", "首尾都是下限", (n) => `首尾都是下限，第 ${n} 稿`),
    change("a chart", 300, "charts/inspection-spend.vl.json", "抽检资金：", (n) => `抽检资金（第 ${n} 稿）：`),
    { name: "a figure", asked: 300, file: figures, at: (n) => [completed[n] ?? "", `超${8001 + n}万元`] },
  ];
}

/** Resolves with the time, by this process's clock, at which a page with those words has been painted. */
const painted = (page: Page, words: string): Promise<number> =>
  page.evaluate(
    `new Promise((resolve) => {
      const look = () => {
        if (!document.querySelector("main").textContent.includes(${JSON.stringify(words)})) return false;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
        return true;
      };
      const observer = new MutationObserver(look);
      if (!look()) observer.observe(document, { childList: true, subtree: true, characterData: true });
    })`,
  ) as Promise<number>;

/** From a save to the page that shows it, painted, in Chromium. */
export async function bench(): Promise<Measured[]> {
  if (!existsSync(CHROMIUM)) return [{ name: `preview: there is no ${CHROMIUM}`, value: Number.NaN, unit: "" }];
  const root = mkdtempSync(join(tmpdir(), "kaozheng-bench-"));
  for (const name of ["data", "charts", "notebooks", "scripts/derive", "package.json"])
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  const measured = saves(root);
  execFileSync(process.execPath, [COMMAND, "build", "-C", root], { stdio: "ignore" });
  const server = spawn(process.execPath, [COMMAND, "preview", "-C", root, "--port", "0"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      server.once("exit", () => reject(new Error("the preview ended")));
      server.stdout.once("data", (chunk) => resolve(String(chunk).split(" ")[0] ?? ""));
    });
    const page = await browser.newPage();
    await page.goto(`${url}inspection.zh.html`);
    await page.waitForTimeout(6000);
    const results: Measured[] = [];
    for (const { name, asked, file, at } of measured) {
      const times: number[] = [];
      for (let i = 0; i <= SAVES; i++) {
        const [content, seen] = at(i);
        const saved = Date.now();
        writeFileSync(join(root, file), content);
        times.push((await painted(page, seen)) - saved);
        // A person looks at the page before the next save.
        await page.waitForTimeout(2500);
      }
      results.push({
        name: `preview, save of ${name} to painted page (${asked} asked)`,
        value: middle(times.slice(1)),
        unit: "ms",
      });
      console.error(name, times.join(" "));
    }
    return results;
  } finally {
    await browser.close();
    server.kill("SIGTERM");
    rmSync(root, { recursive: true, force: true });
  }
}
