import type { JsonObject } from "../read/json.ts";
import { channel, eachView, encodingOf, isQuantitative, isUnit, plainField, type View } from "../read/views.ts";

const COLOURED = ["color", "fill", "stroke"];

/** How many categories a spec tells apart by colour, from what was drawn; shades of a quantity are no categories. */
export function colourCount(spec: View, drawn: readonly JsonObject[]): number {
  const fields = new Set<string>();
  eachView(spec, (unit, _, ancestors) => {
    if (!isUnit(unit)) return;
    const encoding = encodingOf(unit, ancestors);
    for (const name of COLOURED) {
      const definition = channel(encoding, name);
      const field = plainField(definition);
      if (field !== null && !isQuantitative(definition) && definition?.type !== "temporal") fields.add(field);
    }
  });
  const counts = [...fields].map((field) => new Set(drawn.flatMap((datum) => datum[field] ?? [])).size);
  return Math.max(0, ...counts);
}
