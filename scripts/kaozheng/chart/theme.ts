/**
 * The newsroom's look, all of it: replace this one record and every chart follows. Lengths are in pixels of the
 * finished SVG, colours are CSS.
 */
export interface Theme {
  readonly name: string;
  /** Families for a viewer that does not load the embedded font. */
  readonly fallback: string;
  readonly palette: Palette;
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
  readonly axis: string;
  readonly grid: string;
  /** The bar over the headline. */
  readonly brand: string;
  /** For series, told apart by people with each of the three colour-vision deficiencies. */
  readonly categorical: readonly string[];
  readonly sequential: readonly string[];
}

/** How wide a chart is and how large its text: one for every place charts are printed. */
export interface Profile {
  readonly width: number;
  readonly padding: number;
  /** Height of the plot where its spec names none. */
  readonly plotHeight: number;
  readonly headline: TextStyle;
  readonly standfirst: TextStyle;
  readonly unit: TextStyle;
  readonly note: TextStyle;
  /** Axis labels, legends and value labels. */
  readonly label: TextStyle;
  /** About one tick of a quantitative axis to so many pixels. */
  readonly tickSpacing: number;
}

export interface TextStyle {
  readonly size: number;
  readonly lineHeight: number;
}

const style = (size: number, lineHeight: number): TextStyle => ({ size, lineHeight });

export const PRESS: Theme = {
  name: "press",
  fallback: "'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif",
  palette: {
    paper: "#ffffff",
    ink: "#16202b",
    text: "#3b4754",
    muted: "#66717d",
    axis: "#8a949f",
    grid: "#e4e8ec",
    brand: "#b3261e",
    categorical: ["#1d5b8f", "#d9822b", "#5aa9a0", "#9b3d6b", "#8c8f3c", "#7d8793", "#4b3f72"],
    sequential: ["#dbe8f2", "#a9c8df", "#6fa3c8", "#3c7cab", "#1d5b8f", "#123d63"],
  },
  profiles: {
    wide: {
      width: 720,
      padding: 24,
      plotHeight: 300,
      headline: style(24, 32),
      standfirst: style(15, 23),
      unit: style(13, 18),
      note: style(12, 18),
      label: style(13, 17),
      tickSpacing: 64,
    },
    narrow: {
      width: 360,
      padding: 16,
      plotHeight: 240,
      headline: style(19, 26),
      standfirst: style(14, 21),
      unit: style(12, 17),
      note: style(11, 16.5),
      label: style(12, 16),
      tickSpacing: 56,
    },
  },
};

export const DEFAULT_PROFILE = "wide";

/** Width between the paddings: what the plot and every line of text have. */
export const contentWidth = (profile: Profile): number => profile.width - 2 * profile.padding;
