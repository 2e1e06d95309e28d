import type { ChartFile } from "../chart/read/catalogue.ts";
import { listCharts } from "../chart/read/catalogue.ts";
import type { RenderedChart, RenderOptions } from "../chart/render.ts";
import type { ProjectFiles } from "../dataset/files.ts";
import type { Project } from "../dataset/project.ts";
import type { Reads } from "../dataset/reads.ts";
import type { Finding } from "../finding/finding.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { type Cache, keyOf } from "./cache.ts";

import { environmentKey } from "./environment.ts";
import { ownFiles, projectKey } from "./input-keys.ts";
import type { ChartJob } from "./threads/draw-chart.ts";
import type { Receive } from "./threads/draw-charts.ts";

/** A chart in one language: drawn, or what stands in the way. */
export interface ChartResult {
  readonly name: string;
  readonly language: Language;
  /** The spec, relative to the project. */
  readonly file: string;
  /** Where its picture is kept, relative to the project. */
  readonly svgFile: string;
  readonly rendered: RenderedChart | null;
  readonly findings: readonly Finding[];
  readonly reused: boolean;
}

/** How charts are drawn. */
interface Look extends Pick<RenderOptions, "profile" | "font" | "dark"> {
  /** By name; the project's own unless given. */
  readonly theme?: string;
}

export interface ChartsOptions extends Look {
  /** The charts that are wanted; all unless said. */
  readonly names?: readonly string[];
  /** The part of the pictures to draw; all unless said. */
  readonly shard?: Shard;
  /** How many threads draw beside this one; as many as are worth while unless said. */
  readonly threads?: number;
  readonly step?: (text: string) => void;
}

/** One of several parts into which a run is split, from 1. What they make is put together by copying. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

export const svgFileOf = (name: string, language: Language): string => `charts/svg/${name}.${language}.svg`;

/** Kinds of what is kept: pictures by all that they depend on; what a chart read when it was drawn; whole runs. */
const PICTURES = "charts";
const READS = "chart-reads";
const RUNS = "chart-runs";
/** Slices of the font, cut. */
export const GLYPHS = "glyphs";

/** A picture that is wanted, with the key of everything it depends on but for the data and the project's theme. */
interface Wanted extends Pick<ChartJob, "name" | "language"> {
  readonly file: string;
  readonly key: string;
}

/** A project that is opened only where something has changed. */
interface UnopenedProject {
  readonly files: ProjectFiles;
  readonly open: () => Promise<Project> | Project;
}

/**
 * Draws charts in each language; those whose inputs are as they were are taken from the cache. A chart that cannot be
 * drawn does not keep the others from it. The project is read when something is not as it was in the last run: throws
 * `ProjectError` where its data are not sound.
 */
export async function drawCharts(
  project: Project | UnopenedProject,
  languages: readonly Language[],
  cache: Cache,
  { names, shard, threads, step, ...look }: ChartsOptions = {},
): Promise<ChartResult[]> {
  const charts = listCharts(project.files).filter(({ name }) => names === undefined || names.includes(name));
  const all = charts.flatMap((chart) => wantedOf(chart, project.files, languages, look));
  const wanted = shard === undefined ? all : all.filter((_, i) => i % shard.of === shard.part - 1);
  // Whoever changes nothing waits for nothing: not even the tables are read.
  const run = keyOf(
    environmentKey(),
    projectKey(project.files),
    wanted.map(({ key }) => key),
  );
  const keys = cache.get<readonly string[]>(RUNS, run);
  const kept = keys?.map((key) => cache.get<RenderedChart>(PICTURES, key));
  if (kept?.length === wanted.length && kept.every((rendered) => rendered !== null))
    return wanted.map((job, i) => resultOf(job, kept[i] ?? null, [], true));
  const opened = "open" in project ? await project.open() : project;
  const settled = await settle(opened, wanted, look, cache, { ...(threads === undefined ? {} : { threads }), step });
  if (settled.every(({ key }) => key !== null))
    cache.put(
      RUNS,
      run,
      settled.map(({ key }) => key),
    );
  return settled.map(({ result }) => result);
}

