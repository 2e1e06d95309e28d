import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openCache } from "../build/cache.ts";
import { type ChartResult, drawCharts } from "../build/charts.ts";
import { listCharts } from "../chart/catalogue.ts";
import { findRoot, openProject } from "../dataset/project.ts";
import { LANGUAGES, type Language } from "../dataset/registers.ts";
import { writeIfChanged } from "../dataset/write.ts";
import { type Finding, ProjectError, UsageError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { didYouMean } from "../finding/nearest.ts";
import { countFindings } from "../finding/print.ts";
import { EXIT, type Io, printFindings, progress, startOf } from "./io.ts";
import { type FileOptions, specFiles } from "./spec-files.ts";

interface Options extends FileOptions {}

function languagesOf(list: string): Language[] {
  return list.split(",").map((word) => {
    const language = LANGUAGES.find((l) => l === word.trim());
    if (language === undefined)
      throw new UsageError(`--lang takes ${LANGUAGES.join(" or ")}, and was given “${word}”.`);
    return language;
  });
}

/** The charts that were asked for, by name or by file; all where none was. */
function chosen(args: readonly string[], root: string): string[] | undefined {
  if (args.length === 0) return undefined;
  const known = listCharts(root).map(({ name }) => name);
  return args.map((arg) => {
    const name = arg.replace(/^.*\//, "").replace(/\.(vl\.json|plot\.ts|(zh|en)\.svg)$/, "");
    if (known.includes(name)) return name;
    const details = { name, hint: didYouMean(name, known) };
    throw new ProjectError([finding("chart/unknown", details, { file: "charts" })]);
  });
}

export async function run(words: readonly string[], options: Options, io: Io): Promise<number> {
  const started = performance.now();
  const { files, names: args, allow } = specFiles(words, options, io);
  if (files.length > 0) {
    const { renderFiles } = await import("./render-file.ts");
    const status = await renderFiles(files, languagesOf(options.lang), { ...options, allow }, io);
    if (args.length === 0) return status;
    return Math.max(status, await run(args, { ...options, bare: false, allow: [] }, io));
  }
  const root = findRoot(startOf(options, io));
  const project = openProject(root);
  const languages = languagesOf(options.lang);
  const bar = progress(io);
  const names = chosen(args, root);
  const results = await drawCharts(project, languages, openCache(root), {
    ...(names ? { names } : {}),
    step: bar.step,
  }).finally(bar.done);
  const findings = [
    ...results.flatMap((r) => r.findings),
    ...(options.check ? results.flatMap((r) => stale(r, root)) : []),
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

function stale({ name, file, svgFile, rendered }: ChartResult, root: string): Finding[] {
  if (rendered === null) return [];
  const path = join(root, svgFile);
  if (!existsSync(path)) return [finding("chart/missing", { name, svgFile }, { file })];
  return readFileSync(path, "utf8") === rendered.svg
    ? []
    : [finding("chart/stale", { name, svgFile }, { file: svgFile })];
}
