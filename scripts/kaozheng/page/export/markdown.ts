import type { Element, ElementContent } from "hast";
import { defaultHandlers, type Handle, type State, toMdast } from "hast-util-to-mdast";
import type { FootnoteDefinition, List, ListItem, PhrasingContent, Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import type { Article } from "../../article/article.ts";
import { wordsOf } from "../../language/language.ts";
import { articleHead, startRendering } from "../article/article-page.ts";
import { renderBody } from "../article/content.ts";
import type { PageContext } from "../article/context.ts";
import type { PlacedPicture, Rendering } from "../article/rendering.ts";
import { element } from "../shell/element.ts";
import { FOOTNOTES } from "./footnotes.ts";
import { type PictureFile, pictureContent, safeName } from "./picture-files.ts";

/** An article as GitHub Flavored Markdown, and the pictures that it shows. */
export interface MarkdownExport {
  readonly text: string;
  readonly pictures: readonly PictureFile[];
}

/** More numbers than this are not told below a chart: the picture names its sources itself. */
const MANY = 12;

/**
 * An article for a code host: title as heading, insertions printed, the lineage of every number in a footnote. `folder`
 * is where its pictures are, relative to the Markdown.
 */
export function renderMarkdown(article: Article, context: PageContext, folder: string): MarkdownExport {
  const pictures = new Map<string, PictureFile>();
  const place = (picture: PlacedPicture): Element => {
    const [content, ending] = pictureContent(picture, "svg");
    const file = `${safeName(picture.name)}.${ending}`;
    pictures.set(file, { file, content });
    const image = element("img", { src: `${folder}/${file}`, alt: picture.alt, title: picture.caption ?? undefined });
    return element("figure", {}, image, drawnNumbers(picture, rendering));
  };
  const rendering = startRendering(article, context, { noteForm: FOOTNOTES, place });
  const children = [...articleHead(rendering), ...renderBody(rendering), rendering.notes.section()];
  const tree = toMdast(
    { type: "root", children: children.filter((child) => child !== null) },
    {
      handlers: handlers(wordsOf(article.front.language).typography.colon),
    },
  );
  return { text: toMarkdown(tree as Root, SERIALISATION), pictures: [...pictures.values()] };
}

/** The numbers that a chart draws, each with its footnote; null where there are none, or too many. */
function drawnNumbers({ ids }: PlacedPicture, { context, notes, article }: Rendering): Element | null {
  const { language } = article.front;
  const numbers = ids.flatMap((id) => {
    const view = context.lineage(id);
    return view === null ? [] : [{ id, view }];
  });
  if (numbers.length === 0 || numbers.length > MANY) return null;
  const { page, typography } = wordsOf(language);
  const { colon, semicolon } = typography;
  const items = numbers.flatMap(({ id, view }, i): (ElementContent | string)[] => [
    i === 0 ? colon : semicolon,
    `${view.label} `,
    ...notes.control(id, view.value, [{ type: "text", value: view.value }]),
  ]);
  return element("p", {}, page.chartNumbers(numbers.length), ...items);
}

/** The footnote an address or id stands for: of the lineage a number, of the author what is not one. */
const footnoteOf = (address: unknown): string => {
  const [, kind, name = ""] = /^#?(fn|lineage)-(.*)$/s.exec(String(address)) ?? [];
  return kind === "lineage" ? name : `note-${decodeURIComponent(name)}`;
};

const textOf = (value: string): PhrasingContent => ({ type: "text", value });

/** A footnote, a way back from one (which the host adds itself), or a link. */
const link: Handle = (state, node: Element) => {
  const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties;
  if (dataFootnoteBackref !== undefined) return undefined;
  if (dataFootnoteRef === undefined) return defaultHandlers.a(state, node);
  const name = footnoteOf(href);
  return { type: "footnoteReference", identifier: name, label: name };
};

/** A section of footnotes becomes their definitions; any other is what it holds. */
const section: Handle = (state, node: Element) => {
  if (node.properties.dataFootnotes === undefined) return state.toFlow(state.all(node));
  const lists = node.children.filter((child) => child.type === "element" && child.tagName === "ol");
  const items = lists.flatMap((list) => ("children" in list ? list.children : []));
  return items.flatMap((item) => (item.type === "element" ? definition(state, item) : []));
};

function definition(state: State, item: Element): FootnoteDefinition {
  const name = footnoteOf(item.properties.id);
  const children = state.toFlow(state.all(item)) as FootnoteDefinition["children"];
  return { type: "footnoteDefinition", identifier: name, label: name, children };
}

/** Terms with what is said of them, as a list: 出处：…. */
const terms =
  (colon: string): Handle =>
  (state, node: Element): List => {
    const items: ListItem[] = [];
    let term: PhrasingContent[] = [];
    for (const child of node.children) {
      if (child.type !== "element") continue;
      const words = state.all(child) as PhrasingContent[];
      if (child.tagName === "dt") term = [...words, textOf(colon)];
      else
        items.push({
          type: "listItem",
          spread: false,
          children: [{ type: "paragraph", children: [...term, ...words] }],
        });
    }
    return { type: "list", ordered: false, spread: false, children: items };
  };

/** What is folded away on a page stays so: it may be hundreds of lines, and `trace` prints them. */
const summaryOnly: Handle = (state, node: Element) => {
  const [summary] = node.children;
  return summary?.type === "element" ? state.one(summary, node) : undefined;
};

const handlers = (colon: string): Record<string, Handle> => ({
  a: link,
  aside: defaultHandlers.blockquote as Handle,
  section,
  dl: terms(colon),
  details: summaryOnly,
});

const SERIALISATION: Options = {
  bullet: "-",
  rule: "-",
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false }),
    // Code hosts take what stands between two dollar signs for mathematics.
    { unsafe: [{ character: "$", inConstruct: "phrasing" }] },
  ],
};
