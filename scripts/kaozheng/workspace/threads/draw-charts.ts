import { availableParallelism } from "node:os";
import { heldInUtc } from "../../chart/draw/fixed-surroundings.ts";
import type { Project } from "../../dataset/project.ts";
import type { DrawingData } from "./draw.ts";
import { type DrawnOf, drawerFor, isFileJob, type Job, nameOf } from "./draw-job.ts";
import { type Accepted, accepted, type Outcome } from "./outcome.ts";
import { openPool } from "./pool.ts";
import { shareOut } from "./share-out.ts";

/**
 * Pictures for each further thread from which on it pays. One that loads tsx, Vega and the project takes as long as one
 * that has them does for 48 charts; and where there is no project, for 90 pictures of files, of which it then draws the
 * first hundred at half speed. Measured where two threads are together no more than 1.3 times as fast as one.
 */
const WORTH_A_THREAD = { charts: 48, files: 600 } as const;

interface DrawOptions {
  /** Folder in which cut slices of the font are kept; nowhere where it is null. */
  readonly glyphs: string | null;
  /** How many threads draw beside this one; as many as cores and jobs make worth while unless said. */
  readonly threads?: number;
  readonly step?: (name: string) => void;
}

/** Called with the place of a job in the list as soon as it is drawn; the order is nobody's. */
export type Receive<J extends Job> = (index: number, drawn: Accepted<DrawnOf<J>>) => void;

function threadsFor(jobs: readonly Job[]): number {
  const files = jobs.filter(isFileJob);
  const pictures = files.reduce((sum, { pictures }) => sum + pictures.length, 0);
  const worth = (jobs.length - files.length) / WORTH_A_THREAD.charts + pictures / WORTH_A_THREAD.files;
  return Math.min(availableParallelism() - 1, Math.floor(worth));
}

/**
 * Draws charts and files, in several threads where there are many: the bytes are the same, whoever draws them. `project`
 * is that of the charts; null where there are only files.
 */
export function drawAll<J extends Job>(
  project: Project | null,
  jobs: readonly J[],
  receive: Receive<J>,
  options: DrawOptions,
): Promise<void> {
  const draw = () => share(project, jobs, receive, options);
  // A thread has the time zone that it finds when it starts.
  return jobs.some(isFileJob) ? heldInUtc(draw) : draw();
}

async function share<J extends Job>(
  project: Project | null,
  jobs: readonly J[],
  receive: Receive<J>,
  { glyphs, threads = threadsFor(jobs), step }: DrawOptions,
): Promise<void> {
  const data: DrawingData = {
    project: project && { root: project.root, overlay: project.files.overlay },
    glyphs,
  };
  const pool = threads === 0 ? null : openPool(new URL("./draw.ts", import.meta.url).href, { threads, data });
  await shareOut<J, Outcome<DrawnOf<J>>>(pool, {
    jobs,
    here: drawerFor(project, glyphs),
    elsewhere: "draw",
    receive: (index, drawn) => receive(index, accepted(nameOf(jobs[index] as J), drawn)),
    nameOf,
    thread: "a drawing thread",
    ...(step && { step }),
  });
}
