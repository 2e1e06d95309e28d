import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Project } from "../dataset/project.ts";
import { UsageError } from "../finding/finding.ts";
import { type ChartJob, type Drawn, drawChart } from "./draw-chart.ts";

/**
 * Charts for each further thread from which on it pays: a thread takes about as long to load tsx, Vega and the project as
 * one that has them takes for so many charts.
 */
const WORTH_A_THREAD = 48;
/** Charts handed to a thread ahead, so that it need not wait while this one is busy drawing. */
const AHEAD = 2;

export interface DrawOptions {
  /** Folder in which cut slices of the font are kept. */
  readonly glyphs: string;
  /** How many threads draw beside this one; as many as cores and charts make worth while unless said. */
  readonly threads?: number;
  readonly step?: (job: ChartJob) => void;
}

/** Called with the place of a job in the list as soon as it is drawn; the order is nobody's. */
type Receive = (index: number, drawn: Exclude<Drawn, { kind: "usage" | "failed" }>) => void;

const threadsFor = (jobs: number): number => Math.min(availableParallelism() - 1, Math.floor(jobs / WORTH_A_THREAD));

/** Draws charts, in several threads where there are many: the bytes are the same, whoever draws them. */
export async function drawAll(
  project: Project,
  jobs: readonly ChartJob[],
  receive: Receive,
  options: DrawOptions,
): Promise<void> {
  const queue = jobs.map((job, index) => ({ job, index }));
  const threads = Array.from({ length: options.threads ?? threadsFor(jobs.length) }, () =>
    startThread(project.root, queue, receive, options),
  );
  try {
    const others = Promise.all(threads.map((thread) => thread.done));
    // A thread that fails while this one is drawing is heard below.
    others.catch(() => undefined);
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      options.step?.(next.job);
      receive(next.index, accepted(next.job, await drawChart(project, next.job, options.glyphs)));
      // Lets the threads' messages in.
      await new Promise(setImmediate);
    }
    for (const thread of threads) thread.stopWhenIdle();
    await others;
  } finally {
    await Promise.all(threads.map((thread) => thread.worker.terminate()));
  }
}

/** A picture or what stands in its way. Throws where the command was wrong, or the toolkit is. */
function accepted({ name, language }: ChartJob, drawn: Drawn): Parameters<Receive>[1] {
  if (drawn.kind === "usage") throw new UsageError(drawn.message);
  if (drawn.kind !== "failed") return drawn;
  const error = new Error(`drawing ${name} (${language}) failed: ${drawn.message}`);
  error.stack = drawn.stack;
  throw error;
}

interface Thread {
  readonly worker: Worker;
  /** Resolves when it has drawn what it was handed and nothing is left to hand it. */
  readonly done: Promise<void>;
  /** Nothing is left: a thread that holds no chart, or is still loading, is done. */
  stopWhenIdle(): void;
}

type Queue = { job: ChartJob; index: number }[];

/** A thread that takes jobs off the queue once it has loaded what it needs. */
function startThread(root: string, queue: Queue, receive: Receive, { glyphs, step }: DrawOptions): Thread {
  const worker = new Worker(new URL("./chart-worker.mjs", import.meta.url), {
    workerData: { root, glyphs },
    // tsx hands its own flags on, which a thread refuses.
    execArgv: [],
  });
  const held = new Map<number, ChartJob>();
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve, reject) => {
    finish = resolve;
    const hand = (): void => {
      for (let next = held.size < AHEAD ? queue.shift() : undefined; next !== undefined; ) {
        held.set(next.index, next.job);
        step?.(next.job);
        worker.postMessage(next);
        next = held.size < AHEAD ? queue.shift() : undefined;
      }
      if (held.size === 0) resolve();
    };
    worker.on("message", (message: "ready" | { index: number; drawn: Drawn }) => {
      if (message === "ready") return hand();
      const job = held.get(message.index);
      held.delete(message.index);
      try {
        if (job !== undefined) receive(message.index, accepted(job, message.drawn));
        hand();
      } catch (error) {
        reject(error);
      }
    });
    const work = (): string =>
      [...held.values()].map(({ name, language }) => `${name} (${language})`).join(", ") || "nothing yet";
    worker.once("error", (error) => reject(new Error(`a drawing thread broke off at ${work()}: ${error.message}`)));
    worker.once("exit", (code) => reject(new Error(`a drawing thread ended by itself (${code}) at ${work()}`)));
  });
  return { worker, done, stopWhenIdle: () => held.size === 0 && finish() };
}
