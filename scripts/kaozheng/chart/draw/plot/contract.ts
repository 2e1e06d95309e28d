import type * as ObservablePlot from "@observablehq/plot";
import type { Language } from "../../../language/language.ts";
import type { DrawnRow, Value } from "../../bind/rows.ts";
import type { Bound } from "../../theme/bound-mark.ts";
import type { Palette, TextStyle } from "../../theme/theme.ts";
import type { PlacedText } from "./placed-text.ts";

/** What `charts/<name>.plot.ts` exports as `chart` is given. */
export interface PlotContext {
  /**
   * The rows of the resource, or the list of them, that `meta` names. Each says in `_resource` which it is of; one that
   * states a number has `_id`, `_certainty` and `_label`; a figure has `_report`, and its indicator's `_name`, `_domain`
   * and `_kind`. Keep the rows' own objects in what is handed to marks, so that the lineage is not lost.
   */
  readonly rows: readonly DrawnRow[];
  /** Observable Plot, whose `plot` draws in the theme at the profile's width. Titles and legends go into the frame. */
  readonly Plot: typeof ObservablePlot;
  /** Room for the plot, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly language: Language;
  readonly palette: Palette;
  /** Size and line height of labels, in pixels: what a text mark is set in unless it says otherwise. */
  readonly label: TextStyle;
  /** A number in the house's words: 8000万, 80m; with a unit, 25%. For `tickFormat`. */
  readonly format: (x: number, unit?: string) => string;
  /** The column of a pair `<name>_zh`, `<name>_en` that is in the chart's language. */
  readonly local: (name: string) => string;
  /** How wide a line of text is, in pixels, in the type that is embedded. */
  readonly textWidth: (text: string, type?: Type) => number;
  /** A text with a line feed wherever the house would break it to fit a width in pixels: for the channel `text`. */
  readonly wrap: (text: string, width: number, type?: Type) => string;
  /** The open angle of a bound along the horizontal axis, for the option `symbol`; `r` is half its height. */
  readonly angle: (bound: Bound) => ObservablePlot.SymbolType;
  /** Marks that print texts where a chart that is laid out as a table puts them; scales of type `identity` go with it. */
  readonly placed: <Style extends string>(
    pieces: readonly PlacedText<Style>[],
    styles: Readonly<Record<Style, ObservablePlot.TextOptions>>,
  ) => ObservablePlot.Markish[];
  /** Pixels to leave beyond the values for what `bounds` prints, dots of radius `r` included: for insets. */
  readonly labelRoom: (rows: readonly DrawnRow[], r?: number) => number;
  /** Marks that print the values and draw the bounds of rows, as Vega-Lite charts have them. */
  readonly bounds: (rows: readonly DrawnRow[], channels: BoundChannels) => ObservablePlot.Markish;
}

/** What a text is set in: labels' size and the regular weight unless said. */
export interface Type {
  readonly size?: number;
  readonly bold?: boolean;
}

/** Where `bounds` stands: the value along one axis, the category along the other; colour as the marks have it. */
export interface BoundChannels {
  readonly x: string;
  readonly y: string;
  readonly fx?: string;
  readonly fy?: string;
  readonly stroke?: string;
  /** Radius of the dots that the values are drawn as; none for bars. */
  readonly r?: number;
}

/** What the module has to export. */
export interface PlotModule {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly chart: (context: PlotContext) => unknown;
}

export type { DrawnRow, Value };
