import { type Language, wordsOf } from "../../language/language.ts";
import { BOLD, type Measure, REGULAR } from "../font/measure.ts";
import { wrapWell } from "../font/wrap.ts";
import { ROLE } from "../svg/text-boxes.ts";
import { element, type SvgElement } from "../svg/tree.ts";
import { contentWidth, type Profile, type TextStyle, type Theme } from "../theme/theme.ts";

/** What is printed around a plot, in one language and in order; an empty text prints nothing. */
export interface FrameText {
  readonly headline: string;
  readonly standfirst: string;
  readonly unit: string;
  readonly notes: readonly string[];
  readonly source: string;
  readonly credit: string;
}

/** What furniture is set by. */
export interface Typesetter {
  readonly language: Language;
  readonly profile: Profile;
  readonly theme: Theme;
  readonly measure: Measure;
}

/** A paragraph of furniture, broken into lines. */
export interface Block {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly weight: number;
  readonly colour: string;
  readonly role: string;
}

export const blockHeight = ({ lines, style }: Block): number => lines.length * style.lineHeight;

/** Where a line's baseline stands in its line box, from the top, in em beyond half of the leading. */
const BASELINE = 0.86;

/** Full-width opening marks are blank in their left half: hung out by it, the line's edge is straight. */
const OPENING = new Set("《「『（【〈“‘");

/** The lines of a block as elements, from `top` down. */
export function setBlock(block: Block, top: number, { profile, measure }: Typesetter): SvgElement[] {
  const { style, weight, colour, role } = block;
  return block.lines.map((line, i) => {
    const first = line[0] ?? "";
    const full = OPENING.has(first) && measure.width(first, style.size, weight) > 0.9 * style.size;
    const leading = (style.lineHeight - style.size) / 2;
    return element(
      "text",
      {
        x: profile.padding - (full ? style.size / 2 : 0),
        y: top + i * style.lineHeight + leading + BASELINE * style.size,
        "font-size": style.size,
        "font-weight": weight === BOLD ? BOLD : undefined,
        fill: colour,
        [ROLE]: role,
      },
      [line],
    );
  });
}

/** White between the last lines and a mark in the lower right corner. */
const BESIDE_MARK = 14;

/** The paragraphs above and below a plot, broken to the profile's column. */
export function frameBlocks(text: FrameText, setter: Typesetter): { head: readonly Block[]; foot: readonly Block[] } {
  const { profile, theme, measure, language } = setter;
  const { palette, brand } = theme;
  const words = theme.words[language];
  const block = (content: string, style: TextStyle, colour: string, role: string, weight = REGULAR): Block => {
    const last = role === "source" || role === "credit";
    const width = contentWidth(profile) - (last && brand.place === "foot" ? brand.width + BESIDE_MARK : 0);
    const measured = (line: string): number => measure.width(line, style.size, weight);
    const lines = content === "" ? [] : wrapWell(content, width, measured, role === "headline" ? "even" : "filled");
    return { lines, style, weight, colour, role };
  };
  const labelled = (label: string, content: string): string => (content === "" ? "" : label + content);
  const notes = text.notes.map((note) => note.replace(/[。.；;]$/u, "")).join(words.stop);
  const { space, stop } = wordsOf(language).typography;
  const source = labelled(words.source, text.source);
  const credit = labelled(words.credit, text.credit);
  const beside = theme.credit === "beside" && source !== "" && credit !== "";
  return {
    head: [
      block(text.headline, profile.headline, palette.ink, "headline", BOLD),
      block(text.standfirst, profile.standfirst, palette.text, "standfirst"),
      block(text.unit, profile.unit, palette.muted, "unit"),
    ],
    foot: [
      block(labelled(words.note, notes === "" ? "" : notes + stop), profile.note, palette.muted, "note"),
      block(beside ? source + space + credit : source, profile.note, palette.muted, "source"),
      block(beside ? "" : credit, profile.note, palette.muted, "credit"),
    ],
  };
}
