import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { ChartFile } from "../chart/catalogue.ts";
import { filesBelow, keyOf } from "./cache.ts";

/** A chart's own files: its spec, or its module with what that imports by path; and whether that is all. */
export interface OwnFiles {
  /** Path relative to the project and content, in the order in which they were met. */
  readonly files: readonly (readonly [path: string, content: string])[];
  /** Whether other packages run with it: they may read anything of the project, unseen. */
  readonly open: boolean;
}

/** Imports that have values: types are gone before anything runs. */
const IMPORT = /(?:^|[\n;}])\s*(?:import|export)\s+(?!type\b)(?:[^"'();]*?\sfrom\s*)?["']([^"'\n]+)["']/g;
const DYNAMIC_IMPORT = /\bimport\s*\(\s*(["'`])([^"'`\n]+)\1/g;
/** What a path may be left without. */
const ENDINGS = ["", ".ts", ".mts", ".js", ".mjs", ".json", "/index.ts", "/index.js"];

export function ownFiles(root: string, { file, kind }: ChartFile): OwnFiles {
  const path = join(root, file);
  if (kind === "vega-lite") return { files: [[file, contentOf(path)]], open: false };
  const met = new Map<string, string>();
  let open = false;
  const visit = (module: string): void => {
    if (met.has(module)) return;
    const source = contentOf(module);
    met.set(module, source);
    const specifiers = [
      ...[...source.matchAll(IMPORT)].map(([, specifier = ""]) => specifier),
      ...[...source.matchAll(DYNAMIC_IMPORT)].map(([, , specifier = ""]) => specifier),
    ];
    for (const specifier of specifiers) {
      const imported = /^\.{1,2}\//.test(specifier) ? fileOf(resolve(dirname(module), specifier)) : null;
      if (imported === null) open = true;
      else visit(imported);
    }
  };
  visit(path);
  return { files: [...met].map(([module, source]) => [relative(root, module), source]), open };
}

/** A file that is gone is another content than any: the chart is drawn anew, and says what is missing. */
const contentOf = (path: string): string => (existsSync(path) ? readFileSync(path, "utf8") : "");

/** `./series.js` may stand for `series.ts`, as in TypeScript. */
function fileOf(path: string): string | null {
  const names = [...ENDINGS.map((ending) => path + ending), path.replace(/\.(m?)js$/, ".$1ts")];
  return names.find((name) => existsSync(name) && statSync(name).isFile()) ?? null;
}

/** Key of everything in a project that a chart can read: `data/`, `charts/` but for the pictures, the packages. */
export function projectKey(root: string): string {
  const pictures = join(root, "charts", "svg");
  const files = [...filesBelow(join(root, "data")), ...filesBelow(join(root, "charts"))];
  const read = files.filter((path) => !path.startsWith(pictures)).concat(join(root, "package-lock.json"));
  return keyOf(read.map((path) => [path.slice(root.length), existsSync(path) ? readFileSync(path, "latin1") : ""]));
}
