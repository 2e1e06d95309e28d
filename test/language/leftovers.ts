import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** What may stand in an output in the third language without having been said in it: what the project holds in no language. */
export interface Known {
  /** Ids of the record, each a word by itself in running text. */
  readonly ids: ReadonlySet<string>;
  /** Cells of its tables that are in no language, each all that stands in a cell of a page. */
  readonly cells: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  /** Numbers as its articles write them. */
  readonly tokens: readonly string[];
}

/** Names that are the same in every language: of formats, of languages in their own words, of the program, of revisions. */
const NAMES = new Set(["CSV", "SVG", "PNG", "JSON", "HTML", "UTF", "BCP", "English", "kaozheng", "Kaozheng", "HEAD"]);

/** Pieces of an output that are read one after the other, a mark opened in one and closed in another. */
export type Pieces = readonly string[];

/** What no mark encloses. Marks that do not pair are told too: what follows an open one would be hidden. */
function outside(pieces: Pieces): string[] {
  let depth = 0;
  let lowest = 0;
  const kept = pieces.map((piece) => {
    let text = "";
    for (const c of piece) {
      if (c === "⟦") depth += 1;
      else if (c === "⟧") depth -= 1;
      // A saying that was cut out of another stands outside for as long.
      else if (depth <= 0) text += c;
      else text += text.endsWith(" ") ? "" : " ";
      lowest = Math.min(lowest, depth);
    }
    return text;
  });
  return depth === 0 && lowest >= 0 ? kept : [...kept, "unpairedmarks"];
}

/** Ids, paths, places, addresses: a word with digits or marks of that kind in it. */
const isCode = (token: string): boolean => /[@/#~_$\d]|\p{L}[.:]\p{L}/u.test(token);

/** A column of the record with what its cell held and what it holds. */
const CHANGED_CELL = /([a-z_]+): [^;|\n]*→[^;|\n]*/g;

/** Words of an output that nobody says in the third language: neither between marks nor by one of the rules here. */
export function leftovers(pieces: Pieces, { ids, cells, columns, tokens }: Known): string[] {
  const words = outside(pieces).flatMap((piece) => {
    if (cells.has(piece.trim())) return [];
    const told = tokens.reduce((text, token) => text.replaceAll(token, " "), piece);
    return (
      told
        // Code, and names of arguments.
        .replace(/`[^`]*`|"[^"]*"|<[a-z.-]+>|\[[a-z.-]+\]/g, " ")
        .replace(CHANGED_CELL, (cell, column) => (columns.has(column) ? " " : cell))
        // What documents print is in Han.
        .replace(/\p{Script=Han}+/gu, " ")
        // Options of a command.
        .replace(/(?<![\p{L}\d])--?[a-zA-Z][\w-]*/gu, " ")
        .replace(/[\p{L}\d@:/#~_.$-]+/gu, (token) => (isCode(token.replace(/[.:-]+$/, "")) ? " " : token))
        .split(/[^\p{L}\p{M}'’-]+/u)
        .map((word) => word.replace(/^['’-]+|['’-]+$/g, ""))
        .filter((word) => /\p{L}/u.test(word) && !ids.has(word) && !NAMES.has(word))
    );
  });
  return [...new Set(words)];
}

const UNSAID = new Set(["style", "script", "code", "pre", "template"]);
const SAYING_ATTRIBUTES = new Set(["alt", "title", "aria-label", "data-words", "placeholder"]);

/** A link to the same in another language, or a name in another: a system is told by both. */
const isElsewhere = (attributes: ReadonlyMap<string, string>, language: string): boolean =>
  (attributes.get("hreflang") ?? language) !== language ||
  (attributes.get("class") === "translation" && attributes.get("lang") !== language);

/** What a page or picture says, aloud or in print; code, and links to the same in another language, are left out. */
export function piecesOfMarkup(markup: string, language: string): Pieces[] {
  const text: string[] = [];
  const attributes: Pieces[] = [];
  const visit = (node: Node): void => {
    if ("value" in node && node.nodeName === "#text") text.push(node.value);
    if ("attrs" in node) {
      const own = new Map(node.attrs.map(({ name, value }) => [name, value]));
      if (UNSAID.has(node.tagName) || isElsewhere(own, language)) return;
      for (const [name, value] of own) if (SAYING_ATTRIBUTES.has(name)) attributes.push([value]);
      if (node.tagName === "meta" && own.get("name") === "description") attributes.push([own.get("content") ?? ""]);
      if (node.tagName === "textarea") {
        const code = node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
        attributes.push(...piecesOfMarkup(code, language));
        return;
      }
    }
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
    if ("tagName" in node && /^(?:p|li|td|th|h\d|div|text|tspan|title|desc|dt|dd|a|span)$/.test(node.tagName))
      text.push(" ");
  };
  visit(/^\s*<(?:!doctype|html)/i.test(markup) ? parse(markup) : parseFragment(markup));
  return [text, ...attributes];
}

/** Markdown as it reads: code, addresses and comments are not read. */
export const piecesOfMarkdown = (text: string): Pieces[] => [
  text
    .replace(/^```[\s\S]*?^```$/gm, " ")
    .replace(/<!--[\s\S]*?-->/g, " ")
    .replace(/\]\([^)]*\)/g, "] ")
    .replace(/\[\^[^\]]*\]/g, " ")
    .replace(/^\[[^\]]*\]:.*$/gm, " ")
    .split(/(?<=\n)/),
];

/** What a terminal shows: lines that are quoted from the project, and headlines of charts in other languages, are its own. */
export const piecesOfText = (text: string): Pieces[] => [
  text.split(/(?<=\n)/).filter((line) => !/^\s*\| /.test(line) && !/^\s*\S+\.(?:zh|en) {3}/.test(line)),
];
