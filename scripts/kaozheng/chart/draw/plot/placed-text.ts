import type * as ObservablePlot from "@observablehq/plot";
import type { DrawnRow } from "../../bind/rows.ts";
import type { TextStyle } from "../../theme/theme.ts";

/** Something to print of a row, its left upper corner so many pixels to the right and down; lines part at line feeds. */
export interface PlacedText<Style extends string = string> {
  readonly style: Style;
  readonly row: DrawnRow;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Text marks for pieces that a chart has laid out itself, one mark a style, in the order of the styles. */
export function placedText<Style extends string>(
  Plot: typeof ObservablePlot,
  pieces: readonly PlacedText<Style>[],
  styles: Readonly<Record<Style, ObservablePlot.TextOptions>>,
  label: TextStyle,
): ObservablePlot.Markish[] {
  return Object.entries<ObservablePlot.TextOptions>(styles).map(([style, options]) => {
    const set = pieces.filter((piece) => piece.style === style);
    return Plot.text(
      set.map(({ row }) => row),
      {
        x: set.map((piece) => piece.x),
        y: set.map((piece) => piece.y),
        text: set.map((piece) => piece.text),
        textAnchor: "start",
        lineAnchor: "top",
        lineHeight: label.lineHeight / label.size,
        ...options,
      },
    );
  });
}
