import type { ElementContent } from "hast";
import type { Article } from "../../article/article.ts";
import { definitionsOf } from "../../article/embedded.ts";
import { plainText } from "../../article/plain-text.ts";
import { wordsOf } from "../../language/language.ts";
import { correctionBox } from "../shell/correction-box.ts";
import { element } from "../shell/element.ts";
import { renderLayout } from "../shell/layout.ts";
import { lineagePanel, type NoteForm, notes, pageNotes } from "../shell/note.ts";
import { LINEAGE_SCRIPT } from "../shell/script.ts";
import { STYLE } from "../shell/style.ts";
import { renderBody, renderInline } from "./content.ts";
import type { PageContext } from "./context.ts";
import type { Rendering } from "./rendering.ts";

/** An article as one HTML page that fetches nothing: every bound or inserted number opens its lineage. */
export function renderPage(article: Article, context: PageContext): string {
  const { language } = article.front;
  const wording = wordsOf(language).page;
  const rendering = startRendering(article, context);
  const main = element(
    "main",
    { id: "content" },
    element("article", {}, ...articleHead(rendering), ...renderBody(rendering)),
    rendering.notes.section(),
  );
  const summary = article.front.summary;
  return renderLayout({
    language,
    title: articleTitle(article, context),
    siteTitle: context.siteTitle,
    description: summary === null ? "" : plainText(summary.tree.children, rendering),
    index: context.index,
    alternates: context.alternates,
    sections: context.sections ?? [],
    styles: [STYLE, ...(context.styles ?? [])],
    scripts: [LINEAGE_SCRIPT],
    embeddedStyles: rendering.embeddedStyles,
    body: [main, element("footer", { className: ["colophon"] }, wording.colophon), lineagePanel(wording)],
  });
}

/** The title as plain text, insertions printed. */
export const articleTitle = (article: Article, { evaluated }: Pick<PageContext, "evaluated">): string =>
  article.front.title === null
    ? article.front.slug
    : plainText(article.front.title.tree.children, { article, evaluated }).trim();

/** What an article's title, body and notes are rendered with, one after the other; the page's own way of it unless said. */
export const startRendering = (
  article: Article,
  context: PageContext,
  { noteForm, ...own }: Pick<Rendering, "place"> & { readonly noteForm?: NoteForm } = {},
): Rendering => ({
  article,
  language: article.front.language,
  context,
  evaluated: context.evaluated,
  notes: notes(
    article.front.language,
    (target) => context.lineage(target),
    noteForm ?? pageNotes((caveat) => context.caveat?.(caveat) ?? null),
  ),
  definitions: definitionsOf(article.tree),
  embeddedStyles: [],
  ids: new Set(),
  ...own,
});

/** Title, standfirst, byline, and what was corrected. */
export function articleHead(rendering: Rendering): ElementContent[] {
  const { title, standfirst, authors, date, language } = rendering.article.front;
  const { page: wording, typography } = wordsOf(language);
  const { corrections = { corrections: [], list: null } } = rendering.context;
  const box = correctionBox(corrections, language);
  const byline = [...(authors.length === 0 ? [] : [`${wording.by} ${authors.join(typography.listed)}`.trim()])].flatMap(
    (words): ElementContent[] => [element("span", {}, words)],
  );
  if (date !== null) {
    if (byline.length > 0) byline.push({ type: "text", value: " · " });
    byline.push(element("time", { dateTime: date }, wordsOf(language).date.long(date)));
  }
  return [
    element("h1", {}, ...(title === null ? [rendering.article.front.slug] : renderInline(title.tree, rendering))),
    ...(standfirst === null
      ? []
      : [element("p", { className: ["standfirst"] }, ...renderInline(standfirst.tree, rendering))]),
    ...(byline.length === 0 ? [] : [element("p", { className: ["byline"] }, ...byline)]),
    ...(box === null ? [] : [box]),
  ];
}
