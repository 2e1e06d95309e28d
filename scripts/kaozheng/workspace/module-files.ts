import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

/** A module with what it imports by path; and whether that is all. */
export interface ModuleFiles {
  /** Path relative to the project and content, in the order in which they were met. */
  readonly files: readonly (readonly [path: string, content: string])[];
  /** Whether other packages run with it: they may read anything of the project, unseen. */
  readonly open: boolean;
}

export interface FollowOptions {
  /** Packages whose reading is seen to, and that do not make a module open. */
  readonly seen?: readonly string[];
  /** Whether to follow imports of types too: they are gone before anything runs, but the compiler reads them. */
  readonly types?: boolean;
}

/** Imports that have values. */
const IMPORT = /(?:^|[\n;}])\s*(?:import|export)\s+(?!type\b)(?:[^"'();]*?\sfrom\s*)?["']([^"'\n]+)["']/g;
const TYPE_IMPORT = /(?:^|[\n;}])\s*(?:import|export)\s+type\b[^"'();]*?\sfrom\s*["']([^"'\n]+)["']/g;
const DYNAMIC_IMPORT = /\bimport\s*\(\s*(["'`])([^"'`\n]+)\1/g;
/** What a path may be left without. */
const ENDINGS = ["", ".ts", ".mts", ".js", ".mjs", ".json", "/index.ts", "/index.js"];

/** Follows imports from the code of a module that stands, or would stand, at `path`. */
export function moduleFiles(
  root: string,
  path: string,
  code: string,
  { seen = [], types = false }: FollowOptions = {},
): ModuleFiles {
  const met = new Map<string, string>();
  let open = false;
  const visit = (module: string, source: string): void => {
    met.set(module, source);
    const specifiers = [
      ...[...source.matchAll(IMPORT)].map(([, specifier = ""]) => specifier),
      ...[...source.matchAll(DYNAMIC_IMPORT)].map(([, , specifier = ""]) => specifier),
      ...(types ? [...source.matchAll(TYPE_IMPORT)].map(([, specifier = ""]) => specifier) : []),
    ];
    for (const specifier of specifiers) {
      const imported = /^\.{1,2}\//.test(specifier) ? fileOf(resolve(dirname(module), specifier)) : null;
      if (imported === null) open ||= !seen.includes(specifier);
      else if (!met.has(imported)) visit(imported, contentOf(imported));
    }
  };
  visit(path, code);
  return { files: [...met].map(([module, source]) => [relative(root, module), source]), open };
}

/** A file that is gone is another content than any: what needs it is made anew, and says what is missing. */
export const contentOf = (path: string): string => (existsSync(path) ? readFileSync(path, "utf8") : "");

/** `./series.js` may stand for `series.ts`, as in TypeScript. */
function fileOf(path: string): string | null {
  const names = [...ENDINGS.map((ending) => path + ending), path.replace(/\.(m?)js$/, ".$1ts")];
  return names.find((name) => existsSync(name) && statSync(name).isFile()) ?? null;
}
