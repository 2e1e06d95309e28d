import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow, keyOf } from "./cache.ts";

const TOOLKIT = fileURLToPath(new URL("..", import.meta.url));
/** The packages that have a hand in what a chart's bytes are; theirs are told by the lock file of the installation. */
const DRAWING = [
  "vega",
  "vega-lite",
  "@observablehq/plot",
  "linkedom",
  "@resvg/resvg-js",
  "@fontsource-variable/noto-sans-sc",
  "subset-font",
  "linebreak",
  "fraction.js",
];

let fingerprint: string | null = null;

/**
 * What every result depends on that is no part of the project: the toolkit's own code, the packages it draws with (the
 * font among them) and the version of Node, for its Unicode tables. Read once a process: it does not change under us.
 */
export function environmentKey(): string {
  fingerprint ??= keyOf(
    process.version,
    installedPackages(),
    filesBelow(TOOLKIT).map((path) => [path.slice(TOOLKIT.length), readFileSync(path, "latin1")]),
  );
  return fingerprint;
}

/** npm writes down what it installed; other package managers do not, and then the versions themselves are read. */
function installedPackages(): readonly string[] {
  const folders = modulesFolders(TOOLKIT);
  const installed = folders.map((folder) => join(folder, ".package-lock.json")).filter(existsSync);
  const manifests = DRAWING.flatMap((name) => {
    const path = folders.map((folder) => join(folder, name, "package.json")).find(existsSync);
    return path === undefined ? [] : [path];
  });
  return [...installed, ...manifests].map((path) => readFileSync(path, "latin1"));
}

/** Where Node looks for packages that are imported below a folder, the nearest first. */
function modulesFolders(folder: string): string[] {
  const own = join(folder, "node_modules");
  const above = dirname(folder) === folder ? [] : modulesFolders(dirname(folder));
  return existsSync(own) ? [own, ...above] : above;
}
