// Where story code runs: a thread of its own, so that a script can be stopped and what it imported is forgotten.
// Plain JavaScript, because Node 20 starts no TypeScript worker; from here on tsx loads the rest.
import { parentPort, workerData } from "node:worker_threads";
import { registerSelf } from "../register.mjs";

registerSelf();
const { runTask } = await import("./sandbox-task.ts");
// What the toolkit needs for the task, loaded before it is there.
for (const module of workerData.modules) await import(module);
// Awaited here, so that Node tells of a task that waits for what never comes (exit 13).
const task = await new Promise((resolve) => parentPort.once("message", resolve));
parentPort.postMessage(await runTask({ root: workerData.root, task }));
