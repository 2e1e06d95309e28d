import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compileFunction } from "node:vm";
import type * as ObservablePlot from "@observablehq/plot";
import type * as Vega from "vega";
import type * as VegaLite from "vega-lite";

/**
 * Vega, Vega-Lite and Plot as the one file each that their authors publish for browsers. As modules they are nine
 * hundred files, each of which passes through the loader's hooks: that takes half a second, and this a tenth of it. What
 * they are built with is fixed by their version, so it does not depend on what else is installed either.
 */
const bundles = new Map<string, unknown>();

const require = createRequire(import.meta.url);

/** Runs a bundle (UMD) once; `given` answers what it requires. `folder` is relative to its package's main file. */
function bundle<T>(packageName: string, folder: string, given: (name: string) => unknown, from = require): T {
  const known = bundles.get(packageName);
  if (known !== undefined) return known as T;
  const filename = join(dirname(from.resolve(packageName)), folder);
  const run = compileFunction(readFileSync(filename, "utf8"), ["module", "exports", "require", "define"], { filename });
  const module = { exports: {} };
  run.call(globalThis, module, module.exports, given, undefined);
  bundles.set(packageName, module.exports);
  return module.exports as T;
}

const nothing = (name: string): never => {
  throw new Error(`A bundle asks for ${name}`);
};

/** Vega. It reads no files by itself, and knows no canvas: its text is measured by the chart's own font. */
export const loadVega = (): typeof Vega => bundle("vega", "vega.min.js", nothing);

export const loadVegaLite = (): typeof VegaLite => bundle("vega-lite", "vega-lite.min.js", loadVega);

export function loadPlot(): typeof ObservablePlot {
  const plot = createRequire(require.resolve("@observablehq/plot"));
  const d3 = () => bundle("d3", "../dist/d3.min.js", nothing, plot);
  return bundle("@observablehq/plot", "../dist/plot.umd.min.js", d3);
}
