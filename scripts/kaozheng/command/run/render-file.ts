import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { CHARTS } from "../../chart/read/catalogue.ts";
import type { RenderedChart } from "../../chart/render.ts";
import { DEFAULT_PROFILE } from "../../chart/theme/theme.ts";
import { writeIfChanged } from "../../dataset/write.ts";
import { distinct, type Finding, UsageError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { countFindings } from "../../finding/print.ts";
import type { Language } from "../../language/language.ts";
import { type Words, wordsOf } from "../../language/language.ts";
import { openCache } from "../../workspace/cache.ts";
import { GLYPHS } from "../../workspace/kept-charts.ts";
import type { Receive } from "../../workspace/threads/draw-charts.ts";
import type { DrawnFile, FileJob } from "../../workspace/threads/draw-job.ts";
import type { Accepted } from "../../workspace/threads/outcome.ts";
import { drawnAs, fileName, type Look, lookOf, type Variant, variantsOf } from "../chart-options.ts";
import type { ChartsOptions as Options } from "../charts.ts";
import { EXIT, type Io, printFindings, progress, startOf } from "../io.ts";
import { rootOf } from "../spec-files.ts";

/** A spec drawn in one language, or what stands in the way. */
interface FileResult {
  readonly file: string;
  readonly language: Language;
  readonly variant: Variant;
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
function folderOf(path: string, { out }: Options, io: Io): string {
  const { cwd } = io;
  if (out !== undefined) return resolve(cwd, out);
  const folder = dirname(path);
  if (folder.split(sep).at(-1) === CHARTS && existsSync(join(folder, "../data/datapackage.json")))
    throw new UsageError(wordsOf(io.language).saying.bareElsewhere(shown(path, cwd)));
  return folder;
}

type Wanted = Omit<FileResult, "rendered" | "findings">;

/** The pictures of a spec: in every variant and language, named as the charts of a project are. */
function wantedOf(path: string, look: Look, options: Options, io: Io): Wanted[] {
  const file = shown(path, io.cwd);
  const folder = folderOf(path, options, io);
  const name = file.replace(/^.*[\\/]/, "").replace(/(\.v[lg])?\.json$/, "");
  return variantsOf(look).flatMap((variant) =>
    look.languages.map((language) => ({
      file,
      language,
      variant,
      picture: join(folder, fileName({ name, language }, variant, DEFAULT_PROFILE)),
    })),
  );
}

/** What stops a spec in one language stops it in both: it is said once, and nothing of it is written. */
function resultsOf(wanted: readonly Wanted[], drawn: Accepted<DrawnFile>): FileResult[] {
  if (drawn.kind === "findings")
    return wanted.slice(0, 1).map((place) => ({ ...place, rendered: null, findings: drawn.findings }));
  return wanted.flatMap((place, i) => {
    const rendered = drawn.pictures[i];
    return rendered === undefined ? [] : [{ ...place, rendered, findings: rendered.findings }];
  });
}

/** Calls with the folder in which cut slices of the font are kept; outside any project one for the threads of this run. */
async function withGlyphs<T>(options: Options, io: Io, draw: (glyphs: string) => Promise<T>): Promise<T> {
  const root = rootOf(startOf(options, io));
  if (root !== null) return draw(openCache(root).folder(GLYPHS));
  const folder = mkdtempSync(join(tmpdir(), "kaozheng-glyphs-"));
  try {
    return await draw(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Draws specs in every variant and language; what is wrong with one does not keep the others from being drawn. */
async function draw(paths: readonly string[], look: Look, options: Options, io: Io): Promise<FileResult[]> {
  const { themeNamed } = await import("../../chart/theme/themes.ts");
  const { drawAll } = await import("../../workspace/threads/draw-charts.ts");
  const { allow = [], bare = false } = options;
  const theme = look.theme === undefined ? {} : { theme: themeNamed(look.theme) };
  const files = paths.map((path) => ({ path, name: shown(path, io.cwd), wanted: wantedOf(path, look, options, io) }));
  const jobs = files.map(
    ({ path, name, wanted }): FileJob => ({
      path,
      open: { allow, cwd: io.cwd, name },
      pictures: wanted.map(({ language, variant: { profile, format } }) => ({
        language,
        options: { ...theme, ...drawnAs(format, look), profile, bare },
      })),
    }),
  );
  const results: FileResult[][] = [];
  const bar = progress(io);
  const step = (name: string): void => bar.step(wordsOf(io.language).saying.drawing(name));
  const receive: Receive<FileJob> = (at, drawn) => {
    results[at] = resultsOf(files[at]?.wanted ?? [], drawn);
  };
  try {
    await withGlyphs(options, io, (glyphs) => drawAll(null, jobs, receive, { glyphs, step }));
  } finally {
    bar.done();
  }
  return results.flat();
}

/** Whether the picture was written: not where it holds these very bytes already. */
async function write({ picture, variant, rendered }: FileResult, { scale, theme }: Look): Promise<boolean> {
  if (rendered === null) return false;
  if (variant.format === "svg") return writeIfChanged(picture, rendered.svg);
  const { rasterise } = await import("../../chart/print/png.ts");
  const { profileNamed, THEMES, themeNamed } = await import("../../chart/theme/themes.ts");
  const drawnIn = theme === undefined ? THEMES[0] : themeNamed(theme);
  const of = scale ?? (drawnIn ? profileNamed(drawnIn, variant.profile).scale : 1);
  return writeIfChanged(picture, await rasterise(rendered.svg, of, rendered.paper));
}

function stale({ file, picture, rendered }: FileResult, io: Io): Finding[] {
  if (rendered === null) return [];
  const details = { name: rendered.name, svgFile: shown(picture, io.cwd) };
  if (!existsSync(picture)) return [finding("chart/missing", details, { file })];
  return readFileSync(picture, "utf8") === rendered.svg
    ? []
    : [finding("chart/stale", details, { file: details.svgFile })];
}

function assertApart(results: readonly FileResult[], say: Words["saying"]): void {
  const pictures = new Map<string, string>();
  for (const { picture, file } of results) {
    const other = pictures.get(picture);
    if (other !== undefined && other !== file) throw new UsageError(say.sameFile(other, file, picture));
    pictures.set(picture, file);
  }
}

/** Draws specs from anywhere: beside each, or to `--out`, one SVG a language. Gives the exit status. */
export async function renderFiles(files: readonly string[], options: Options, io: Io): Promise<number> {
  const started = performance.now();
  const say = wordsOf(io.language).saying;
  const { THEMES, themeNamed } = await import("../../chart/theme/themes.ts");
  const themes = options.theme === undefined ? THEMES.slice(0, 1) : [themeNamed(options.theme)];
  // A picture beside a spec is nobody's reviewed one: any look may lie there.
  const look = lookOf(
    { ...options, out: options.out ?? "." },
    themes.flatMap(({ profiles }) => Object.keys(profiles)),
    DEFAULT_PROFILE,
    say,
  );
  const paths = [...new Set(files.map((word) => resolve(io.cwd, word)))];
  const results = await draw(paths, look, options, io);
  assertApart(results, say);
  const findings = [
    ...distinct(results.flatMap((r) => r.findings)),
    ...(options.check ? results.flatMap((r) => stale(r, io)) : []),
  ];
  const written: boolean[] = [];
  if (!options.check) for (const result of results) written.push(await write(result, look));
  const charts = results.map((r, i) => ({
    name: r.rendered?.name ?? r.file,
    language: r.language,
    ...r.variant,
    file: shown(r.picture, io.cwd),
    drawn: r.rendered !== null,
    reused: false,
    written: written[i] ?? false,
  }));
  if (options.json) {
    const milliseconds = Math.round(performance.now() - started);
    io.out(`${JSON.stringify({ charts, findings, milliseconds }, null, 2)}\n`);
  } else {
    printFindings(findings, io.cwd, io, "out");
    for (const { file, drawn, written } of charts)
      if (drawn && !options.check) io.out(`${file}${written ? "" : say.unchanged}\n`);
    if (options.check) io.out(`${say.countOf(results.length, "pictures", countFindings(findings, io.language))}\n`);
  }
  return findings.some((f) => f.severity === "error") ? EXIT.findings : EXIT.clean;
}
