import type { Element } from "hast";
import { ARTICLE_NAME } from "../../article/article.ts";
import type { Correction, Registers } from "../../dataset/registers.ts";
import { wordsOf } from "../../language/language.ts";
import { correctionWords, latestFirst, type PageCorrections, when } from "../shell/correction-box.ts";
import { type Child, element } from "../shell/element.ts";
import type { Notes } from "../shell/note.ts";
import { correctionAnchor, sectionPage } from "./addresses.ts";
import { addressFrom, type Frame, head, notesOf, renderSitePage } from "./frame.ts";

/** A file of the project as a reader knows it: what its page is called, and where that is. */
export type PageOf = (file: string) => { readonly title: string; readonly path: string } | null;

/** Everything that was published wrong, the latest correction first; or that nothing was. */
export function renderCorrections(corrections: readonly Correction[], pageOf: PageOf, frame: Frame): string {
  const words = wordsOf(frame.language).site;
  const notes = notesOf(frame);
  const title = words.sections.corrections;
  const main: Child[] = [
    ...head(title, words.correctionsIntro),
    ...(corrections.length === 0
      ? [element("p", {}, words.noCorrections)]
      : latestFirst(corrections).map((correction) => correctionSection(correction, pageOf, frame, notes))),
  ];
  return renderSitePage(frame, { title, description: words.correctionsIntro, main, notes, broad: false });
}

function correctionSection(correction: Correction, pageOf: PageOf, frame: Frame, notes: Notes): Element {
  const { language } = frame;
  const { site: words, typography } = wordsOf(language);
  const listed = (term: string, items: readonly (readonly Child[])[]): Child =>
    items.length === 0
      ? null
      : element(
          "p",
          { className: ["meta"] },
          term,
          ...items.flatMap((item, i): readonly Child[] => (i === 0 ? item : [typography.semicolon, ...item])),
        );
  /** Of an article that was corrected in this language too, a reader needs no other. */
  const isOtherEdition = (file: string): boolean => {
    const own = file.replace(ARTICLE_NAME, `.${language}.md`);
    return own !== file && correction.places.includes(own);
  };
  const listedPlaces = correction.places.filter((file) => !isOtherEdition(file));
  const places = listedPlaces.map((file): Child[] => {
    const page = pageOf(file);
    return [page === null ? file : element("a", { href: addressFrom(frame, page.path) }, page.title)];
  });
  const numbers = correction.numbers.flatMap((id): Child[][] => {
    const view = frame.lineage(id);
    if (view === null) return [];
    return [[`${view.label} `, ...notes.control(id, view.value, [{ type: "text", value: view.value }])]];
  });
  return element(
    "section",
    { className: ["correction"], id: correctionAnchor(correction.id) },
    element("h2", {}, ...when(correction, language)),
    ...correctionWords(correction, language),
    listed(words.correctedIn, places),
    listed(words.correctedNumbers, numbers),
  );
}

/** What was corrected of a file, for the box on its page. */
export function correctionsOf(file: string, { corrections }: Registers, frame: Frame): PageCorrections {
  const list = frame.sections.includes("corrections") ? sectionPage("corrections", frame.language) : null;
  return {
    corrections: [...corrections.values()].filter(({ places }) => places.includes(file)),
    list: list && addressFrom(frame, list),
  };
}
