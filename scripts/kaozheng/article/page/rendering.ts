import type { Element, ElementContent } from "hast";
import type { Definition } from "mdast";
import type { Language } from "../../dataset/registers.ts";
import type { Article } from "../article.ts";
import type { Evaluated, Printed } from "../evaluated.ts";
import { startOf } from "../gather.ts";
import type { InsertionNode } from "../insertion-syntax.ts";
import type { PageContext } from "./context.ts";
import type { Notes } from "./note.ts";

/** What is needed to print the words of an article. */
export interface Prints {
  readonly article: Article;
  readonly evaluated: Evaluated;
}

/** A chart or picture that goes into a file of its own. */
export interface PlacedPicture {
  /** Of a chart its SVG, of a picture its `data:` address. */
  readonly source: string;
  /** For the file, without an ending. */
  readonly name: string;
  /** What it says, for whoever does not see it. */
  readonly alt: string;
  readonly caption: string | null;
  /** Figures and derived figures drawn. */
  readonly ids: readonly string[];
}

/** What is gathered while an article's Markdown becomes HTML. */
export interface Rendering extends Prints {
  readonly language: Language;
  readonly context: PageContext;
  readonly notes: Notes;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Style sheets of the charts, for the page's policy. */
  readonly embeddedStyles: string[];
  /** Ids given out, so that none is given twice. */
  readonly ids: Set<string>;
  /** What stands in the text for a picture that goes into a file; where it is left out, pictures are part of the page. */
  readonly place?: (picture: PlacedPicture) => Element;
}

/** What an insertion printed; null where it was not evaluated. */
export function printedOf(node: InsertionNode, { article, evaluated }: Prints): Printed | null {
  const index = article.insertions.findIndex(({ start }) => start === startOf(node));
  return evaluated.insertions[index] ?? null;
}

/** A printed quantity with its control; words that are no quantity stand as they are. */
export function printed({ text, expression }: Printed, notes: Notes): ElementContent[] {
  const children: ElementContent[] = [{ type: "text", value: text }];
  return expression === null ? children : notes.control(expression, text, children);
}

const WIDE = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]";
const LINE_WITHIN_CHINESE = new RegExp(`(?<=${WIDE})(?:\\r\\n|\\n|\\r)(?=${WIDE})`, "gu");

/** A line ending between Chinese characters is none of their words: a browser would show it as a space. */
export const joinLines = (text: string): string => text.replace(LINE_WITHIN_CHINESE, "");

/** `base`, or `base-2`, `base-3`… where it is taken. */
export function uniqueId(base: string, { ids }: Pick<Rendering, "ids">): string {
  let id = base;
  for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
  ids.add(id);
  return id;
}
