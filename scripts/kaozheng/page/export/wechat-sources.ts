import type { Element, ElementContent } from "hast";
import type { LineageView } from "../../article/lineage.ts";
import type { SourceView } from "../../article/source-words.ts";
import { type Language, wordsOf } from "../../language/language.ts";
import { type Child, element } from "../shell/element.ts";
import type { Note } from "../shell/note.ts";
import { styled } from "./wechat-style.ts";

/** A link of the text: its place keeps a mark, its address stands at the end. */
export interface LinkNote {
  readonly words: string;
  readonly url: string;
}

/** A document, and the words of the text that were read in it, each once however they are spaced. */
interface Cited {
  readonly source: SourceView;
  readonly words: Map<string, string>;
}

/**
 * What closes an article whose numbers are plain words: the documents, each with the numbers read in it; how the others
 * were computed; the addresses of links. Null where there is none of these.
 */
export function closingLists(notes: readonly Note[], links: readonly LinkNote[], language: Language): Element | null {
  const { exported: wording, typography } = wordsOf(language);
  const lists = [
    ...list(
      wording.sources,
      citedIn(notes).map((cited) => documentItem(cited, language)),
      "ol",
    ),
    ...list(
      wording.computed,
      notes.flatMap((note) => computedItem(note, language)),
      "ul",
    ),
    ...list(
      wording.links,
      links.map(({ words, url }) => [words === url ? url : `${words}${typography.colon}${url}`]),
      "ol",
    ),
  ];
  return lists.length === 0 ? null : styled("section", "font-size:.88em;color:#666", ...lists);
}

function list(title: string, items: readonly (readonly Child[])[], tagName: "ol" | "ul"): Element[] {
  if (items.length === 0) return [];
  return [element("h2", {}, title), element(tagName, {}, ...items.map((item) => element("li", {}, ...item)))];
}

/** The words of a number, each way of writing it once; none where only a chart prints it. */
const wordings = ({ uses }: Note): string[] => [...new Set(uses.map(({ words }) => words))].filter((w) => w !== "");

const spaceless = (words: string): string => words.replace(/\s/g, "");

function citedIn(notes: readonly Note[]): Cited[] {
  const cited = new Map<string, Cited>();
  const add = ({ source, operands }: LineageView, words: readonly string[]): void => {
    if (source !== null) {
      const key = `${source.words}\n${source.url ?? ""}`;
      const found = cited.get(key) ?? { source, words: new Map() };
      for (const w of words) if (!found.words.has(spaceless(w))) found.words.set(spaceless(w), w);
      cited.set(key, found);
    }
    for (const operand of operands) add(operand, []);
  };
  for (const note of notes) add(note.view, wordings(note));
  return [...cited.values()];
}

function documentItem({ source, words }: Cited, language: Language): Child[] {
  const { exported, page, typography } = wordsOf(language);
  const { comma, quoted, stop } = typography;
  const details = [source.words, source.published, source.selfReported ? page.selfReported : null];
  const address = source.url === null ? "" : ` ${source.url}`;
  return [
    `${details.filter((detail) => detail !== null).join(comma)}${stop}${address}`,
    ...(words.size === 0
      ? []
      : [element("br", {}), exported.inText + exported.numbers([...words.values()].map(quoted))]),
  ];
}

/** How a number of the text was computed; nothing for what was read in a document. */
function computedItem(note: Note, language: Language): (ElementContent | string)[][] {
  const { view } = note;
  const words = wordings(note);
  if (view.formula === "" || words.length === 0) return [];
  const { exported, page, typography } = wordsOf(language);
  const { colon, quoted, space, stop } = typography;
  const filled = view.filled === view.formula ? "" : ` = ${view.filled}`;
  const caveats =
    view.caveats.length === 0
      ? []
      : [element("br", {}), `${page.caveats}${colon}${view.caveats.map(({ words }) => words).join(stop + space)}`];
  return [[`${exported.numbers(words.map(quoted))}${colon}${view.formula}${filled}`, ...caveats]];
}
