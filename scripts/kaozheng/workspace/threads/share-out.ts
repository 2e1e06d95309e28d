import { AHEAD, EndedError, type Pool } from "./pool.ts";

/** What a thread answers when it has loaded what it needs. */
export const READY = "ready";

interface Share<J, R> {
  readonly jobs: readonly J[];
  /** Does a job in this thread. */
  readonly here: (job: J) => R | Promise<R>;
  /** The function of the pool's module that does one elsewhere. */
  readonly elsewhere: string;
  /** Called as soon as a job is done, with its place in the list; the order is nobody's. */
  readonly receive: (index: number, result: R) => void;
  /** How a job is named to the person, and in whose thread: "a drawing thread". */
  readonly nameOf: (job: J) => string;
  readonly thread: string;
  readonly step?: (name: string) => void;
}

/**
 * Does jobs in this thread and in a pool's, each by whoever is free; this one begins at once, the others when they have
 * loaded. The pool is ended with it.
 */
export async function shareOut<J, R>(pool: Pool | null, share: Share<J, R>): Promise<void> {
  const { jobs, here, elsewhere, receive, nameOf, thread, step = () => undefined } = share;
  const queue = jobs.map((job, index) => ({ job, index }));
  const held = new Set<Promise<void>>();
  let failure: Error | null = null;
  const fail = (error: Error): void => {
    failure ??= error;
  };
  const brokenOff = (error: unknown, name: string): Error => {
    const said = error instanceof Error ? error.message : String(error);
    return new Error(
      error instanceof EndedError ? `${thread} ${said} at ${name}` : `${thread} broke off at ${name}: ${said}`,
    );
  };
  /** One hand of one thread: it takes a job when it has done the one before. */
  const help = async (threads: Pool): Promise<void> => {
    await threads.ask(READY, null).catch((error) => fail(brokenOff(error, "nothing yet")));
    while (failure === null && queue.length > 0) {
      const { job, index } = queue.shift() as (typeof queue)[number];
      step(nameOf(job));
      const doing = threads
        .ask<R>(elsewhere, job)
        .then(
          (result) => receive(index, result),
          (error: unknown) => {
            throw brokenOff(error, nameOf(job));
          },
        )
        .catch(fail);
      held.add(doing);
      await doing;
      held.delete(doing);
    }
  };
  try {
    if (pool !== null) for (let hand = 0; hand < AHEAD * pool.threads; hand++) void help(pool);
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      step(nameOf(next.job));
      receive(next.index, await here(next.job));
      // Lets the threads' answers in.
      await new Promise(setImmediate);
    }
    while (held.size > 0) await Promise.all(held);
    if (failure !== null) throw failure;
  } finally {
    await pool?.end();
  }
}
