import type { Element, ElementContent } from "hast";
import type { Definition } from "mdast";
import type { Printed } from "../../article/evaluated.ts";
import type { Prints } from "../../article/plain-text.ts";
import type { Language } from "../../language/language.ts";
import type { Notes } from "../shell/note.ts";
import type { PageContext } from "./context.ts";

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

/** A printed quantity with its control; words that are no quantity stand as they are. */
export function printed({ text, expression }: Printed, notes: Notes): ElementContent[] {
  const children: ElementContent[] = [{ type: "text", value: text }];
  return expression === null ? children : notes.control(expression, text, children);
}

/** `base`, or `base-2`, `base-3`… where it is taken. */
export function uniqueId(base: string, { ids }: Pick<Rendering, "ids">): string {
  let id = base;
  for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
  ids.add(id);
  return id;
}
