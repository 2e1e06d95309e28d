import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Project } from "../dataset/project.ts";
import { resolveId, unresolved } from "../dataset/resolve.ts";
import { writeWhole } from "../dataset/write.ts";
import { unknownTable } from "../derive/rows.ts";
import type { Finding, Place } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import type { Article } from "./article.ts";
import { articlePosition, CELL_FOLDER, type CellModule, cellModule } from "./cell-module.ts";
import { CELL_NAMES } from "./cell-scope.ts";
import { cellModulePath } from "./evaluate.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const MANIFEST = here("../../../package.json");

/** The names that cells use without an import, as the compiler has to know them. */
const SCOPE = `import type * as kaozheng from "kaozheng";
import type {} from ${JSON.stringify(here("./cell-scope.ts"))};
declare global {
${CELL_NAMES.filter((name) => name !== "display")
  .map((name) => `  const ${name}: typeof kaozheng.${name};`)
  .join("\n")}
}
`;

const configuration = (root: string, files: readonly string[]) => ({
  compilerOptions: {
    target: "es2023",
    lib: ["es2023"],
    module: "nodenext",
    moduleResolution: "nodenext",
    types: ["node"],
    typeRoots: [join(dirname(compiler() ?? ""), "..", "..", "@types")],
    paths: entries(),
    noEmit: true,
    allowImportingTsExtensions: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
  },
  files: [...files, "scope.ts", join(root, "data/types.d.ts")].filter((f) => !f.startsWith(root) || existsSync(f)),
});

/** Where the names that the package exports lead. */
function entries(): Record<string, string[]> {
  const { name, exports } = createRequire(import.meta.url)(MANIFEST) as {
    name: string;
    exports: Record<string, string>;
  };
  return Object.fromEntries(
    Object.entries(exports).map(([entry, path]) => [name + entry.slice(1), [join(dirname(MANIFEST), path)]]),
  );
}

/** The compiler that is installed beside the toolkit; null where there is none. */
function compiler(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  } catch {
    // Checking types is a convenience: a newsroom that only builds need not install the compiler.
    return null;
  }
}

/**
 * Checks the types of all articles' cells and insertions at once, a misspelt id among them. Findings stand at the
 * articles' own lines. Null where no TypeScript compiler is installed.
 */
export async function checkCells(articles: readonly Article[], project: Project): Promise<Finding[] | null> {
  const { root } = project;
  const tsc = compiler();
  if (tsc === null) return null;
  const written = articles.filter(({ cells, insertions }) => cells.length + insertions.length > 0);
  if (written.length === 0) return [];
  const folder = join(root, CELL_FOLDER);
  const modules = written.map((article) => ({ article, module: cellModule(article) }));
  for (const { article, module } of modules) writeWhole(join(root, cellModulePath(article)), module.code);
  writeWhole(join(folder, "scope.ts"), SCOPE);
  const files = written.map((article) => join(root, cellModulePath(article)));
  writeWhole(join(folder, "tsconfig.json"), JSON.stringify(configuration(root, files), null, 2));
  const output = await run(tsc, ["-p", join(folder, "tsconfig.json"), "--pretty", "false"], folder);
  return modules.flatMap(({ article, module }) => findingsOf(article, module, output, project));
}

const run = (tsc: string, args: readonly string[], cwd: string): Promise<string> =>
  new Promise((resolve) => {
    execFile(process.execPath, [tsc, ...args], { cwd, maxBuffer: 1 << 24 }, (_, stdout) => resolve(stdout));
  });

/** `inspection.zh.ts(12,5): error TS2345: Argument of type …`, with further lines indented below it. */
function findingsOf(article: Article, { code, starts }: CellModule, output: string, project: Project): Finding[] {
  const name = cellModulePath(article).slice(CELL_FOLDER.length + 1);
  const lines = code.split("\n");
  return output.split("\n").flatMap((line): Finding[] => {
    const match = /^(.*?)\((\d+),(\d+)\): error TS\d+: (.*)$/.exec(line);
    if (match === null || match[1]?.split(/[\\/]/).at(-1) !== name) return [];
    const at = { line: Number(match[2]), column: Number(match[3]) };
    const place = { file: article.file, ...articlePosition({ ...article, starts }, at) };
    const problem = match[4] ?? "";
    const before = lines[at.line - 1]?.slice(0, at.column - 1) ?? "";
    return misspelt(problem, before, project, place) ?? [finding("article/type", { problem }, place)];
  });
}

const NOT_ASSIGNABLE = /^Argument of type '"(.*?)"' is not assignable to parameter of type/;
const LOOKUP = /\b(figure|derived|rows)\(\s*$/;

/**
 * What is wrong with a name that is looked up, in the words that a link with it would get: the compiler lists every id
 * there is. Nothing is where it is an alias, which the types do not have. Null where the problem is another.
 */
function misspelt(problem: string, before: string, project: Project, place: Place): Finding[] | null {
  const name = NOT_ASSIGNABLE.exec(problem)?.[1];
  const lookup = LOOKUP.exec(before)?.[1];
  if (name === undefined || lookup === undefined) return null;
  if (lookup === "rows") return [unknownTable(name, project, place)];
  const prefix = lookup === "figure" ? "fig:" : "calc:";
  const resolved = resolveId(name.startsWith(prefix) ? name : prefix + name, project.registers);
  return resolved.kind === "failed" ? [unresolved(resolved.reason, project.registers, place)] : [];
}
