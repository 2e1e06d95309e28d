import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Article } from "./article.ts";

/**
 * The module that an article's cells and insertions become. Each stands on the line it has in the article, so that an
 * error's line is the author's own. Cells share one scope, top to bottom; insertions are evaluated after the last cell,
 * so that a title may print what a cell below it works out.
 */
export function cellModule(article: Article, root: string): string {
  const lines: string[] = [];
  const put = (line: number, code: string): void => {
    code.split(/\r\n|\r|\n/).forEach((text, i) => {
      const at = line - 1 + i;
      while (lines.length <= at) lines.push("");
      lines[at] += text;
    });
  };
  // Line 1 is front matter in every article: no cell can stand there.
  put(1, "export {};");
  article.cells.forEach((cell, i) => {
    put(cell.line, `$cell(${i});`);
    put(cell.codeLine, resolveImports(cell.source, join(root, article.file)));
    // Where a cell's last line is a comment or lacks its semicolon, the fence's own line ends it.
    put(cell.codeLine + cell.source.split(/\r\n|\r|\n/).length, ";$cell(-1);");
  });
  for (const [i, insertion] of article.insertions.entries())
    put(insertion.line, `;$insertion(${i}, () => (${insertion.source}));`);
  return `${lines.join("\n")}\n`;
}

const RELATIVE = /(\bfrom\s*|\bimport\s*\(?\s*)(["'])(\.\.?\/[^"']*)\2/g;

/** Relative imports are relative to the article, not to the module made of it. */
function resolveImports(source: string, file: string): string {
  return source.replace(
    RELATIVE,
    (_, keyword: string, quote: string, path: string) =>
      `${keyword}${quote}${pathToFileURL(join(dirname(file), path)).href}${quote}`,
  );
}
