import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { openCache } from "../build/cache.ts";
import { type ChartResult, drawCharts } from "../build/charts.ts";
import { listCharts } from "../chart/catalogue.ts";
import { rasterise } from "../chart/png.ts";
import { DEFAULT_PROFILE } from "../chart/theme.ts";
import { profileNamed, themeNamed, themeOf } from "../chart/themes.ts";
import { findRoot, openProject } from "../dataset/project.ts";
import { writeIfChanged } from "../dataset/write.ts";
import { type Finding, ProjectError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { didYouMean } from "../finding/nearest.ts";
import { countFindings } from "../finding/print.ts";
import { type Format, type Look, lookOf, type Options } from "./chart-options.ts";
import { EXIT, type Io, printFindings, progress, startOf } from "./io.ts";

/** The charts that were asked for, by name or by file; all where none was. */
function chosen(args: readonly string[], root: string): string[] | undefined {
  if (args.length === 0) return undefined;
  const known = listCharts(root).map(({ name }) => name);
  return args.map((arg) => {
    const name = arg.replace(/^.*\//, "").replace(/\.(vl\.json|plot\.ts|(zh|en)(\.\w+)?\.(svg|png))$/, "");
    if (known.includes(name)) return name;
    const details = { name, hint: didYouMean(name, known) };
    throw new ProjectError([finding("chart/unknown", details, { file: "charts" })]);
  });
}

/** One profile in one format. */
interface Variant {
  readonly profile: string;
  readonly format: Format;
}

/** A chart as it was drawn for a variant; it has no file where it could not be drawn. */
interface Picture extends Variant {
  readonly result: ChartResult;
  readonly file: string;
}

const variantsOf = ({ profiles, formats }: Look): Variant[] =>
  profiles.flatMap((profile) => formats.map((format) => ({ profile, format })));

/** `<name>.<language>.svg` of the default profile, else with the profile's name: `<name>.<language>.cover.png`. */
function fileName({ name, language }: ChartResult, { profile, format }: Variant): string {
  const middle = profile === DEFAULT_PROFILE && format === "svg" ? "" : `.${profile}`;
  return `${name}.${language}${middle}.${format}`;
}

export async function run(args: readonly string[], options: Options, io: Io): Promise<number> {
  const started = performance.now();
  const root = findRoot(startOf(options, io));
  const project = openProject(root);
  const theme = options.theme === undefined ? themeOf(project) : themeNamed(options.theme);
  const look = lookOf(options, theme, DEFAULT_PROFILE);
  const names = chosen(args, root);
  const folder = options.out === undefined ? join(root, "charts/svg") : resolve(io.cwd, options.out);
  const bar = progress(io);
  const cache = openCache(root);
  const draw = async ({ profile, format }: Variant): Promise<Picture[]> => {
    // resvg loads no embedded font, and asks for no dark palette.
    const drawn = format === "png" ? ({ font: "outlines", dark: false } as const) : { font: look.font };
    const results = await drawCharts(project, look.languages, cache, {
      ...drawn,
      profile,
      step: bar.step,
      ...(names ? { names } : {}),
      ...(look.theme ? { theme: look.theme } : {}),
    });
    return results.map((result) => ({
      result,
      profile,
      format,
      file: join(folder, fileName(result, { profile, format })),
    }));
  };
  const write = async ({ result: { rendered }, profile, format, file }: Picture): Promise<boolean> => {
    if (rendered === null) return false;
    if (format === "svg") return writeIfChanged(file, rendered.svg);
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
    ...once(pictures.flatMap(({ result }) => [...result.findings, ...(result.rendered?.findings ?? [])])),
    ...(options.check ? pictures.flatMap(({ result }) => stale(result, root)) : []),
  ];
  if (options.json) {
    const milliseconds = Math.round(performance.now() - started);
    io.out(`${JSON.stringify({ charts: rows(pictures, written, root), findings, milliseconds }, null, 2)}\n`);
  } else {
    printFindings(findings, root, io, "out");
    for (const [i, { file, result }] of pictures.entries())
      if (!options.check && result.rendered) io.out(`${shown(file, root)}${written[i] ? "" : ": unchanged"}\n`);
    if (options.check) io.out(`${pictures.length} pictures checked: ${countFindings(findings)}\n`);
  }
  return findings.some((f) => f.severity === "error") ? EXIT.findings : EXIT.clean;
}

/** What is wrong in one format is as wrong in the other. */
const once = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((f) => [`${f.rule} ${f.file} ${f.line ?? ""} ${f.message}`, f])).values(),
];

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

function stale({ name, file, svgFile, rendered }: ChartResult, root: string): Finding[] {
  if (rendered === null) return [];
  const path = join(root, svgFile);
  if (!existsSync(path)) return [finding("chart/missing", { name, svgFile }, { file })];
  return readFileSync(path, "utf8") === rendered.svg
    ? []
    : [finding("chart/stale", { name, svgFile }, { file: svgFile })];
}
