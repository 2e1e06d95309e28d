import type { OpenFileOptions } from "../../chart/read/file/open-file.ts";
import { openFile } from "../../chart/read/file/open-file.ts";
import { type SharedData, sharedData } from "../../chart/read/file/shared-data.ts";
import { type RenderedChart, type RenderFileOptions, renderFile } from "../../chart/render.ts";
import type { Project } from "../../dataset/project.ts";
import type { Language } from "../../language/language.ts";
import { type ChartJob, type DrawnChart, drawChart } from "./draw-chart.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

/** A spec that stands by itself, with every picture that is wanted of it: plain data, as a chart's job is. */
export interface FileJob {
  readonly path: string;
  readonly open: Omit<OpenFileOptions, "data"> & { readonly name: string };
  readonly pictures: readonly { readonly language: Language; readonly options: Omit<RenderFileOptions, "glyphs"> }[];
}

export interface DrawnFile {
  /** One for each that was wanted, in that order. */
  readonly pictures: readonly RenderedChart[];
}

/** What may be drawn in another thread. */
export type Job = ChartJob | FileJob;
export type DrawnOf<J extends Job> = J extends FileJob ? DrawnFile : DrawnChart;

export const isFileJob = (job: Job): job is FileJob => "path" in job;

/** A job as it is named to the person. */
export const nameOf = (job: Job): string => (isFileJob(job) ? job.open.name : `${job.name} (${job.language})`);

/** What stops a spec in one language stops it in all: it is told of once, and nothing of it is drawn. */
const drawFile = ({ path, open, pictures }: FileJob, glyphs: string | null, data: SharedData) =>
  outcomeOf(async (): Promise<DrawnFile> => {
    const file = await openFile(path, { ...open, data });
    const drawn: RenderedChart[] = [];
    for (const { language, options } of pictures) drawn.push(await renderFile(file, language, { ...options, glyphs }));
    return { pictures: drawn };
  });

/** Draws jobs of one run, in this thread. `project` is that of the charts among them; null where there are none. */
export function drawerFor(
  project: Project | null,
  glyphs: string | null,
): <J extends Job>(job: J) => Promise<Outcome<DrawnOf<J>>> {
  const data = sharedData();
  const draw = (job: Job): Promise<Outcome<DrawnFile | DrawnChart>> => {
    if (isFileJob(job)) return drawFile(job, glyphs, data);
    if (project === null) throw new Error(`${nameOf(job)} is asked for without a project`);
    return drawChart(project, job, glyphs);
  };
  return draw as ReturnType<typeof drawerFor>;
}
