// Where the toolkit's threads begin. Plain JavaScript, because Node 20 starts no TypeScript worker; from here on tsx loads
// the module whose functions are asked for.
import { workerData } from "node:worker_threads";
import { registerSelf } from "../../register.mjs";

// tinypool puts its own data before what the thread is given.
const { module, data } = workerData[1];
registerSelf();
const { begin } = await import(module);
const functions = await begin(data);

// One question after another, whatever they wait for: engines that draw keep what they are at in one place.
let last = Promise.resolve();
export const answer = ({ name, task }) => {
  const answered = last.then(() => functions[name](task));
  last = answered.catch(() => undefined);
  return answered;
};
