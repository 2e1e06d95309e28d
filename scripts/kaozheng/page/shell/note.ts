import type { Element, ElementContent, Properties } from "hast";
import type { LineageView } from "../../article/lineage.ts";
import { type Language, type Words, wordsOf } from "../../language/language.ts";
import { type Child, element } from "./element.ts";
import { LINK_NOWHERE, type LinkCaveat, lineageBody } from "./lineage-body.ts";

/** One number of the page that is bound: the words it is printed in. */
interface Use {
  readonly id: string;
  readonly words: string;
}

export interface Note {
  readonly number: number;
  readonly view: LineageView;
  readonly uses: Use[];
}

/** How bound numbers and their notes are printed. */
export interface NoteForm {
  /** Bound words, with what leads to their note. */
  control(note: Note, use: Use, children: readonly ElementContent[]): ElementContent[];
  /** What leads to the note of words that stand before it. */
  reference(note: Note, use: Use): ElementContent[];
  section(notes: readonly Note[], language: Language): Element;
}

/** Words of this length, in characters, are not broken across lines: 9384 人, 300 万元. */
const SHORT = 8;

/** The notes of a page: one for each figure, derived figure or expression, however often it is used. */
export interface Notes {
  /** The control that opens the lineage of a number, around the words it is printed in. */
  control(target: string, words: string, children: readonly ElementContent[]): ElementContent[];
  /** A mark that opens the lineage of words that stand before it, where they cannot be a control themselves. */
  reference(target: string, words: string): ElementContent[];
  /** What `render` gives while controls are left out: a control may not stand inside another, nor inside a link. */
  without<T>(render: () => T): T;
  /** The notes at the foot of the page; null where no number was bound. */
  section(): Element | null;
}

/** `lineage` gives null for what stands for nothing: the words then stand as they are, and the audit says why. */
export function notes(
  language: Language,
  lineage: (target: string) => LineageView | null,
  form: NoteForm = pageNotes(),
): Notes {
  const byTarget = new Map<string, Note>();
  const views = new Map<string, LineageView | null>();
  let uses = 0;
  let leftOut = false;
  /** Adds a use to the note of what is bound. */
  function add(target: string, words: string): { note: Note; use: Use } | null {
    if (leftOut) return null;
    if (!views.has(target)) views.set(target, figureItself(lineage(target)));
    const view = views.get(target) ?? null;
    if (view === null) return null;
    const key = view.id ?? target;
    const note = byTarget.get(key) ?? { number: byTarget.size + 1, view, uses: [] };
    byTarget.set(key, note);
    uses += 1;
    const use = { id: `number-${uses}`, words };
    note.uses.push(use);
    return { note, use };
  }
  return {
    control(target, words, children) {
      const added = add(target, words);
      return added === null ? [...children] : form.control(added.note, added.use, children);
    },
    reference(target, words) {
      const added = add(target, words);
      return added === null ? [] : form.reference(added.note, added.use);
    },
    without(render) {
      const before = leftOut;
      leftOut = true;
      try {
        return render();
      } finally {
        leftOut = before;
      }
    },
    section() {
      return byTarget.size === 0 ? null : form.section([...byTarget.values()], language);
    },
  };
}

/** A link to the note; the page's script makes it a button that opens the panel. */
const toNote = ({ number }: Note, { id }: Use): Properties => ({
  id,
  href: `#note-${number}`,
  dataNote: String(number),
});

/** The notes stand at the foot of the page; `linkCaveat` says where a caveat is explained. */
export const pageNotes = (linkCaveat: LinkCaveat = LINK_NOWHERE): NoteForm => ({
  control(note, use, children) {
    const className = use.words.length <= SHORT ? ["number", "short"] : ["number"];
    return [element("a", { className, ...toNote(note, use) }, ...children)];
  },
  reference(note, use) {
    const mark = element("a", { className: ["number", "reference"], ...toNote(note, use) }, String(note.number));
    return [element("sup", {}, mark)];
  },
  section: (list, language) => notesSection(list, wordsOf(language).page, linkCaveat),
});

/** A derived figure that only takes another over shares that one's note. */
function figureItself(view: LineageView | null): LineageView | null {
  const only = view?.operands[0];
  return view?.kind === "derived" && view.formula === "" && only !== undefined ? only : view;
}

function notesSection(list: readonly Note[], wording: Words["page"], linkCaveat: LinkCaveat): Element {
  return element(
    "section",
    { className: ["notes"], ariaLabelledBy: ["notes"] },
    element("h2", { id: "notes" }, wording.notes),
    element("p", { className: ["intro"] }, wording.notesIntro),
    element("ol", {}, ...list.map((note) => noteItem(note, wording, linkCaveat))),
  );
}

function noteItem({ number, view, uses }: Note, wording: Words["page"], linkCaveat: LinkCaveat): Element {
  return element(
    "li",
    { id: `note-${number}`, tabIndex: -1 },
    element("p", { className: ["claims"] }, ...claims(uses, wording)),
    element("div", { className: ["lineage"] }, ...lineageBody(view, wording, linkCaveat)),
  );
}

/** The words the number is printed in, each once, with the ways back to where they stand. */
function claims(uses: readonly Use[], wording: Words["page"]): Child[] {
  const [open, close] = wording.quote;
  return [...new Set(uses.map(({ words }) => words))].flatMap((words): Child[] => [
    element("span", { className: ["claim"] }, `${open}${words}${close}`),
    ...uses
      .map((use, i) => ({ ...use, place: wording.back(i + 1) }))
      .filter((use) => use.words === words)
      .map(({ id, place }) => element("a", { className: ["back"], href: `#${id}`, ariaLabel: place }, "↩")),
    " ",
  ]);
}

/** The panel that the page's script fills; it is empty and closed where no script runs. */
export const lineagePanel = (wording: Words["page"]): Element =>
  element(
    "dialog",
    { id: "lineage", ariaLabelledBy: ["lineage-title"] },
    element(
      "header",
      {},
      element("h2", { id: "lineage-title" }),
      element("button", { type: "button", ariaLabel: wording.close }, "×"),
    ),
    element("div", { className: ["lineage"], dataBody: "" }),
  );
