import { Worker } from "node:worker_threads";
import type { Answered, Asked, Request } from "./thread.ts";

/** A thread that answers requests. */
export interface Thread {
  /** Rejects where the thread fails, or has ended. */
  ask<T>(request: Request): Promise<T>;
  end(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a thread on the project at `root`. It loads by itself and waits. */
export function startThread(root: string): Thread {
  const worker = new Worker(new URL("./thread.mjs", import.meta.url), {
    workerData: { root },
    // tsx hands its own flags on, which a thread refuses.
    execArgv: [],
  });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended: Error | null = null;
  const fail = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (message: Answered) => {
    const { resolve, reject } = waiting.get(message.id) ?? {};
    waiting.delete(message.id);
    if ("answer" in message) resolve?.(message.answer);
    else reject?.(Object.assign(new Error(message.failed.message), { stack: message.failed.stack }));
  });
  worker.once("error", fail);
  worker.once("exit", () => fail(new Error("a thread of the preview has ended")));
  return {
    ask: <T>(request: Request) =>
      new Promise<T>((resolve, reject) => {
        if (ended !== null) return reject(ended);
        asked += 1;
        waiting.set(asked, { resolve: resolve as (answer: unknown) => void, reject });
        worker.postMessage({ id: asked, request } satisfies Asked);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}
