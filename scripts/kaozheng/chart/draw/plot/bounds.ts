import type * as ObservablePlot from "@observablehq/plot";
import { CERTAINTIES, type Certainty } from "../../bind/reading.ts";
import { CERTAINTY, type DrawnRow, LABEL } from "../../bind/rows.ts";
import { type Measure, REGULAR } from "../../font/measure.ts";
import { anglePoints, BOUND_MARK, type Bound } from "../../theme/bound-mark.ts";
import type { Palette, Profile } from "../../theme/theme.ts";
import type { BoundChannels } from "./contract.ts";

/** A canvas-like path, as d3 symbols draw on. */
interface Path {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

/** The open angle of a bound as wide as a dot of the mark's radius, `area` being that dot's. */
export function angle(axis: "x" | "y", bound: Bound): ObservablePlot.SymbolType {
  const [start, ...ends] = anglePoints(axis, bound);
  const symbol = {
    draw(path: Path, area: number): void {
      const half = Math.sqrt(area / Math.PI);
      path.moveTo(half * start[0], half * start[1]);
      for (const [x, y] of ends) path.lineTo(half * x, half * y);
    },
  };
  // Plot takes any object that draws, d3's symbols among them; its types know only their names.
  return symbol as unknown as ObservablePlot.SymbolType;
}

const certaintyOf = (row: DrawnRow): Certainty | null => CERTAINTIES.find((c) => c === row[CERTAINTY]) ?? null;

const bounded = (row: DrawnRow): boolean => certaintyOf(row) === "lower" || certaintyOf(row) === "upper";

/** Plot marks that print each row's value beyond its end, with an angle before it where the row states a bound. */
export function boundMarks(
  Plot: typeof ObservablePlot,
  rows: readonly DrawnRow[],
  channels: BoundChannels,
  palette: Palette,
  profile: Profile,
): ObservablePlot.Markish {
  const axis = typeof rows.find((row) => typeof row[channels.x] === "number")?.[channels.x] === "number" ? "x" : "y";
  const { stroke = palette.categorical[0] ?? palette.ink, r = 0, ...place } = channels;
  const numberOf = (row: DrawnRow): number => Number(row[axis === "y" ? channels.y : channels.x]);
  /** Outwards: up or right of a positive value, down or left of a negative one. */
  const shift = (distance: number, sign: number) => ({
    [axis === "y" ? "dy" : "dx"]: (axis === "y" ? -sign : sign) * (distance + r),
  });
  const signed = (sign: number) => rows.filter((row) => numberOf(row) < 0 === sign < 0);
  const angles = (some: readonly DrawnRow[], sign: number) =>
    (["lower", "upper"] as const).map((bound) =>
      Plot.dot(
        some.filter((row) => certaintyOf(row) === bound),
        {
          ...place,
          stroke,
          strokeWidth: BOUND_MARK.stroke,
          symbol: angle(axis, bound),
          r: BOUND_MARK.half,
          ...shift(BOUND_MARK.offset, sign),
        },
      ),
    );
  const labels = (some: readonly DrawnRow[], distance: number, sign: number) =>
    Plot.text([...some], {
      ...place,
      text: LABEL,
      fill: palette.ink,
      fontSize: profile.label.size,
      textAnchor: axis === "y" ? "middle" : sign < 0 ? "end" : "start",
      lineAnchor: axis === "x" ? "middle" : sign < 0 ? "top" : "bottom",
      ...shift(distance, sign),
    });
  return [1, -1].map((sign) => {
    const some = signed(sign);
    return [
      angles(some, sign),
      labels(
        some.filter((row) => !bounded(row)),
        BOUND_MARK.labelGap,
        sign,
      ),
      labels(some.filter(bounded), BOUND_MARK.labelGap + BOUND_MARK.room, sign),
    ];
  });
}

/** The width of the widest label of the rows with its gap and angle, in pixels, beyond a dot of radius `r`. */
export function labelRoom(rows: readonly DrawnRow[], r: number, measure: Measure, { label }: Profile): number {
  const widths = rows.map(
    (row) => measure.width(String(row[LABEL] ?? ""), label.size, REGULAR) + (bounded(row) ? BOUND_MARK.room : 0),
  );
  return Math.ceil(Math.max(0, ...widths) + BOUND_MARK.labelGap + r + 2);
}
