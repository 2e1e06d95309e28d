import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { listCharts } from "../../chart/read/catalogue.ts";
import { DEFAULT_PROFILE, type Theme } from "../../chart/theme/theme.ts";
import { projectFiles } from "../../dataset/files.ts";
import type { Project } from "../../dataset/project.ts";
import { findRoot } from "../../dataset/root.ts";
import { writeIfChanged } from "../../dataset/write.ts";
import { distinct, type Finding } from "../../finding/finding.ts";
import { countFindings } from "../../finding/print.ts";
import { LANGUAGES, wordsOf } from "../../language/language.ts";
import { openCache } from "../../workspace/cache.ts";
import { type ChartResult, drawCharts } from "../../workspace/kept-charts.ts";
import { drawnAs, fileName, lookOf, type Variant, variantsOf } from "../chart-options.ts";
import type { ChartsOptions as Options } from "../charts.ts";
import { EXIT, type Io, printFindings, progress, startOf } from "../io.ts";
import { shardOf } from "../shard.ts";
import { specFiles } from "../spec-files.ts";

/** What a file of a chart is named behind the chart's own name: its spec or module, a picture in a language. */
const CHART_FILE = new RegExp(`\\.(vl\\.json|plot\\.ts|(${LANGUAGES.join("|")})(\\.\\w+)?\\.(svg|png))$`);

/** The charts that were asked for, by name or by file; all where none was. */
async function chosen(args: readonly string[], root: string): Promise<string[] | undefined> {
  if (args.length === 0) return undefined;
  const known = listCharts(projectFiles(root)).map(({ name }) => name);
  const names = args.map((arg) => arg.replace(/^.*\//, "").replace(CHART_FILE, ""));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) (await import("../../chart/read/find-chart.ts")).findChart(projectFiles(root), unknown);
  return names;
}

/** A chart as it was drawn for a variant; it has no file where it could not be drawn. */
interface Picture extends Variant {
  readonly result: ChartResult;
  readonly file: string;
}

/** The theme that charts are drawn in: the one that was asked for, else the project's. */
async function themeFor({ theme }: Options, open: () => Promise<Project>): Promise<Theme> {
  const { themeNamed, themeOf } = await import("../../chart/theme/themes.ts");
  return theme === undefined ? themeOf(await open()) : themeNamed(theme);
}

export async function run(words: readonly string[], options: Options, io: Io): Promise<number> {
  const started = performance.now();
  const say = wordsOf(io.language).saying;
  const { files, names: args, allow } = specFiles(words, options, io);
  if (files.length > 0) {
    const { renderFiles } = await import("./render-file.ts");
    const status = await renderFiles(files, { ...options, allow: [...allow] }, io);
    if (args.length === 0) return status;
    return Math.max(status, await run(args, withoutFiles(options), io));
  }
  const root = findRoot(startOf(options, io));
  // Read only where something has changed since the last run, or a theme has to be known.
  let project: Project | null = null;
  const open = async (): Promise<Project> => {
    project ??= (await import("../../dataset/project.ts")).openProject(root);
    return project;
  };
  const plain = options.profile === undefined && options.theme === undefined;
  const profiles = plain ? [DEFAULT_PROFILE] : Object.keys((await themeFor(options, open)).profiles);
  const look = lookOf(options, profiles, DEFAULT_PROFILE, say);
  const names = await chosen(args, root);
  const folder = options.out === undefined ? join(root, "charts/svg") : resolve(io.cwd, options.out);
  const bar = progress(io);
  const cache = openCache(root);
  const draw = async ({ profile, format }: Variant): Promise<Picture[]> => {
    const results = await drawCharts({ files: projectFiles(root), open }, look.languages, cache, {
      ...drawnAs(format, look),
      profile,
      step: bar.step,
      ...(names ? { names } : {}),
      ...(look.theme ? { theme: look.theme } : {}),
      ...(options.shard === undefined ? {} : { shard: shardOf(options.shard, say) }),
    });
    return results.map((result) => ({
      result,
      profile,
      format,
      file: join(folder, fileName(result, { profile, format }, DEFAULT_PROFILE)),
    }));
  };
  const write = async ({ result: { rendered }, profile, format, file }: Picture): Promise<boolean> => {
    if (rendered === null) return false;
    if (format === "svg") return writeIfChanged(file, rendered.svg);
    const [{ rasterise }, { profileNamed }, theme] = await Promise.all([
      import("../../chart/print/png.ts"),
      import("../../chart/theme/themes.ts"),
      themeFor(options, open),
    ]);
    const scale = look.scale ?? profileNamed(theme, profile).scale;
    return writeIfChanged(file, await rasterise(rendered.svg, scale, theme.palette.paper));
  };
  const pictures: Picture[] = [];
  const written: boolean[] = [];
  try {
    for (const variant of variantsOf(look)) pictures.push(...(await draw(variant)));
    if (!options.check) for (const picture of pictures) written.push(await write(picture));
  } finally {
    bar.done();
  }
  const findings = [
    ...distinct(pictures.flatMap(({ result }) => [...result.findings, ...(result.rendered?.findings ?? [])])),
    ...(options.check
      ? await staleFindings(
          pictures.map(({ result }) => result),
          root,
        )
      : []),
  ];
  if (options.json) {
    const milliseconds = Math.round(performance.now() - started);
    io.out(`${JSON.stringify({ charts: rows(pictures, written, root), findings, milliseconds }, null, 2)}\n`);
  } else {
    printFindings(findings, root, io, "out");
    for (const [i, { file, result }] of pictures.entries())
      if (!options.check && result.rendered) io.out(`${shown(file, root)}${written[i] ? "" : say.unchanged}\n`);
    if (options.check) io.out(`${say.countOf(pictures.length, "pictures", countFindings(findings, io.language))}\n`);
  }
  return findings.some((f) => f.severity === "error") ? EXIT.findings : EXIT.clean;
}

/** The options that mean charts of the project. */
function withoutFiles({ bare: _, allow: __, ...options }: Options): Options {
  return options;
}

/** A file below the project by its path from there. */
const shown = (file: string, root: string): string => {
  const path = relative(root, file);
  return path.startsWith("..") ? file : path;
};

const rows = (pictures: readonly Picture[], written: readonly boolean[], root: string) =>
  pictures.map(({ result: { name, language, rendered, reused }, profile, format, file }, i) => ({
    name,
    language,
    profile,
    format,
    file: shown(file, root),
    drawn: rendered !== null,
    reused,
    written: written[i] ?? false,
  }));

/** The pictures that are not there, or hold other bytes. The words for it are loaded where there is something to say. */
async function staleFindings(results: readonly ChartResult[], root: string): Promise<Finding[]> {
  const kept = ({ svgFile }: ChartResult): string | null => {
    const path = join(root, svgFile);
    return existsSync(path) ? readFileSync(path, "utf8") : null;
  };
  const stale = results.filter((r) => r.rendered !== null && kept(r) !== r.rendered.svg);
  if (stale.length === 0) return [];
  const { finding } = await import("../../finding/messages.ts");
  return stale.map((r) =>
    kept(r) === null ? finding("chart/missing", r, { file: r.file }) : finding("chart/stale", r, { file: r.svgFile }),
  );
}
