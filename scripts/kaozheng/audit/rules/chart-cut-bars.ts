import type { CutBars } from "../../chart/draw/plot/draw-plot.ts";
import { isArray, isObject, type JsonObject } from "../../chart/read/json.ts";
import { channel, encodingOf, isQuantitative, markType } from "../../chart/read/views.ts";
import { finding } from "../../finding/messages.ts";
import { drawnFiles, onSpecs, type SpecUnit, unitsOf } from "../chart-spec.ts";
import { placeOfChart } from "../context.ts";
import type { Rule } from "../rule.ts";

const AXES = ["x", "y"] as const;
const NOT_LINEAR = new Set(["log", "symlog", "pow", "sqrt"]);

/** What keeps the scale of a channel from beginning at zero; null where nothing does. */
function cutBy(definition: JsonObject): CutBars["start"] | null {
  const scale = isObject(definition.scale) ? definition.scale : {};
  if (scale.type === "log") return { kind: "logarithmic" };
  if (typeof scale.type === "string" && NOT_LINEAR.has(scale.type)) return { kind: "not-linear", scale: scale.type };
  const { domain, domainMin } = scale;
  const numbers = isArray(domain) ? domain.filter((x) => typeof x === "number") : [];
  if (numbers.length > 1 && (Math.min(...numbers) > 0 || Math.max(...numbers) < 0))
    return { kind: "domain", from: Math.min(...numbers), to: Math.max(...numbers) };
  if (typeof domainMin === "number" && domainMin > 0) return { kind: "least", at: domainMin };
  return scale.zero === false ? { kind: "anywhere" } : null;
}

/** The axis along which a unit's bars are long, and what cuts them; null where nothing does. */
function cut({ unit, ancestors }: SpecUnit): CutBars | null {
  if (markType(unit) !== "bar" && markType(unit) !== "area") return null;
  const encoding = encodingOf(unit, ancestors);
  for (const axis of AXES) {
    const definition = channel(encoding, axis);
    // Between two columns a bar is a span, and begins where it begins.
    const measured = definition !== null && isQuantitative(definition) && definition.bin === undefined;
    if (!measured || definition === null || `${axis}2` in encoding) continue;
    const start = cutBy(definition);
    if (start !== null) return { axis, start };
  }
  return null;
}

export const chartCutBars: Rule = {
  id: "chart-cut-bars",
  scope: "chart",
  finds: ["chart/cut-bars"],
  meaning: "Bars and areas begin at zero: readers compare their lengths, and of a cut bar the length says nothing.",
  examples: {
    in: "chart",
    ok: '"mark": "bar", "encoding": {"y": {"field": "value", "type": "quantitative"}}',
    notOk: '"mark": "bar", "encoding": {"y": {"field": "value", "type": "quantitative", "scale": {"zero": false}}}',
  },
  check: ({ charts }) => [
    ...onSpecs(charts, (spec) =>
      unitsOf(spec).flatMap((unit) => {
        const found = cut(unit);
        if (found === null) return [];
        return [finding("chart/cut-bars", found, spec.place(`${unit.pointer}/encoding/${found.axis}/scale`))];
      }),
    ),
    ...drawnFiles(charts).flatMap((chart) =>
      (chart.drawn?.cutBars ?? []).map((found) => finding("chart/cut-bars", found, placeOfChart(chart))),
    ),
  ],
};