/** The profile of pages on narrow screens. */
export const NARROW = "narrow";

/** The charts of a project as its site publishes them, in the same order. */
export interface PublishedCharts {
  /** Those that are committed too. */
  readonly wide: readonly ChartResult[];
  readonly narrow: readonly ChartResult[];
}

export async function drawPublished(
  project: Project,
  cache: Cache,
  step?: (text: string) => void,
): Promise<PublishedCharts> {
  const options = step === undefined ? {} : { step };
  return {
    wide: await drawCharts(project, LANGUAGES, cache, options),
    narrow: await drawCharts(project, LANGUAGES, cache, { ...options, profile: NARROW }),
  };
}

function wantedOf(chart: ChartFile, project: ProjectFiles, languages: readonly Language[], look: Look): Wanted[] {
  const { files, open } = ownFiles(project, chart);
  return languages.map((language) => ({
    name: chart.name,
    file: chart.file,
    language,
    key: keyOf(environmentKey(), files, open ? projectKey(project) : null, chart, language, look),
  }));
}

const resultOf = (
  { name, language, file }: Wanted,
  rendered: RenderedChart | null,
  findings: readonly Finding[],
  reused: boolean,
): ChartResult => ({ name, language, file, svgFile: svgFileOf(name, language), rendered, findings, reused });

/** A result with the key it is kept under; null where there is nothing to keep. */
interface Settled {
  readonly result: ChartResult;
  readonly key: string | null;
}

/** Takes from the cache what reads the same as when it was drawn, and draws the rest. */
async function settle(
  project: Project,
  wanted: readonly Wanted[],
  { theme: named, ...look }: Look,
  cache: Cache,
  { threads, step }: Pick<ChartsOptions, "threads"> & { step: ChartsOptions["step"] | undefined },
): Promise<Settled[]> {
  const [{ digestIn }, { themeNamed, themeOf }] = await Promise.all([
    import("./threads/draw-chart.ts"),
    import("../chart/theme/themes.ts"),
  ]);
  // A theme is plain data, and so may be a file of the project: it counts by what it says.
  const theme = named === undefined ? themeOf(project) : themeNamed(named);
  const digest = digestIn(project);
  const settled = wanted.map((job): Settled | null => {
    const reads = cache.get<Reads>(READS, keyOf(job.key, theme));
    if (reads === null) return null;
    const key = keyOf(job.key, theme, digest(reads));
    const rendered = cache.get<RenderedChart>(PICTURES, key);
    return rendered && { key, result: resultOf(job, rendered, [], true) };
  });
  const stale = wanted.flatMap((job, at) => (settled[at] === null ? [{ job, at }] : []));
  if (stale.length > 0) {
    const { drawAll } = await import("./threads/draw-charts.ts");
    const receive: Receive<ChartJob> = (index, drawn) => {
      const { job, at } = stale[index] as (typeof stale)[number];
      if (drawn.kind === "findings") {
        settled[at] = { key: null, result: resultOf(job, null, drawn.findings, false) };
        return;
      }
      const key = keyOf(job.key, theme, drawn.digest);
      cache.put(READS, keyOf(job.key, theme), drawn.reads);
      cache.put(PICTURES, key, drawn.rendered);
      settled[at] = { key, result: resultOf(job, drawn.rendered, [], false) };
    };
    const jobs = stale.map(({ job: { name, language } }) => ({ name, language, options: { ...look, theme } }));
    await drawAll(project, jobs, receive, {
      glyphs: cache.folder(GLYPHS),
      ...(threads === undefined ? {} : { threads }),
      step: (name) => step?.(`drawing ${name}…`),
    });
    // Whoever adds to the cache clears it up: a run that draws nothing need not look through it.
    cache.prune();
  }
  return settled.flatMap((each) => each ?? []);
}
