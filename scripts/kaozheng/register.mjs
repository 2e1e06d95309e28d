// Makes TypeScript importable, and the name "kaozheng" mean this very package, whatever project the code stands in:
// a project that is worked on with -C DIR need not have it installed.
import { register as registerHooks } from "node:module";
import { register as registerTsx } from "tsx/esm/api";

let registered = false;

export function registerSelf() {
  if (registered) return;
  registered = true;
  registerTsx();
  registerHooks("./resolve-self.mjs", import.meta.url);
}
