import { Tinypool } from "tinypool";

/** What a module that threads run exports as `begin`: given plain data, it loads what it needs and says what it can do. */
export type Begin<Data> = (data: Data) => Functions | Promise<Functions>;
type Functions = Readonly<Record<string, (task: never) => unknown>>;

/** Questions that a thread is handed at a time, so that it need not wait for the next while this one is busy. */
export const AHEAD = 2;

interface PoolOptions {
  readonly threads: number;
  /** What each thread begins with: plain data. */
  readonly data: unknown;
  /** Room for what is made and soon let go of, in megabytes; Node's own unless said. */
  readonly young?: number;
}

/** Threads that load a module of the toolkit and answer, each one question after another. */
export interface Pool {
  readonly threads: number;
  /** Asks a function of the module; question and answer are plain data. Rejects where it throws, or a thread has ended. */
  ask<T>(name: string, task: unknown): Promise<T>;
  end(): Promise<void>;
}

/** A thread that nobody ended is gone. */
export class EndedError extends Error {
  override readonly name = "EndedError";
}

/** Starts threads that run the functions of a module (its URL). They load by themselves, and wait. */
export function openPool(module: string, { threads, data, young }: PoolOptions): Pool {
  const pool = new Tinypool({
    filename: new URL("./entry.mjs", import.meta.url).href,
    name: "answer",
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: AHEAD,
    workerData: { module, data },
    // tsx hands its own flags on, which a thread refuses.
    execArgv: [],
    // What is asked for reads files and draws: a thread that sleeps until the next question could do neither.
    useAtomics: false,
    ...(young === undefined ? {} : { resourceLimits: { maxYoungGenerationSizeMb: young } }),
  });
  let state: "open" | "closing" | "broken" = "open";
  // The pool tells of what a thread throws while it is asked, and not of one that ends by itself.
  const ended = new Promise<never>((_, reject) => {
    pool.on("error", reject);
    for (const thread of pool.threads)
      thread.on("exit", (code: number) => {
        if (state === "closing") return;
        state = "broken";
        reject(new EndedError(`ended by itself (${code})`));
      });
  });
  ended.catch(() => undefined);
  return {
    threads,
    ask: <T>(name: string, task: unknown) => Promise.race([pool.run({ name, task }) as Promise<T>, ended]),
    async end() {
      // It would wait for the end of a thread that has ended.
      if (state === "broken") return void pool.destroy();
      state = "closing";
      await pool.destroy();
    },
  };
}
