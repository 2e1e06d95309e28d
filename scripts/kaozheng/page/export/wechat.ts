import type { Element, ElementContent, Nodes } from "hast";
import type { Article } from "../../article/article.ts";
import { wordsOf } from "../../language/language.ts";
import { articleHead, startRendering } from "../article/article-page.ts";
import { renderBody } from "../article/content.ts";
import type { PageContext } from "../article/context.ts";
import type { PlacedPicture, Rendering } from "../article/rendering.ts";
import { element, html } from "../shell/element.ts";
import type { Note, NoteForm } from "../shell/note.ts";
import { type PictureFile, pictureContent, safeName } from "./picture-files.ts";
import { closingLists, type LinkNote } from "./wechat-sources.ts";
import { inlineStyled, styled } from "./wechat-style.ts";

/**
 * What the content of an article has to stay under, markup and all, in UTF-16 units
 * (https://developers.weixin.qq.com/doc/offiaccount/Draft_Box/Add_draft.html). So many are at most 60 kB of UTF-8, and
 * the other limit, 1 MB, is never met first.
 */
export const WECHAT_LIMIT = 20_000;

/** What one picture has to stay under, in bytes, on its way into the content. */
export const WECHAT_PICTURE_LIMIT = 1_000_000;

/** An article as a fragment to paste, and the pictures to put in by hand. */
export interface WechatExport {
  readonly fragment: string;
  /** How much of it is the lists at the end, in UTF-16 units. */
  readonly closing: number;
  readonly pictures: readonly PictureFile[];
}

/**
 * An article for the editor of 微信公众号. Its title has a field of its own there, so the fragment begins with the
 * standfirst. Numbers are plain words, told of in lists at the end; a public account may not link to other sites, so
 * links are words too.
 */
export function renderWechat(article: Article, context: PageContext): WechatExport {
  const { language } = article.front;
  const wording = wordsOf(language).exported;
  const pictures: PictureFile[] = [];
  const numbered: Note[] = [];
  const noteForm: NoteForm = {
    control: (_, __, children) => [...children],
    reference: () => [],
    section(notes) {
      numbered.push(...notes);
      return element("section", {});
    },
  };
  const place = (picture: PlacedPicture): Element => {
    // What only the picture prints is told of at the end as well.
    for (const id of picture.ids) rendering.notes.reference(id, "");
    const [content, ending] = pictureContent(picture, "png");
    const n = pictures.length + 1;
    const file = `${String(n).padStart(2, "0")}-${safeName(picture.name)}.${ending}`;
    pictures.push({ file, content });
    return styled(
      "figure",
      "margin:1.5em 0;padding:1em;border:1px dashed #999;color:#666;text-align:center",
      wording.placeholder(n, picture.alt || file),
      element("br", {}),
      file,
    );
  };
  const rendering: Rendering = startRendering(article, context, { noteForm, place });
  const head = articleHead(rendering).filter((part) => part.type !== "element" || part.tagName !== "h1");
  const links: LinkNote[] = [];
  const body = withoutLinks([...head, ...renderBody(rendering)], (words, url) => {
    links.push({ words, url });
    return wording.link(links.length);
  });
  rendering.notes.section();
  const lists = closingLists(numbered, links, language);
  const closing = lists === null ? "" : html(inlineStyled([lists]));
  return { fragment: `${html(inlineStyled(body))}${closing}\n`, closing: closing.length, pictures };
}

/** Links as their words, those that lead away with a mark; ways to and from footnotes as their numbers. */
function withoutLinks(nodes: readonly Nodes[], mark: (words: string, url: string) => string): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [node];
    if (node.type !== "element") return [];
    const children = withoutLinks(node.children, mark);
    if (node.tagName !== "a") return [{ ...node, children }];
    const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties;
    if (dataFootnoteBackref !== undefined) return [];
    if (dataFootnoteRef !== undefined) return [{ type: "text", value: `[${textOf(node)}]` }];
    return [...children, element("sup", {}, `[${mark(textOf(node), String(href))}]`)];
  });
}

const textOf = (node: Nodes): string => {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
};
