/**
 * The mark of a bound, an open angle beyond the end of what is drawn, and where the value's label stands: in pixels, the
 * same in charts of Vega-Lite and of Plot.
 */
export const BOUND_MARK = {
  /** Half the angle's width across the value axis. */
  half: 6.5,
  stroke: 2,
  /** From the end of the author's mark to the middle of the angle. */
  offset: 8,
  /** From the end of the author's mark to its label, and what an angle between them adds. */
  labelGap: 5,
  room: 11,
} as const;

/** How deep the angle is for its width. */
const DEPTH = 0.45;

export type Bound = "lower" | "upper";

type Point = readonly [x: number, y: number];

/**
 * The three points of the angle in a box of ±1, y downwards: up the value axis for a lower bound, towards "or more"; down
 * it for an upper one.
 */
export function anglePoints(axis: "x" | "y", bound: Bound): readonly [Point, Point, Point] {
  const deep = bound === "lower" ? DEPTH : -DEPTH;
  if (axis === "y")
    return [
      [-1, deep],
      [0, -deep],
      [1, deep],
    ];
  return [
    [-deep, -1],
    [deep, 0],
    [-deep, 1],
  ];
}
