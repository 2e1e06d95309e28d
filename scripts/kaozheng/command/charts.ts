import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openCache } from "../build/cache.ts";
import { type ChartResult, drawCharts } from "../build/charts.ts";
import { listCharts } from "../chart/catalogue.ts";
import { LANGUAGES, type Language } from "../dataset/registers.ts";
import { findRoot } from "../dataset/root.ts";
import { writeIfChanged } from "../dataset/write.ts";
import { type Finding, UsageError } from "../finding/finding.ts";
import { countFindings } from "../finding/print.ts";
import { EXIT, type GlobalOptions, type Io, printFindings, progress, startOf } from "./io.ts";
import { shardOf } from "./shard.ts";

interface Options extends GlobalOptions {
  readonly lang: string;
  readonly out?: string;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly shard?: string;
}

function languagesOf(list: string): Language[] {
  return list.split(",").map((word) => {
    const language = LANGUAGES.find((l) => l === word.trim());
    if (language === undefined)
      throw new UsageError(`--lang takes ${LANGUAGES.join(" or ")}, and was given “${word}”.`);
    return language;
  });
}

/** The charts that were asked for, by name or by file; all where none was. */
async function chosen(args: readonly string[], root: string): Promise<string[] | undefined> {
  if (args.length === 0) return undefined;
  const known = listCharts(root).map(({ name }) => name);
  const names = args.map((arg) => arg.replace(/^.*\//, "").replace(/\.(vl\.json|plot\.ts|(zh|en)\.svg)$/, ""));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) (await import("../chart/find-chart.ts")).findChart(root, unknown);
  return names;
}

export async function run(args: readonly string[], options: Options, io: Io): Promise<number> {
  const started = performance.now();
  const root = findRoot(startOf(options, io));
  const languages = languagesOf(options.lang);
  const bar = progress(io);
  const names = await chosen(args, root);
  // Read only where something has changed since the last run.
  const open = async () => (await import("../dataset/project.ts")).openProject(root);
  const results = await drawCharts({ root, open }, languages, openCache(root), {
    ...(names ? { names } : {}),
    ...(options.shard === undefined ? {} : { shard: shardOf(options.shard) }),
    step: bar.step,
  }).finally(bar.done);
  const findings = [
    ...results.flatMap((r) => r.findings),
    ...(options.check ? await staleFindings(results, root) : []),
  ];
  const folder = options.out === undefined ? join(root, "charts/svg") : resolve(io.cwd, options.out);
  const written = options.check ? [] : results.map((r) => write(r, folder));
  if (options.json) {
    const charts = results.map(({ name, language, svgFile, reused, rendered }, i) => ({
      name,
      language,
      file: svgFile,
      drawn: rendered !== null,
      reused,
      written: written[i] ?? false,
    }));
    io.out(`${JSON.stringify({ charts, findings, milliseconds: Math.round(performance.now() - started) }, null, 2)}\n`);
  } else {
    printFindings(findings, root, io, "out");
    for (const [i, r] of results.entries())
      if (!options.check && r.rendered) io.out(`${r.svgFile}${written[i] ? "" : ": unchanged"}\n`);
    if (options.check) io.out(`${results.length} pictures checked: ${countFindings(findings)}\n`);
  }
  return findings.some((f) => f.severity === "error") ? EXIT.findings : EXIT.clean;
}

/** Whether the file was written: not where it holds these very bytes already. */
function write({ name, language, rendered }: ChartResult, folder: string): boolean {
  return rendered !== null && writeIfChanged(join(folder, `${name}.${language}.svg`), rendered.svg);
}

/** The pictures that are not there, or hold other bytes. The words for it are loaded where there is something to say. */
async function staleFindings(results: readonly ChartResult[], root: string): Promise<Finding[]> {
  const kept = ({ svgFile }: ChartResult): string | null => {
    const path = join(root, svgFile);
    return existsSync(path) ? readFileSync(path, "utf8") : null;
  };
  const stale = results.filter((r) => r.rendered !== null && kept(r) !== r.rendered.svg);
  if (stale.length === 0) return [];
  const { finding } = await import("../finding/messages.ts");
  return stale.map((r) =>
    kept(r) === null ? finding("chart/missing", r, { file: r.file }) : finding("chart/stale", r, { file: r.svgFile }),
  );
}
