import type { Element } from "hast";
import { type Language, languageRow, wordsOf } from "../../language/language.ts";
import { element } from "../shell/element.ts";
import { type Alternate, renderLayout, type Section } from "../shell/layout.ts";
import { STYLE } from "../shell/style.ts";

/** An article in one language, as the index shows it. */
interface IndexedArticle {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
}

/** An article of the site in all its languages. */
export interface IndexEntry {
  readonly date: string | null;
  readonly versions: Readonly<Partial<Record<Language, IndexedArticle>>>;
  /** SVG of its first chart. */
  readonly thumbnail: string | null;
}

interface IndexContext {
  readonly language: Language;
  readonly siteTitle: string;
  readonly description: string;
  /** The page's own address. */
  readonly index: string;
  readonly alternates: readonly Alternate[];
  readonly sections?: readonly Section[];
}

/** The list of articles, newest first; each leads to the page's language where it can, and names the others. */
export function renderIndex(entries: readonly IndexEntry[], context: IndexContext): string {
  const { language, siteTitle, description } = context;
  const sorted = [...entries].sort((a, b) => (b.date ?? "").localeCompare(a.date ?? "", "en"));
  const main = element(
    "main",
    { id: "content" },
    element("h1", {}, siteTitle),
    description === "" ? null : element("p", { className: ["standfirst"] }, description),
    element(
      "ol",
      { className: ["articles"], ariaLabel: wordsOf(language).page.articles },
      ...sorted.flatMap((e) => item(e, language)),
    ),
  );
  const layout = {
    language,
    title: siteTitle,
    siteTitle,
    description,
    index: context.index,
    alternates: context.alternates,
    sections: context.sections ?? [],
  };
  return renderLayout({ ...layout, styles: [STYLE], scripts: [], embeddedStyles: [], body: [main] });
}

function item({ versions, date, thumbnail }: IndexEntry, language: Language): Element[] {
  const [first, ...others] = inOrder(versions, language);
  if (first === undefined) return [];
  const lang = languageRow(first.language).tag;
  const words = element(
    "div",
    {},
    element("h2", { lang }, element("a", { href: first.article.href }, first.article.title)),
    element("p", { lang }, first.article.summary),
    element(
      "p",
      { className: ["meta"] },
      date === null ? null : element("time", { dateTime: date }, wordsOf(language).date.long(date)),
      ...others.flatMap((other) => [
        " · ",
        element(
          "a",
          { href: other.article.href, hrefLang: other.language, lang: languageRow(other.language).tag },
          `${languageRow(other.language).name}: ${other.article.title}`,
        ),
      ]),
    ),
  );
  return [element("li", {}, words, thumbnail === null ? null : picture(thumbnail))];
}

/** The page's own language first. */
function inOrder(versions: IndexEntry["versions"], language: Language) {
  return (Object.keys(versions) as Language[])
    .sort((a, b) => Number(b === language) - Number(a === language) || a.localeCompare(b, "en"))
    .flatMap((key) => {
      const article = versions[key];
      return article === undefined ? [] : [{ language: key, article }];
    });
}

/** As an image a picture keeps its ids and fonts to itself. It says nothing that the title does not. */
const picture = (svg: string): Element =>
  element("img", { alt: "", loading: "lazy", src: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}` });
