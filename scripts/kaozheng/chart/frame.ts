import type { Language } from "../dataset/registers.ts";
import { BOLD, type Measure, REGULAR } from "./font/measure.ts";
import { type LegendEntry, setLegend } from "./legend.ts";
import { ROLE } from "./svg/text-boxes.ts";
import { element, type SvgElement } from "./svg/tree.ts";
import { wrapWell } from "./text/wrap.ts";
import { contentWidth, type Palette, type Profile, type TextStyle } from "./theme.ts";

/** What is printed around a plot, in one language and in order; an empty text prints nothing. */
export interface FrameText {
  readonly headline: string;
  readonly standfirst: string;
  readonly unit: string;
  readonly notes: readonly string[];
  readonly source: string;
  readonly credit: string;
}

/** A drawing to stand between unit line and notes. */
export interface Plot {
  readonly tree: SvgElement;
  readonly width: number;
  readonly height: number;
  readonly legend: readonly LegendEntry[];
}

export interface Frame {
  readonly elements: readonly SvgElement[];
  readonly width: number;
  readonly height: number;
}

const LABELS: Readonly<Record<Language, Record<"note" | "source" | "credit" | "stop", string>>> = {
  zh: { note: "注：", source: "数据来源：", credit: "制图：", stop: "；" },
  en: { note: "Note: ", source: "Source: ", credit: "Chart: ", stop: ". " },
};

/** Space between the parts of the frame. */
const GAP = { brand: 18, standfirst: 6, unit: 12, legend: 6, plot: 10, notes: 16, lines: 3, bottom: 4 } as const;
const BRAND = { width: 40, height: 4 } as const;
/** Where a line's baseline stands in its line box, from the top, in em beyond half of the leading. */
const BASELINE = 0.86;

/** Full-width opening marks are blank in their left half: hung out by it, the line's edge is straight. */
const OPENING = new Set("《「『（【〈“‘");

interface Typesetter {
  readonly language: Language;
  readonly profile: Profile;
  readonly palette: Palette;
  readonly measure: Measure;
}

interface Block {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly weight: number;
  readonly colour: string;
  readonly role: string;
}

const blockHeight = ({ lines, style }: Block): number => lines.length * style.lineHeight;

function setBlock(block: Block, top: number, { profile, measure }: Typesetter): SvgElement[] {
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

function blocks(text: FrameText, setter: Typesetter) {
  const { profile, palette, measure, language } = setter;
  const width = contentWidth(profile);
  const words = LABELS[language];
  const block = (content: string, style: TextStyle, colour: string, role: string, weight = REGULAR): Block => {
    const measured = (line: string): number => measure.width(line, style.size, weight);
    const lines = content === "" ? [] : wrapWell(content, width, measured, role === "headline" ? "even" : "filled");
    return { lines, style, weight, colour, role };
  };
  const labelled = (label: string, content: string): string => (content === "" ? "" : label + content);
  const notes = text.notes.map((note) => note.replace(/[。.；;]$/u, "")).join(words.stop);
  const stop = language === "zh" ? "。" : ".";
  return {
    head: [
      block(text.headline, profile.headline, palette.ink, "headline", BOLD),
      block(text.standfirst, profile.standfirst, palette.text, "standfirst"),
      block(text.unit, profile.unit, palette.muted, "unit"),
    ],
    foot: [
      block(labelled(words.note, notes === "" ? "" : notes + stop), profile.note, palette.muted, "note"),
      block(labelled(words.source, text.source), profile.note, palette.muted, "source"),
      block(labelled(words.credit, text.credit), profile.note, palette.muted, "credit"),
    ],
  };
}

/** Sets the furniture around a plot. The frame is as wide as the profile and as high as its parts need. */
export function setFrame(text: FrameText, plot: Plot, setter: Typesetter): Frame {
  const { profile, palette } = setter;
  const { head, foot } = blocks(text, setter);
  const elements: SvgElement[] = [
    element("rect", { x: profile.padding, y: 0, width: BRAND.width, height: BRAND.height, fill: palette.brand }),
  ];
  let y: number = GAP.brand;
  const place = (block: Block, gap: number): void => {
    if (block.lines.length === 0) return;
    y += gap;
    elements.push(...setBlock(block, y, setter));
    y += blockHeight(block);
  };
  const headGaps = [0, GAP.standfirst, GAP.unit];
  head.forEach((block, i) => {
    place(block, headGaps[i] ?? 0);
  });
  if (plot.legend.length > 0) {
    const legend = setLegend(plot.legend, y + GAP.legend, setter);
    elements.push(...legend.elements);
    y += GAP.legend + legend.height;
  }
  y += GAP.plot;
  elements.push(element("g", { transform: `translate(${profile.padding},${Math.round(y)})` }, [...plot.tree.children]));
  y = Math.round(y) + plot.height;
  // The first line below the plot stands clear of it, whichever it is.
  let gap: number = GAP.notes;
  for (const block of foot) {
    place(block, gap);
    if (block.lines.length > 0) gap = GAP.lines;
  }
  return { elements, width: profile.width, height: Math.ceil(y + profile.padding - GAP.bottom) };
}
