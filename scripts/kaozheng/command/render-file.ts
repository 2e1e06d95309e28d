import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { CHARTS } from "../chart/catalogue.ts";
import type { RenderedChart } from "../chart/index.ts";
import type { Language } from "../dataset/registers.ts";
import { writeIfChanged } from "../dataset/write.ts";
import { type Finding, ProjectError, UsageError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { countFindings } from "../finding/print.ts";
import { EXIT, type Io, printFindings, progress } from "./io.ts";
import type { FileOptions } from "./spec-files.ts";

/** A spec drawn in one language, or what stands in the way. */
interface FileResult {
  readonly file: string;
  readonly language: Language;
  readonly picture: string;
  readonly rendered: RenderedChart | null;
  readonly findings: readonly Finding[];
}

/** A path as the person reads it: from where they stand, unless that leads far away. */
function shown(path: string, cwd: string): string {
  const way = relative(cwd, path);
  return way.startsWith(`..${sep}..${sep}`) ? path : way;
}

/** Where pictures are written: beside the spec, unless that is the folder of a project's reviewed ones. */
function folderOf(path: string, { out }: FileOptions, cwd: string): string {
  if (out !== undefined) return resolve(cwd, out);
  const folder = dirname(path);
  if (folder.split(sep).at(-1) === CHARTS && existsSync(join(folder, "../data/datapackage.json")))
    throw new UsageError(
      `The plot of ${shown(path, cwd)} alone is not written among the project's charts: name --out DIR.`,
    );
  return folder;
}

/** Draws one spec; what is wrong with it does not keep the others from being drawn. */
async function drawOne(
  path: string,
  languages: readonly Language[],
  allow: readonly string[],
  options: FileOptions,
  io: Io,
): Promise<FileResult[]> {
  const { openFile, renderFile } = await import("../chart/index.ts");
  const file = shown(path, io.cwd);
  const folder = folderOf(path, options, io.cwd);
  const name = file.replace(/^.*[\\/]/, "").replace(/(\.v[lg])?\.json$/, "");
  const place = (language: Language) => ({ file, language, picture: join(folder, `${name}.${language}.svg`) });
  const results: FileResult[] = [];
  try {
    const open = await openFile(path, { allow, cwd: io.cwd, name: file });
    for (const language of languages) {
      const rendered = await renderFile(open, language, { bare: options.bare ?? false });
      results.push({ ...place(language), rendered, findings: rendered.findings });
    }
    return results;
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
    // What stops a spec in one language stops it in both: it is said once, and nothing of it is written.
    const [first = "zh"] = languages;
    return [{ ...place(first), rendered: null, findings: error.findings }];
  }
}

function stale({ file, picture, rendered }: FileResult, io: Io): Finding[] {
  if (rendered === null) return [];
  const details = { name: rendered.name, svgFile: shown(picture, io.cwd) };
  if (!existsSync(picture)) return [finding("chart/missing", details, { file })];
  return readFileSync(picture, "utf8") === rendered.svg
    ? []
    : [finding("chart/stale", details, { file: details.svgFile })];
}

function assertApart(results: readonly FileResult[]): void {
  const pictures = new Map<string, string>();
  for (const { picture, file } of results) {
    const other = pictures.get(picture);
    if (other !== undefined && other !== file)
      throw new UsageError(`${other} and ${file} would both be written to ${picture}. Draw them one by one.`);
    pictures.set(picture, file);
  }
}

/** Draws specs from anywhere: beside each, or to `--out`, one SVG a language. Gives the exit status. */
export async function renderFiles(
  files: readonly string[],
  languages: readonly Language[],
  options: FileOptions,
  io: Io,
): Promise<number> {
  const started = performance.now();
  const bar = progress(io);
  const results: FileResult[] = [];
  try {
    for (const file of new Set(files.map((word) => resolve(io.cwd, word)))) {
      bar.step(`drawing ${shown(file, io.cwd)}…`);
      const drawn = await drawOne(file, languages, options.allow ?? [], options, io);
      results.push(...drawn);
    }
  } finally {
    bar.done();
  }
  assertApart(results);
  const findings = [
    ...new Map(results.flatMap((r) => r.findings).map((f) => [JSON.stringify(f), f])).values(),
    ...(options.check ? results.flatMap((r) => stale(r, io)) : []),
  ];
  const charts = results.map((r) => ({
    name: r.rendered?.name ?? r.file,
    language: r.language,
    file: shown(r.picture, io.cwd),
    drawn: r.rendered !== null,
    reused: false,
    written: !options.check && r.rendered !== null && writeIfChanged(r.picture, r.rendered.svg),
  }));
  if (options.json) {
    const milliseconds = Math.round(performance.now() - started);
    io.out(`${JSON.stringify({ charts, findings, milliseconds }, null, 2)}\n`);
  } else {
    printFindings(findings, io.cwd, io, "out");
    for (const { file, drawn, written } of charts)
      if (drawn && !options.check) io.out(`${file}${written ? "" : ": unchanged"}\n`);
    if (options.check) io.out(`${results.length} pictures checked: ${countFindings(findings)}\n`);
  }
  return findings.some((f) => f.severity === "error") ? EXIT.findings : EXIT.clean;
}
