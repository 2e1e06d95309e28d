import { Worker } from "node:worker_threads";
import { ProjectError } from "../finding/finding.ts";
import type { Outcome, Task } from "./sandbox-task.ts";

/** Story code threw; name, message and stack are those of its own error. */
export class StoryError extends Error {
  override readonly name = "StoryError";
  readonly thrown: string;
  constructor(thrown: string, message: string, stack: string) {
    super(message);
    this.thrown = thrown;
    this.stack = stack;
  }
}

/** Story code did not end within the limit; `limit` is in milliseconds. */
export class TimeLimitError extends Error {
  override readonly name = "TimeLimitError";
  readonly limit: number;
  constructor(limit: number) {
    super(`Still running after ${limit / 1000} s`);
    this.limit = limit;
  }
}

/** https://nodejs.org/api/process.html#exit-codes */
const UNSETTLED_AWAIT = 13;

const endingOf = (code: number): string =>
  code === UNSETTLED_AWAIT ? "it awaits a promise that is never settled" : `The thread ended by itself (exit ${code})`;

const DEFAULT_TIME_LIMIT = 20_000;

/**
 * Runs an exported function of a module in a fresh thread that is bound to the project at `root`, and gives back what
 * it returns. Argument and result cross by structured clone. Throws `ProjectError` for findings, `StoryError` for
 * anything else the code throws, `TimeLimitError` when `timeLimit` milliseconds have passed: the thread is then ended,
 * even out of an endless loop.
 */
export async function runIsolated<T>(root: string, task: Task, { timeLimit = DEFAULT_TIME_LIMIT } = {}): Promise<T> {
  const worker = spare.get(root)?.take() ?? startThread(root);
  worker.postMessage(task);
  let timer: NodeJS.Timeout | undefined;
  try {
    const outcome = await new Promise<Outcome>((resolve, reject) => {
      timer = setTimeout(() => reject(new TimeLimitError(timeLimit)), timeLimit);
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) => {
        const full = error.code === "ERR_WORKER_OUT_OF_MEMORY";
        // All else that reaches the thread itself was thrown outside of what the code awaits.
        const [name, message] = full
          ? ["RangeError", "it filled the memory it may use"]
          : [error.name ?? "Error", error.message ?? String(error)];
        reject(new StoryError(name, message, full ? "" : (error.stack ?? "")));
      });
      worker.once("exit", (code) => reject(new StoryError("Error", endingOf(code), "")));
    });
    if (outcome.kind === "findings") throw new ProjectError(outcome.findings);
    if (outcome.kind === "failed") throw new StoryError(outcome.name, outcome.message, outcome.stack);
    return outcome.result as T;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
    spare.get(root)?.refill();
  }
}

/** A fresh thread; it loads what it is told to and waits for its one task. */
const startThread = (root: string, modules: readonly string[] = []): Worker =>
  new Worker(new URL("./sandbox.mjs", import.meta.url), {
    workerData: { root, modules },
    // tsx hands its own flags on, which a thread refuses.
    execArgv: [],
  });

interface Spare {
  take(): Worker | null;
  refill(): void;
}

const spare = new Map<string, Spare>();

/**
 * Keeps a thread for the project at `root` that has loaded the toolkit's `modules` (their URLs) and waits, so that the
 * next piece of story code runs at once: for processes that go on. Loading takes longer than most code runs.
 */
export function standBy(root: string, modules: readonly string[]): void {
  if (spare.has(root)) return;
  let waiting: Worker | null = null;
  // One that cannot load is forgotten: whoever needs a thread starts one, and hears why.
  const forget = (): void => {
    waiting = null;
  };
  const refill = (): void => {
    if (waiting !== null) return;
    waiting = startThread(root, modules).once("error", forget).once("exit", forget);
    // It is nobody's reason to go on.
    waiting.unref();
  };
  const take = (): Worker | null => {
    const taken = waiting;
    waiting = null;
    taken?.off("error", forget).off("exit", forget).ref();
    return taken;
  };
  spare.set(root, { take, refill });
  refill();
}
