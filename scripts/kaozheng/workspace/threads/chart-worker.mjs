// Where charts are drawn beside the main thread. Plain JavaScript, because Node 20 starts no TypeScript worker; from here
// on tsx loads the rest.
import { parentPort, workerData } from "node:worker_threads";
import { registerSelf } from "../../register.mjs";

registerSelf();
const { serve } = await import("./chart-server.ts");
await serve(parentPort, workerData);
