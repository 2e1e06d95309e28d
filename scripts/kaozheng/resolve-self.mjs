// Module resolution hooks (https://nodejs.org/api/module.html#resolvespecifier-context-nextresolve).
import { readFileSync } from "node:fs";

const MANIFEST = new URL("../../package.json", import.meta.url);
const { name, exports } = JSON.parse(readFileSync(MANIFEST, "utf8"));
/** `kaozheng`, `kaozheng/chart` and what else the package exports, by its name in an import. */
const entries = Object.fromEntries(
  Object.entries(exports).map(([entry, path]) => [name + entry.slice(1), new URL(path, MANIFEST).href]),
);

export async function resolve(specifier, context, nextResolve) {
  const own = entries[specifier];
  const resolved = await nextResolve(own ?? specifier, context);
  // A project without a package.json of "type": "module" still writes modules: what else would `import` be for?
  const script = /\.m?ts(\?|$)/.test(resolved.url) && resolved.format === "commonjs";
  return script ? { ...resolved, format: "module" } : resolved;
}
