import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { heldInUtc } from "../../chart/draw/fixed-surroundings.ts";
import type { Project } from "../../dataset/project.ts";
import type { ServerData } from "./chart-server.ts";
import { type DrawnOf, drawerFor, isFileJob, type Job, nameOf } from "./draw-job.ts";
import { type Accepted, accepted, type Outcome } from "./outcome.ts";

/**
 * Pictures for each further thread from which on it pays. One that loads tsx, Vega and the project takes as long as one
 * that has them does for 48 charts; and where there is no project, for 90 pictures of files, of which it then draws the
 * first hundred at half speed. Measured where two threads are together no more than 1.3 times as fast as one.
 */
const WORTH_A_THREAD = { charts: 48, files: 600 } as const;
/** Jobs handed to a thread ahead, so that it need not wait while this one is busy drawing. */
const AHEAD = 2;

export interface DrawOptions {
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
  { glyphs, threads: count = threadsFor(jobs), step = () => undefined }: DrawOptions,
): Promise<void> {
  const queue = jobs.map((job, index) => ({ job, index }));
  const data: ServerData = { root: project?.root ?? null, glyphs };
  const threads = Array.from({ length: count }, () => startThread(data, queue, receive, step));
  const draw = drawerFor(project, glyphs);
  try {
    const others = Promise.all(threads.map((thread) => thread.done));
    // A thread that fails while this one is drawing is heard below.
    others.catch(() => undefined);
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      step(nameOf(next.job));
      receive(next.index, accepted(nameOf(next.job), await draw(next.job)));
      // Lets the threads' messages in.
      await new Promise(setImmediate);
    }
    for (const thread of threads) thread.stopWhenIdle();
    await others;
  } finally {
    await Promise.all(threads.map((thread) => thread.worker.terminate()));
  }
}

interface Thread {
  readonly worker: Worker;
  /** Resolves when it has drawn what it was handed and nothing is left to hand it. */
  readonly done: Promise<void>;
  /** Nothing is left: a thread that holds no job, or is still loading, is done. */
  stopWhenIdle(): void;
}

type Queue<J> = { job: J; index: number }[];

/** A thread that takes jobs off the queue once it has loaded what it needs. */
function startThread<J extends Job>(
  workerData: ServerData,
  queue: Queue<J>,
  receive: Receive<J>,
  step: (name: string) => void,
): Thread {
  const worker = new Worker(new URL("./chart-worker.mjs", import.meta.url), {
    workerData,
    // tsx hands its own flags on, which a thread refuses.
    execArgv: [],
  });
  const held = new Map<number, J>();
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve, reject) => {
    finish = resolve;
    const hand = (): void => {
      for (let next = held.size < AHEAD ? queue.shift() : undefined; next !== undefined; ) {
        held.set(next.index, next.job);
        step(nameOf(next.job));
        worker.postMessage(next);
        next = held.size < AHEAD ? queue.shift() : undefined;
      }
      if (held.size === 0) resolve();
    };
    worker.on("message", (message: "ready" | { index: number; drawn: Outcome<DrawnOf<J>> }) => {
      if (message === "ready") return hand();
      const job = held.get(message.index);
      held.delete(message.index);
      try {
        if (job !== undefined) receive(message.index, accepted(nameOf(job), message.drawn));
        hand();
      } catch (error) {
        reject(error);
      }
    });
    const work = (): string => [...held.values()].map(nameOf).join(", ") || "nothing yet";
    worker.once("error", (error) => reject(new Error(`a drawing thread broke off at ${work()}: ${error.message}`)));
    worker.once("exit", (code) => reject(new Error(`a drawing thread ended by itself (${code}) at ${work()}`)));
  });
  return { worker, done, stopWhenIdle: () => held.size === 0 && finish() };
}
