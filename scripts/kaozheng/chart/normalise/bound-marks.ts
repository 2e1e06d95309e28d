import type { Certainty } from "../bind/reading.ts";
import { CERTAINTY } from "../bind/rows.ts";
import type { Json, JsonObject } from "../read/json.ts";
import { anglePoints, BOUND_MARK, type Bound } from "../theme/bound-mark.ts";
import type { Palette } from "../theme/theme.ts";
import type { Axis } from "./position.ts";

/** What the layers put in by the toolkit are called in the compiled spec, so that they can be told from the author's. */
export const ADDED = "kaozheng";

/** Where the layers of one unit stand: the field that places them along the value axis, and the channels that do. */
export interface Placed {
  readonly axis: Axis;
  /** A label or an angle stands beyond this value: downwards or to the left where it is negative. */
  readonly field: string;
  /** Channels of the author's mark that the added one shares: position, offset, colour. */
  readonly encoding: JsonObject;
  /** From the value to the nearest edge of the author's mark: the radius of a dot. */
  readonly clearance: number;
}

const is = (...certainties: readonly Certainty[]): string =>
  certainties.map((c) => `datum.${CERTAINTY} === '${c}'`).join(" || ");

/** A distance outwards from the value: up or right for a positive number, down or left for a negative one. */
const outwards = ({ axis, field, clearance }: Placed, distance: string): string =>
  `(datum['${field}'] < 0 ? -1 : 1) * ${axis === "y" ? "-" : ""}(${distance} + ${clearance})`;

/** The mark of a bound: an open angle beyond the value. */
export function angleLayer(bound: Bound, placed: Placed, palette: Palette): JsonObject {
  return {
    name: `${ADDED}_${bound}`,
    transform: [{ filter: is(bound) }],
    mark: {
      type: "point",
      shape: `M${anglePoints(placed.axis, bound).join("L")}`,
      size: (2 * BOUND_MARK.half) ** 2,
      filled: false,
      fillOpacity: 0,
      strokeWidth: BOUND_MARK.stroke,
      opacity: 1,
      ...("color" in placed.encoding ? {} : { stroke: palette.categorical[0] ?? palette.ink }),
      [`${placed.axis}Offset`]: { expr: outwards(placed, String(BOUND_MARK.offset)) },
    },
    encoding: placed.encoding,
  };
}

/** The value in words beyond the mark and its angle. `below` is a test for labels that stand on the other side. */
export function labelLayer(label: string, placed: Placed, palette: Palette, below = "false"): JsonObject {
  const { axis, field } = placed;
  // A colour may also come from the layers around, where leaving it out would not undo it.
  const ink: JsonObject = "color" in placed.encoding ? { color: { value: palette.ink } } : {};
  const distance = `${BOUND_MARK.labelGap} + (${is("lower", "upper")} ? ${BOUND_MARK.room} : 0)`;
  const negative = `datum['${field}'] < 0 || (${below})`;
  const along: JsonObject =
    axis === "y"
      ? { align: "center", baseline: { expr: `${negative} ? 'top' : 'bottom'` } }
      : { align: { expr: `${negative} ? 'right' : 'left'` }, baseline: "middle" };
  const shift = `(${below} ? -1 : 1) * ${outwards(placed, distance)}`;
  return {
    name: `${ADDED}_label`,
    mark: { type: "text", color: palette.ink, ...along, [`d${axis}`]: { expr: shift } },
    encoding: { ...placed.encoding, ...ink, text: { field: label, type: "nominal" } },
  };
}

/** Channels that make a value which nothing entails hollow, with a dashed outline: it stands there as a sum, not as a finding. */
export function hollow(palette: Palette): JsonObject {
  const when = (value: Json, otherwise: Json): JsonObject => ({
    condition: { test: is("unsupported"), value },
    value: otherwise,
  });
  return {
    fillOpacity: when(0.12, 1),
    stroke: when(palette.text, null),
    strokeDash: when([4, 3], [1, 0]),
    strokeWidth: when(1.2, 0),
  };
}

/** From the line of a break to the word beside it. */
export const BREAK_GAP = 5;

/** A dashed line across the plot between two rows that do not compare, with a word for it unless that is null. */
export function breakLayers(
  { axis, encoding }: Pick<Placed, "axis" | "encoding">,
  other: Axis,
  shift: string,
  length: string,
  word: string | null,
  palette: Palette,
): JsonObject[] {
  const position = encoding[other] ?? {};
  const offset = { [`${other}Offset`]: { expr: `-datum['${shift}'] * ${length}` } };
  const transform = [{ filter: `isValid(datum['${shift}'])` }];
  const across: JsonObject =
    axis === "y" ? { y: { value: 0 }, y2: { value: "height" } } : { x: { value: 0 }, x2: { value: "width" } };
  const rule: JsonObject = {
    name: `${ADDED}_break`,
    transform,
    mark: { type: "rule", color: palette.muted, strokeDash: [3, 3], ...offset },
    encoding: { ...across, [other]: position },
  };
  if (word === null) return [rule];
  const aligned = { align: "left", baseline: "top", dx: BREAK_GAP };
  return [
    rule,
    {
      name: `${ADDED}_break_word`,
      transform,
      mark: { type: "text", text: word, color: palette.muted, ...aligned, ...offset },
      encoding: { y: { value: 0 }, [other]: position },
    },
  ];
}
