import { wordsOf } from "../../language/language.ts";
import { element } from "../shell/element.ts";
import { lineageBody } from "../shell/lineage-body.ts";
import type { Note, NoteForm } from "../shell/note.ts";

const mark = ({ number }: Note) =>
  element("sup", {}, element("a", { href: `#lineage-${number}`, dataFootnoteRef: true }, String(number)));

/**
 * Lineage as footnotes, in the shape that mdast-util-to-hast gives to the author's own: a reference behind the words,
 * the notes in a section of their own.
 */
export const FOOTNOTES: NoteForm = {
  control: (note, _, children) => [...children, mark(note)],
  reference: (note) => [mark(note)],
  section: (notes, language) =>
    element(
      "section",
      { dataFootnotes: true },
      element(
        "ol",
        {},
        ...notes.map(({ number, view }) =>
          element("li", { id: `lineage-${number}` }, ...lineageBody(view, wordsOf(language).page)),
        ),
      ),
    ),
};
