import { extname } from "node:path";
import { lineAndColumn, lineStarts } from "../article/line.ts";
import { looksLikeHtml, normalise } from "../dataset/document.ts";
import { UsageError } from "../finding/finding.ts";
import { type Passage, passagesOf } from "../match/passage.ts";
import type { UnitLexicon } from "../quantity/unit.ts";

/** A text that is checked: what a reader reads of it, and where that stands in its file. */
export interface Text {
  readonly name: string;
  readonly passages: readonly Passage[];
  /** Line and column from 1 of a place in a passage; null of a format that has no lines, such as HTML. */
  placeOf(passage: number, offset: number): { readonly line: number; readonly column: number } | null;
}

/** Reads a text by its name: Markdown, HTML, DOCX, else plain text, one paragraph a line. */
export async function readText(bytes: Uint8Array, name: string, lexicon: UnitLexicon): Promise<Text> {
  const kind = extname(name).toLowerCase();
  if (kind === ".docx") return withoutPlaces(name, normalise(await htmlOfDocx(bytes, name)), lexicon);
  if (kind === ".pdf" || kind === ".doc")
    throw new UsageError(({ check }) => check.notRead(name, kind.slice(1).toUpperCase()));
  const content = decodeText(bytes, name).replace(/^\uFEFF/, "");
  if (kind === ".md" || kind === ".markdown") return markdownText(content, name, lexicon);
  if (kind === ".html" || kind === ".htm" || looksLikeHtml(content))
    return withoutPlaces(name, normalise(content), lexicon);
  return plainText(content, name, lexicon);
}

function withoutPlaces(name: string, paragraphs: readonly string[], lexicon: UnitLexicon): Text {
  return { name, passages: passagesOf(paragraphs, lexicon), placeOf: () => null };
}

function plainText(content: string, name: string, lexicon: UnitLexicon): Text {
  const lines = content.split(/\r\n|\r|\n/).map((text, i) => ({ text, line: i + 1 }));
  const filled = lines.filter(({ text }) => text.trim() !== "");
  const passages = passagesOf(
    filled.map(({ text }) => text),
    lexicon,
  );
  return { name, passages, placeOf: (passage, offset) => ({ line: filled[passage]?.line ?? 1, column: offset + 1 }) };
}

async function markdownText(content: string, name: string, lexicon: UnitLexicon): Promise<Text> {
  // The Markdown family takes longer to load than most texts to check.
  const [{ parseArticle }, { prose }] = await Promise.all([
    import("../article/parse.ts"),
    import("../article/prose.ts"),
  ]);
  const blocks = prose(parseArticle(content, name));
  const lines = lineStarts(content);
  const passages = passagesOf(
    // A line break within a block would make it two.
    blocks.map(({ text }) => text.replaceAll("\n", " ")),
    lexicon,
  );
  return {
    name,
    passages,
    placeOf: (passage, offset) => lineAndColumn(lines, blocks[passage]?.offsets[offset] ?? 0),
  };
}

async function htmlOfDocx(bytes: Uint8Array, name: string): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  try {
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
  } catch {
    throw new UsageError(({ check }) => check.brokenDocx(name));
  }
}

/** UTF-8, else GB18030, in which press releases still come. What is neither is refused: no character is replaced. */
export function decodeText(bytes: Uint8Array, name: string): string {
  for (const encoding of ["utf-8", "gb18030"])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new UsageError(({ check }) => check.utf16(name));
  throw new UsageError(({ check }) => check.unknownEncoding(name));
}
