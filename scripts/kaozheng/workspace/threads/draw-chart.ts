import { type RenderedChart, type RenderOptions, renderChart } from "../../chart/render.ts";
import type { Project } from "../../dataset/project.ts";
import { createDigest, type Reads, trackProject } from "../../dataset/reads.ts";
import type { Language } from "../../language/language.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

/** A picture to be drawn: plain data, since it may be drawn in another thread. */
export interface ChartJob {
  readonly name: string;
  readonly language: Language;
  readonly options: Omit<RenderOptions, "glyphs">;
}

export interface DrawnChart {
  readonly rendered: RenderedChart;
  /** What was read of the project's data for it, and the digest of that. */
  readonly reads: Reads;
  readonly digest: string;
}

/** Draws one chart of a project. */
export const drawChart = (project: Project, job: ChartJob, glyphs: string | null): Promise<Outcome<DrawnChart>> =>
  outcomeOf(async () => {
    const tracked = trackProject(project);
    const rendered = await renderChart(tracked.project, job.name, job.language, { ...job.options, glyphs });
    const reads = tracked.reads();
    return { rendered, reads, digest: digestIn(project)(reads) };
  });

const digests = new WeakMap<Project, (reads: Reads) => string>();

/** The digests of a project that is read once, like the project itself. */
export function digestIn(project: Project): (reads: Reads) => string {
  const digest = digests.get(project) ?? createDigest(project);
  digests.set(project, digest);
  return digest;
}
