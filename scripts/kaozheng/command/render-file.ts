import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { CHARTS } from "../chart/catalogue.ts";
import type { RenderedChart } from "../chart/index.ts";
import { DEFAULT_PROFILE } from "../chart/theme.ts";
import type { Language } from "../dataset/registers.ts";
import { writeIfChanged } from "../dataset/write.ts";
import { distinct, type Finding, ProjectError, UsageError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { countFindings } from "../finding/print.ts";
import { drawnAs, fileName, type Look, lookOf, type Options, type Variant, variantsOf } from "./chart-options.ts";
import { EXIT, type Io, printFindings, progress } from "./io.ts";

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
function folderOf(path: string, { out }: Options, cwd: string): string {
  if (out !== undefined) return resolve(cwd, out);
  const folder = dirname(path);
  if (folder.split(sep).at(-1) === CHARTS && existsSync(join(folder, "../data/datapackage.json")))
    throw new UsageError(
      `The plot of ${shown(path, cwd)} alone is not written among the project's charts: name --out DIR.`,
    );
  return folder;
}

/** Draws one spec in every language and variant; what is wrong with it does not keep the others from being drawn. */
async function drawOne(path: string, look: Look, options: Options, io: Io): Promise<FileResult[]> {
  const { openFile, renderFile, themeNamed } = await import("../chart/index.ts");
  const file = shown(path, io.cwd);
  const folder = folderOf(path, options, io.cwd);
  const name = file.replace(/^.*[\\/]/, "").replace(/(\.v[lg])?\.json$/, "");
  const wanted = variantsOf(look).flatMap((variant) =>
    look.languages.map((language) => ({
      file,
      language,
      variant,
      picture: join(folder, fileName({ name, language }, variant, DEFAULT_PROFILE)),
    })),
  );
  const theme = look.theme === undefined ? {} : { theme: themeNamed(look.theme) };
  const results: FileResult[] = [];
  try {
    const open = await openFile(path, { allow: options.allow ?? [], cwd: io.cwd, name: file });
    for (const place of wanted) {
      const { profile, format } = place.variant;
      const bare = options.bare ?? false;
      const rendered = await renderFile(open, place.language, { ...theme, ...drawnAs(format, look), profile, bare });
      results.push({ ...place, rendered, findings: rendered.findings });
    }
    return results;
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
    // What stops a spec in one language stops it in both: it is said once, and nothing of it is written.
    return wanted.slice(0, 1).map((place) => ({ ...place, rendered: null, findings: error.findings }));
  }
}

/** Whether the picture was written: not where it holds these very bytes already. */
async function write({ picture, variant, rendered }: FileResult, { scale, theme }: Look): Promise<boolean> {
  if (rendered === null) return false;
  if (variant.format === "svg") return writeIfChanged(picture, rendered.svg);
  const { rasterise, profileNamed, THEMES, themeNamed } = await import("../chart/index.ts");
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
export async function renderFiles(files: readonly string[], options: Options, io: Io): Promise<number> {
  const started = performance.now();
  const { THEMES, themeNamed } = await import("../chart/index.ts");
  const themes = options.theme === undefined ? THEMES.slice(0, 1) : [themeNamed(options.theme)];
  // A picture beside a spec is nobody's reviewed one: any look may lie there.
  const look = lookOf(
    { ...options, out: options.out ?? "." },
    themes.flatMap(({ profiles }) => Object.keys(profiles)),
    DEFAULT_PROFILE,
  );
  const bar = progress(io);
  const results: FileResult[] = [];
  try {
    for (const file of new Set(files.map((word) => resolve(io.cwd, word)))) {
      bar.step(`drawing ${shown(file, io.cwd)}…`);
      const drawn = await drawOne(file, look, options, io);
      results.push(...drawn);
    }
  } finally {
    bar.done();
  }
  assertApart(results);
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
      if (drawn && !options.check) io.out(`${file}${written ? "" : ": unchanged"}\n`);
    if (options.check) io.out(`${results.length} pictures checked: ${countFindings(findings)}\n`);
  }
  return findings.some((f) => f.severity === "error") ? EXIT.findings : EXIT.clean;
}
