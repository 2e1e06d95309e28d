import type { RenderedChart, RenderOptions } from "../chart/index.ts";
import type { Project } from "../dataset/project.ts";
import { createDigest, type Reads, trackProject } from "../dataset/reads.ts";
import type { Language } from "../dataset/registers.ts";
import { type Finding, ProjectError, UsageError } from "../finding/finding.ts";

/** A picture to be drawn: plain data, since it may be drawn in another thread. */
export interface ChartJob {
  readonly name: string;
  readonly language: Language;
  readonly options: Omit<RenderOptions, "glyphs">;
}

/** What came of it, plain data again. */
export type Drawn =
  | {
      readonly kind: "drawn";
      readonly rendered: RenderedChart;
      /** What was read of the project's data for it, and the digest of that. */
      readonly reads: Reads;
      readonly digest: string;
    }
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | { readonly kind: "usage"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string; readonly stack: string };

/** Draws one chart. What is wrong with the project comes back as findings; `failed` is the toolkit's own fault. */
export async function drawChart(project: Project, job: ChartJob, glyphs: string): Promise<Drawn> {
  const { renderChart } = await import("../chart/index.ts");
  const tracked = trackProject(project);
  try {
    const rendered = await renderChart(tracked.project, job.name, job.language, { ...job.options, glyphs });
    const reads = tracked.reads();
    return { kind: "drawn", rendered, reads, digest: digestIn(project)(reads) };
  } catch (error) {
    if (error instanceof ProjectError) return { kind: "findings", findings: error.findings };
    if (error instanceof UsageError) return { kind: "usage", message: error.message };
    const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
    return { kind: "failed", message, stack };
  }
}

const digests = new WeakMap<Project, (reads: Reads) => string>();

/** The digests of a project that is read once, like the project itself. */
export function digestIn(project: Project): (reads: Reads) => string {
  const digest = digests.get(project) ?? createDigest(project);
  digests.set(project, digest);
  return digest;
}
