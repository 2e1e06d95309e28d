import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const HERE = fileURLToPath(new URL("../../scripts/kaozheng", import.meta.url));

/** Ways in which code knows the list of languages by heart. */
const BY_HEART: Readonly<Record<string, RegExp>> = {
  "a comparison with one language": /[!=]== "(?:zh|en)"|startsWith\("(?:zh|en)"\)/,
  "a pattern of all of them": /\((?:\?:)?(?:zh\|en|en\|zh)\)/,
  "a table of all of them": /\{ (?:zh|en): |^\s*(?:zh|en): [[{(`"/\w]/,
  "a type or list of all of them": /"zh" ?[|,] ?"en"|"en" ?[|,] ?"zh"/,
  "a column of one of them": /`[^`]*_(?:zh|en)`|"\w+_(?:zh|en)"/,
  "one of them where any is meant": /[\w\])]\.(?:zh|en)\b(?!\.\w)/,
};

/** Lines that may, each with its reason. */
const ALLOWED: readonly { readonly file: string; readonly line: RegExp; readonly why: string }[] = [
  {
    file: "audit/rules/chart-unit.ts",
    line: /"field": "part_zh"/,
    why: "the example of a rule has a column of its own",
  },
];

const files = readdirSync(HERE, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => relative(HERE, join(entry.parentPath, entry.name)))
  .filter((file) => !file.startsWith("language/"))
  .sort();

const isComment = (line: string): boolean => /^\s*(?:\/\/|\/?\*)/.test(line);

test("only the folder of words and the list know which languages there are", () => {
  const found = files.flatMap((file) =>
    readFileSync(join(HERE, file), "utf8")
      .split("\n")
      .flatMap((line, i) => {
        if (isComment(line) || ALLOWED.some((a) => a.file === file && a.line.test(line))) return [];
        const [what] = Object.entries(BY_HEART).find(([, pattern]) => pattern.test(line)) ?? [];
        return what === undefined ? [] : [`${file}:${i + 1} ${what}: ${line.trim()}`];
      }),
  );
  expect(found).toEqual([]);
});
