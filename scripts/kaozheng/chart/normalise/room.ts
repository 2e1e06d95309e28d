import { isObject, type Json, type JsonObject } from "../read/json.ts";
import type { ValueAxis } from "./position.ts";

/** Room in pixels at the ends of the value axis for what stands beyond the marks. */
export interface Room {
  readonly high: number;
  readonly low: number;
}

export function withRoom(definition: JsonObject, { axis }: ValueAxis, { high, low }: Room, length: string): JsonObject {
  const scale = isObject(definition.scale) ? definition.scale : {};
  if (definition.scale === null || ["range", "rangeMax", "rangeMin"].some((key) => key in scale)) return definition;
  if (high + low === 0) return definition;
  const range: Json = axis === "y" ? [{ expr: `${length} - ${low}` }, high] : [low, { expr: `${length} - ${high}` }];
  return { ...definition, scale: { ...scale, range } };
}

/** Whether the author has left the axis to the toolkit: no axis, or one that is only told to have no title. */
export const isBare = (axis: Json | undefined): boolean =>
  axis === undefined || (isObject(axis) && Object.keys(axis).every((key) => key === "title" && axis.title === null));

/** Without an axis there are no ticks for the scale to end on: the longest mark reaches the end of the plot. */
export function withoutAxis(value: JsonObject): JsonObject {
  const scale = isObject(value.scale) ? value.scale : {};
  return { ...value, axis: null, scale: { nice: false, ...scale } };
}
