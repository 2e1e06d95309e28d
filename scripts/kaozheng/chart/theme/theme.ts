import type { Language } from "../../language/language.ts";
import type { NumberStyle } from "./number-style.ts";

/**
 * A newsroom's look, all of it: one record in one file of `themes/`, and every chart follows. Lengths are in pixels of
 * the SVG, colours are CSS in hexadecimal digits.
 */
export interface Theme {
  readonly name: string;
  /** Families for a viewer that does not load the embedded font. */
  readonly fallback: string;
  readonly palette: Palette;
  /** The same colours, place by place, for readers whose screen is dark. */
  readonly dark: Palette;
  readonly brand: Brand;
  /** What stands before notes, source and credit, and between notes. */
  readonly words: Readonly<Record<Language, FrameWords>>;
  /** The credit on a line of its own below the source, or after it in the same paragraph. */
  readonly credit: "below" | "beside";
  readonly numbers: NumberStyle;
  readonly gaps: Gaps;
  readonly profiles: Readonly<Record<string, Profile>>;
}

export interface Palette {
  readonly paper: string;
  /** Headline and values. */
  readonly ink: string;
  /** Standfirst, axis labels. */
  readonly text: string;
  /** Notes, source, unit: at least 4.5 : 1 on paper. */
  readonly muted: string;
  /** At least 3 : 1 on paper. */
  readonly axis: string;
  readonly grid: string;
  /** The newsroom's mark. */
  readonly brand: string;
  /**
   * For series: 3 : 1 on paper, and told apart by people with each of the three colour-vision deficiencies. Numbers printed
   * on a mark are in paper or ink: in the dark palette a colour has to be as good for the one its light twin is good for.
   */
  readonly categorical: readonly string[];
  /** From little to much: away from paper. */
  readonly sequential: readonly string[];
}

/** The newsroom's mark, as the path of an SVG from (0, 0): hung from the upper edge, or set in the lower right corner. */
interface Brand {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly place: "top" | "foot";
}

interface FrameWords {
  readonly note: string;
  readonly source: string;
  readonly credit: string;
  /** Between two notes. */
  readonly stop: string;
}

/** White above each part of the frame. */
export interface Gaps {
  /** From the upper edge to the headline. */
  readonly headline: number;
  readonly standfirst: number;
  readonly unit: number;
  readonly legend: number;
  readonly plot: number;
  /** Between the plot and the first line below it. */
  readonly foot: number;
  /** Between the paragraphs below the plot. */
  readonly lines: number;
  /** What of the padding is left out below the last line, whose own leading stands for it. */
  readonly bottom: number;
}

/** How wide a chart is and how large its text: one for every place charts are printed. */
export interface Profile {
  readonly width: number;
  readonly padding: number;
  /** Height of the plot where its spec names none; in a fixed frame it is what the furniture leaves. */
  readonly plotHeight: number;
  /** Pixels of a PNG to one of the SVG unless asked for otherwise. */
  readonly scale: number;
  readonly headline: TextStyle;
  readonly standfirst: TextStyle;
  readonly unit: TextStyle;
  readonly note: TextStyle;
  /** Axis labels, legends and value labels. */
  readonly label: TextStyle;
  /** About one tick of a quantitative axis to so many pixels. */
  readonly tickSpacing: number;
  /** Of a picture whose height is given too. */
  readonly fixed?: FixedFrame;
}

/** A picture of a given height: the plot fills what the furniture leaves, and some furniture is left to the page. */
export interface FixedFrame {
  readonly height: number;
  /** A plot of less is no picture, but an error. */
  readonly leastPlot: number;
  readonly standfirst: boolean;
  /** All notes; those that explain how bounds and breaks are drawn; none. */
  readonly notes: "all" | "conventions" | "none";
  /** Who says it, and whom they retell; or only who published it. */
  readonly source: "full" | "publishers";
  readonly credit: boolean;
}

export interface TextStyle {
  readonly size: number;
  readonly lineHeight: number;
}

export const textStyle = (size: number, lineHeight: number): TextStyle => ({ size, lineHeight });

export const DEFAULT_PROFILE = "wide";

/** Width between the paddings: what the plot and every line of text have. */
export const contentWidth = (profile: Profile): number => profile.width - 2 * profile.padding;
