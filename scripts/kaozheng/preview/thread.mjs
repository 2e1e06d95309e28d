// A thread of the preview. Plain JavaScript, because Node 20 starts no TypeScript worker; from here on tsx loads the rest.
import { parentPort, workerData } from "node:worker_threads";
import { registerSelf } from "../register.mjs";

registerSelf();
const { answer } = await import("./thread.ts");
await answer(parentPort, workerData);
