import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { expressions, scan } from "../../scripts/kaozheng/numeral/scan.ts";
import type { UnitLexicon } from "../../scripts/kaozheng/quantity/unit.ts";

/** One measurement of a benchmark. */
interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const NO_UNITS: UnitLexicon = new Map();
const KILOBYTE = 1024;

/** Numbers that come out the same on every run, spread evenly from 0 to 1. */
function* sequence(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

const CHINESE: readonly ((n: number) => string)[] = [
  (n) => `平台全年拦截违规发布超${n}万次，`,
  (n) => `处理时长从${n + 40}天缩短到${n}天以内，`,
  (n) => `同比增长${n}.${n % 10}%，`,
  () => "相关负责人表示将持续完善规则体系与审核流程，切实保障各方的合法权益，",
  () => "一方面加强抽查，另一方面完善售后服务。",
  (n) => `涉案金额${n}.5亿元，抓获${n}名嫌疑人。`,
  (n) => `2021年${(n % 12) + 1}月，约三成商家、近百家机构、${n}余个品牌参与其中；`,
];
const ENGLISH: readonly ((n: number) => string)[] = [
  (n) => `The platform blocked more than ${n} million listings that year, `,
  (n) => `cutting the time from ${n + 40} days to less than ${n} days. `,
  (n) => `Spending rose by at least ${n}.5% to ${n},123 yuan, `,
  () => "and the company said it would keep improving its rules and the way that complaints are heard. ",
  () => "About two thirds of the sellers, or twenty-five thousand shops, took part; ",
  (n) => `the total was $${n}.2bn in March 2022, officials said. `,
];

/** Prose of at least `bytes` bytes in UTF-8, Chinese and English by turns, with about as many numbers as a press release. */
export function mixedText(bytes: number, seed = 1): string {
  const random = sequence(seed);
  const sentences: string[] = [];
  const next = () => random.next().value;
  for (let size = 0; size < bytes; ) {
    const table = next() < 0.5 ? CHINESE : ENGLISH;
    const sentence = table[Math.floor(next() * table.length)]?.(Math.floor(next() * 900) + 3) ?? "";
    sentences.push(sentence, next() < 0.1 ? "\n" : "");
    size += Buffer.byteLength(sentence);
  }
  return sentences.join("");
}

function rate(text: string): number {
  const start = performance.now();
  scan(text, NO_UNITS);
  return Buffer.byteLength(text) / KILOBYTE / ((performance.now() - start) / 1000);
}

/** The same for a text that is too long to hold all of its expressions. */
function rateOfLong(text: string): number {
  const start = performance.now();
  for (const _ of expressions(text, NO_UNITS));
  return Buffer.byteLength(text) / KILOBYTE / ((performance.now() - start) / 1000);
}

/** Milliseconds in a fresh Node from the import to the end of a first sentence, in the middle of seven runs. */
function coldStart(prelude: string, module: string): number {
  const code = `${prelude}
const start = performance.now();
const { scan } = await import(${JSON.stringify(module)});
scan("平台全年拦截超9100万次，more than 3.4m people", new Map());
process.stdout.write(String(performance.now() - start));`;
  const run = () => Number(execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" }));
  const times = Array.from({ length: 7 }, run).sort((a, b) => a - b);
  return times[3] ?? 0;
}

const urlOf = (path: string): string => new URL(`../../scripts/kaozheng/${path}`, import.meta.url).href;

/** Once as this repository runs it, by way of tsx, and once as one file of JavaScript. */
async function coldStarts(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "kaozheng-bench-"));
  const bundled = join(folder, "scan.mjs");
  await build({
    entryPoints: [fileURLToPath(urlOf("numeral/scan.ts"))],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: bundled,
  });
  const register = `(await import(${JSON.stringify(urlOf("register.mjs"))})).registerSelf();`;
  const times = [
    {
      name: "scan, loaded through tsx, a sentence read",
      value: coldStart(register, urlOf("numeral/scan.ts")),
      unit: "ms",
    },
    {
      name: "scan, loaded as JavaScript, a sentence read",
      value: coldStart("", pathToFileURL(bundled).href),
      unit: "ms",
    },
  ];
  rmSync(folder, { recursive: true });
  return times;
}

/** Throughput of `scan` on one thread, warm, and what it loses on a text a thousand times as long. */
export async function bench(): Promise<Measurement[]> {
  const short = mixedText(50 * KILOBYTE);
  const long = mixedText(50_000 * KILOBYTE);
  const cold = performance.now();
  scan(short.slice(0, 2000), NO_UNITS);
  const first = performance.now() - cold;
  for (let i = 0; i < 20; i++) rate(short);
  const shorts = Array.from({ length: 40 }, () => rate(short)).sort((a, b) => a - b);
  return [
    { name: "scan, first 2,000 characters (with the unit table)", value: Math.round(first), unit: "ms" },
    { name: "scan, mixed text of 50 KB", value: Math.round(shorts[20] ?? 0), unit: "KB/s" },
    { name: "scan, mixed text of 50 MB", value: Math.round(rateOfLong(long)), unit: "KB/s" },
    ...(await coldStarts()),
  ];
}
