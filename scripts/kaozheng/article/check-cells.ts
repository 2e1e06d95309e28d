import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeWhole } from "../dataset/write.ts";
import type { Finding } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import type { Article } from "./article.ts";
import { articlePosition, CELL_FOLDER, type CellModule, cellModule } from "./cell-module.ts";
import { CELL_NAMES } from "./cell-scope.ts";
import { cellModulePath } from "./evaluate.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

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
    paths: { kaozheng: [here("../index.ts")], "kaozheng/chart": [here("../chart/index.ts")] },
    noEmit: true,
    allowImportingTsExtensions: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
  },
  files: [...files, "scope.ts", join(root, "data/types.d.ts")].filter((f) => !f.startsWith(root) || existsSync(f)),
});

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
export async function checkCells(articles: readonly Article[], root: string): Promise<Finding[] | null> {
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
  return modules.flatMap(({ article, module }) => findingsOf(article, module, output));
}

const run = (tsc: string, args: readonly string[], cwd: string): Promise<string> =>
  new Promise((resolve) => {
    execFile(process.execPath, [tsc, ...args], { cwd, maxBuffer: 1 << 24 }, (_, stdout) => resolve(stdout));
  });

/** `inspection.zh.ts(12,5): error TS2345: Argument of type …`, with further lines indented below it. */
function findingsOf(article: Article, { starts }: CellModule, output: string): Finding[] {
  const name = cellModulePath(article).slice(CELL_FOLDER.length + 1);
  return output.split("\n").flatMap((line) => {
    const match = /^(.*?)\((\d+),(\d+)\): error TS\d+: (.*)$/.exec(line);
    if (match === null || match[1]?.split(/[\\/]/).at(-1) !== name) return [];
    const at = { line: Number(match[2]), column: Number(match[3]) };
    const place = { file: article.file, ...articlePosition({ ...article, starts }, at) };
    return [finding("article/type", { problem: match[4] ?? "" }, place)];
  });
}
