import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const HERE = fileURLToPath(new URL("../scripts/kaozheng", import.meta.url));

/** The order in which data flow; a folder imports only from those before it, and from itself. */
const ORDER = [
  "language",
  "finding",
  "quantity",
  "numeral",
  "dataset",
  "derive",
  "chart",
  "article",
  "audit",
  "match",
  "check",
  "bind",
  "impact",
  "workspace",
  "page",
  "preview",
  "command",
];

/** The steps of a chart in their order, after the ground that all of them stand on. */
const CHART_STEPS = ["theme", "font", "svg", "engine", "read", "bind", "normalise", "draw", "frame", "tell", "print"];

/** Folders of a step whose files make or pack fonts: each knows only those before it. */
const FONT_STEPS = ["truetype", "woff2"];

interface Import {
  readonly from: string;
  readonly to: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.(ts|mjs)$/.test(entry.name) ? [path] : [];
  });
}

/** Static and dynamic imports, and URLs of modules that are started in a thread. */
const IMPORT = /(?:from\s+|import\(\s*|new URL\(\s*|import\s+)["'](\.[^"']+\.(?:ts|mjs))["']/g;

const files = sourceFiles(HERE);
const imports: Import[] = files.flatMap((from) =>
  [...readFileSync(from, "utf8").matchAll(IMPORT)].map(([, to = ""]) => ({ from, to: resolve(dirname(from), to) })),
);

const folderOf = (path: string): string => relative(HERE, path).split("/")[0] ?? "";
const isRootFile = (path: string): boolean => !relative(HERE, path).includes("/");

/** Imports inside a folder that lead to a part of it that comes later, or out of a part to what stands at its root. */
function backwards(folder: string, order: readonly string[]): Import[] {
  const within = imports.filter(({ from, to }) => [from, to].every((f) => relative(HERE, f).startsWith(`${folder}/`)));
  const stepOf = (path: string): number => {
    const [step = "", ...rest] = relative(join(HERE, folder), path).split("/");
    return rest.length === 0 ? order.length : order.indexOf(step);
  };
  return within.filter(({ from, to }) => stepOf(to) > stepOf(from));
}

const show = ({ from, to }: Import): string => `${relative(HERE, from)} → ${relative(HERE, to)}`;

/** What packages and threads reach the modules by. */
const ENTRIES = ["index.ts", "chart/index.ts", "workspace/index.ts", "numeral/index.ts"];

/** Functions that a thread calls by their name, and the hook that Node calls. */
const CALLED_BY_NAME = new Set(["answer", "begin", "collectDerivations", "drawPublished", "resolve", "runCells"]);

const exportsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/^export (?:async )?(?:const|function\*?|interface|type|class) (\w+)/gm)].map(
    ([, name = ""]) => name,
  );

const projectFiles = ["../../scripts", "../../test", "../../charts"].flatMap((folder) =>
  sourceFiles(join(HERE, folder)),
);

/** Names that are imported or exported from a module, by its path; all of them where it is imported whole. */
const namesTaken = new Map<string, Set<string>>();
for (const from of new Set(projectFiles)) {
  const take = (module: string, names: readonly string[]): void => {
    const path = resolve(dirname(from), module);
    namesTaken.set(path, new Set([...(namesTaken.get(path) ?? []), ...names]));
  };
  const text = readFileSync(from, "utf8");
  for (const [, names = "", module = ""] of text.matchAll(/\{([^{}]*)\}\s+from\s+["'](\.[^"']+)["']/g)) {
    const taken = names.split(",").map(
      (name) =>
        name
          .trim()
          .replace(/^type /, "")
          .split(/\s+as\s+/)[0] ?? "",
    );
    take(module, taken);
  }
  for (const [, module = ""] of text.matchAll(/import\(\s*["'](\.[^"']+)["']\s*\)/g)) take(module, wordsIn(text));
  for (const [, module = ""] of text.matchAll(/\*\s+as\s+\w+\s+from\s+["'](\.[^"']+)["']/g))
    take(module, wordsIn(text));
}

function wordsIn(text: string): string[] {
  return text.match(/\b[A-Za-z_]\w*\b/g) ?? [];
}

const isUsed = (file: string, name: string): boolean => namesTaken.get(file)?.has(name) ?? false;

describe("the modules of scripts/kaozheng", () => {
  test("are all in the order that the test knows", () => {
    const folders = readdirSync(HERE, { withFileTypes: true }).filter((e) => e.isDirectory());
    expect(folders.map((e) => e.name).filter((name) => !ORDER.includes(name))).toEqual([]);
  });

  test("import only from those before them", () => {
    const wrong = imports.filter(({ from, to }) => {
      if (isRootFile(from) || isRootFile(to)) return false;
      return ORDER.indexOf(folderOf(to)) > ORDER.indexOf(folderOf(from));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test("chart is its steps, each of which imports only from those before it", () => {
    const entries = readdirSync(join(HERE, "chart"), { withFileTypes: true });
    const folders = entries.filter((e) => e.isDirectory()).map((e) => e.name);
    expect(folders.sort()).toEqual([...CHART_STEPS].sort());
    expect(entries.filter((e) => e.isFile()).map((e) => e.name)).toEqual(["README.md", "index.ts", "render.ts"]);
    expect(backwards("chart", CHART_STEPS).map(show)).toEqual([]);
    expect(backwards("chart/font", FONT_STEPS).map(show)).toEqual([]);
  });

  test("hold no import cycle", () => {
    const edges = new Map<string, string[]>();
    for (const { from, to } of imports) edges.set(from, [...(edges.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(HERE, f)).join(" → "));
        return;
      }
      if (done.has(file)) return;
      for (const to of edges.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test("export what is used elsewhere", () => {
    const own = files.filter((file) => !ENTRIES.includes(relative(HERE, file)));
    const unused = own.flatMap((file) =>
      exportsOf(file)
        .filter((name) => !CALLED_BY_NAME.has(name) && !isUsed(file, name))
        .map((name) => `${relative(HERE, file)}: ${name}`),
    );
    expect(unused).toEqual([]);
  });

  test("are imported from by no name such as utils or helpers", () => {
    expect(files.filter((f) => /\/(utils?|helpers?|common|misc)(\/|\.ts$)/.test(f))).toEqual([]);
  });

  test.each(["index.ts", "chart/index.ts"])("keep Vega, Plot and fonts out of what %s loads", (entry) => {
    const reached = new Set<string>();
    const heavy: string[] = [];
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      const source = readFileSync(file, "utf8").replace(/^(?:import|export) type [^;]*;$/gm, "");
      for (const [, name = ""] of source.matchAll(/^(?:import|export) .*?from ["']([^".'][^"']*)["']/gms))
        if (/^(vega|@observablehq|fontkit|subset-font|linkedom|linebreak|culori|@resvg|ajv)/.test(name))
          heavy.push(`${relative(HERE, file)}: ${name}`);
      for (const [, to = ""] of source.matchAll(/from ["'](\.[^"']+)["']/g)) visit(resolve(dirname(file), to));
    };
    visit(join(HERE, entry));
    expect(heavy).toEqual([]);
    const steps = [...reached].map((file) => relative(HERE, file)).filter((file) => /^chart\/[^/]+\//.test(file));
    expect(steps).toEqual(entry === "index.ts" ? [] : ["chart/read/catalogue.ts"]);
  });
});
