import type { Paragraph, Root } from "mdast";
import { type Extension, fromMarkdown, type Options } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { insertionFromMarkdown, insertionSyntax } from "./insertion-syntax.ts";

// 3~4 小时 is a range, not the beginning of a deletion.
const syntax = [gfm({ singleTilde: false }), cjkFriendlyExtension(), insertionSyntax];

// The transforms look for addresses in text that is already parsed, and lose its positions.
const fromGfm = gfmFromMarkdown().map((extension): Extension => ({ ...extension, transforms: [] }));

const document: Options = {
  extensions: [...syntax, frontmatter(["yaml"])],
  mdastExtensions: [...fromGfm, frontmatterFromMarkdown(["yaml"]), insertionFromMarkdown],
};

const BLOCKS = [
  "blockQuote",
  "codeFenced",
  "codeIndented",
  "definition",
  "gfmFootnoteDefinition",
  "headingAtx",
  "htmlFlow",
  "list",
  "setextUnderline",
  "table",
  "thematicBreak",
];

const inline: Options = {
  extensions: [...syntax, { disable: { null: BLOCKS } }],
  mdastExtensions: [...fromGfm, insertionFromMarkdown],
};

export const parseMarkdown = (text: string): Root => fromMarkdown(text, document);

/** Markdown without blocks, for a title: "2021. A year" is no list there. Blank lines end it. */
export function parseInline(text: string): Paragraph {
  const [first] = fromMarkdown(text, inline).children;
  return first?.type === "paragraph" ? first : { type: "paragraph", children: [] };
}
