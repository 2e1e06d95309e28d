// Where articles are audited beside the main thread. Plain JavaScript, because Node 20 starts no TypeScript worker; from
// here on tsx loads the rest.
import { parentPort, workerData } from "node:worker_threads";
import { registerSelf } from "../../register.mjs";

registerSelf();
const { auditClaimed } = await import("./audit-server.ts");
auditClaimed(parentPort, workerData);
