import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL("../..", import.meta.url));

/** All that a third language is: a folder of words, here made of the English ones, each saying between marks. */
const WORDS = `import { en, type Words } from "../en/index.ts";

const said = (words: unknown): words is string => typeof words === "string" && words !== "";

/** What a saying was given is no part of it: another module has said it, or a project. */
function without(given: readonly unknown[], saying: string): string {
  const parts = given.flatMap((each): unknown[] =>
    Array.isArray(each) ? each : typeof each === "object" && each !== null ? Object.values(each).flat() : [each],
  );
  const strings = [...new Set(parts.filter(said))].filter((part) => /\\p{L}{2}/u.test(part) && !KEYS.has(part));
  return strings.reduce((text, part) => text.replaceAll(part, \`⟧\${part}⟦\`), saying);
}

const KEYS = new Set<string>();
function gatherKeys(words: unknown): void {
  if (typeof words !== "object" || words === null || words instanceof RegExp) return;
  for (const [key, each] of Object.entries(words)) {
    KEYS.add(key);
    gatherKeys(each);
  }
}
gatherKeys(en);

function marked(words: unknown, given: readonly unknown[] = []): unknown {
  if (typeof words === "string") return said(words) ? \`⟦\${without(given, words)}⟧\` : words;
  if (typeof words === "function") return (...own: readonly unknown[]) => marked(words(...own), own);
  if (Array.isArray(words)) return words.map((each) => marked(each, given));
  if (typeof words !== "object" || words === null || Object.getPrototypeOf(words) !== Object.prototype) return words;
  return Object.fromEntries(Object.entries(words).map(([key, each]) => [key, marked(each, given)]));
}

/** What is read in texts of the language is no saying. */
const isRead = (part: string): boolean => part.startsWith("reading");

export const xx = Object.fromEntries(
  Object.entries(en).map(([part, words]) => [part, isRead(part) ? words : marked(words)]),
) as unknown as Words;
`;

const ROW = `  { id: "xx", tag: "xx", name: "⟦Marked⟧", script: "latin", words: xx },\n`;

/** The toolkit with a third language: a folder and a row more, and nothing else touched. */
export function copyToolkit(root: string): void {
  for (const path of ["scripts/kaozheng", "scripts/bin.mjs", "scripts/cli.ts", "package.json"]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(HERE, path), join(root, path), { recursive: true });
  }
  symlinkSync(join(HERE, "node_modules"), join(root, "node_modules"));
  const folder = join(root, "scripts/kaozheng/language");
  mkdirSync(join(folder, "xx"));
  writeFileSync(join(folder, "xx/index.ts"), WORDS);
  const list = join(folder, "language.ts");
  const text = readFileSync(list, "utf8");
  const withRow = text
    .replace(`import { zh } from "./zh/index.ts";\n`, (line) => `import { xx } from "./xx/index.ts";\n${line}`)
    .replace(/^ {2}\{ id: "en".*\n/m, (line) => line + ROW);
  if (withRow.length !== text.length + ROW.length + `import { xx } from "./xx/index.ts";\n`.length)
    throw new Error("language.ts has no row of English, or no import of Chinese, where they are looked for.");
  writeFileSync(list, withRow);
}
