import { posix } from "node:path";
import type { Article, Cell, Insertion } from "./article.ts";

/** Where the modules made of articles stand, relative to the project. */
export const CELL_FOLDER = ".kaozheng/cells";

/** A place in the module, line and column from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The module that an article's cells and insertions become. */
export interface CellModule {
  readonly code: string;
  /** Where the code of each insertion begins. */
  readonly starts: readonly Position[];
}

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

/**
 * Makes a module of an article. Each cell and insertion stands on the line it has in the article, so that an error's
 * line is the author's own. Cells share one scope, top to bottom; insertions are evaluated after the last cell, so that
 * a title may print what a cell below it works out.
 */
export function cellModule(article: Article): CellModule {
  const lines: string[] = [];
  /** Adds code at the end of a line, and gives where it begins. */
  const put = (line: number, code: string): Position => {
    while (lines.length < line) lines.push("");
    const column = (lines[line - 1]?.length ?? 0) + 1;
    linesOf(code).forEach((text, i) => {
      lines[line - 1 + i] = (lines[line - 1 + i] ?? "") + text;
    });
    return { line, column };
  };
  // Line 1 is front matter in every article: no cell can stand there.
  put(1, "export {};");
  article.cells.forEach((cell, i) => {
    put(cell.line, `$cell(${i});`);
    put(cell.codeLine, resolveImports(cell.source, article.file));
    // Where a cell's last line is a comment or lacks its semicolon, the fence's own line ends it.
    put(cell.codeLine + linesOf(cell.source).length, ";$cell(-1);");
  });
  const starts = article.insertions.map((insertion, i) => {
    put(insertion.line, `;$insertion(${i}, () => (`);
    const start = put(insertion.line, insertion.source);
    put(insertion.line + linesOf(insertion.source).length - 1, "));");
    return start;
  });
  return { code: `${lines.join("\n")}\n`, starts };
}

const RELATIVE = /(\bfrom\s*|\bimport\s*\(?\s*)(["'])(\.\.?\/[^"']*)\2/g;

/** Relative imports are relative to the article, not to the module made of it. */
function resolveImports(source: string, file: string): string {
  return source.replace(
    RELATIVE,
    (_, keyword: string, quote: string, path: string) =>
      // By path, not by address: the compiler follows no addresses.
      `${keyword}${quote}${posix.relative(CELL_FOLDER, posix.join(posix.dirname(file), path))}${quote}`,
  );
}

const isAfter = (a: Position, b: Position): boolean => a.line > b.line || (a.line === b.line && a.column >= b.column);

/** The cells and insertions of an article, as far as places go. */
export interface CellPlaces {
  readonly cells: readonly Pick<Cell, "codeLine" | "source">[];
  readonly insertions: readonly Pick<Insertion, "line" | "column">[];
  readonly starts: readonly Position[];
}

/** Whether a line of the article is one of a cell's code. */
export const contains = ({ codeLine, source }: Pick<Cell, "codeLine" | "source">, line: number): boolean =>
  line >= codeLine && line < codeLine + linesOf(source).length;

/** Where in the article a place of its module is. Lines are the same; columns are those of cells, not of insertions. */
export function articlePosition({ cells, insertions, starts }: CellPlaces, at: Position): Position {
  if (cells.some((cell) => contains(cell, at.line))) return at;
  const index = starts.findLastIndex((start) => isAfter(at, start));
  const start = starts[index];
  const insertion = insertions[index];
  if (start === undefined || insertion === undefined || at.line > start.line) return at;
  // The two characters of ${ stand before the code.
  return { line: at.line, column: insertion.column + 2 + at.column - start.column };
}
