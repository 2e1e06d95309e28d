import type { RenderedChart } from "../../chart/render.ts";
import { finding } from "../../finding/messages.ts";
import { placeOfChart } from "../context.ts";
import { picturesOf } from "../pictures.ts";
import type { Rule } from "../rule.ts";

/** In pixels: what is still read with ease; a narrow chart is held nearer to the eye. */
const LEAST = 12;
const LEAST_IN: Readonly<Record<string, number>> = { narrow: 11 };

/** The smallest text of a picture, where it is too small, and how many others are; null where none is. */
function smallest({ profile, boxes }: RenderedChart) {
  const least = LEAST_IN[profile] ?? LEAST;
  const small = boxes.filter(({ size }) => size < least).sort((a, b) => a.size - b.size);
  const [first] = small;
  if (first === undefined) return null;
  const others = new Set(small.map(({ text }) => text)).size - 1;
  return { text: first.text, size: first.size, least, profile, others };
}

export const chartTextSize: Rule = {
  id: "chart-text-size",
  scope: "chart",
  finds: ["chart/small-text"],
  meaning: "No text of a chart is set smaller than 12 pixels, 11 in the narrow profile.",
  examples: {
    in: "chart",
    ok: '"encoding": {"x": {"axis": {"labelFontSize": 12}}}',
    notOk: '"encoding": {"x": {"axis": {"labelFontSize": 9}}}',
  },
  check: ({ charts }) =>
    charts.flatMap((chart) => {
      const [first] = picturesOf(chart)
        .flatMap(({ drawn }) => drawn ?? [])
        .flatMap((drawn) => smallest(drawn) ?? []);
      return first === undefined ? [] : [finding("chart/small-text", first, placeOfChart(chart))];
    }),
};
