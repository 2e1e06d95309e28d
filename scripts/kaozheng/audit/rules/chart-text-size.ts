import { finding } from "../../finding/messages.ts";
import { placeOfChart } from "../context.ts";
import type { Rule } from "../rule.ts";

/** In pixels: what is still read with ease; a narrow chart is held nearer to the eye. */
const LEAST = 12;
const LEAST_IN: Readonly<Record<string, number>> = { narrow: 11 };

export const chartTextSize: Rule = {
  id: "chart-text-size",
  finds: ["chart/small-text"],
  meaning: "No text of a chart is set smaller than 12 pixels, 11 in the narrow profile.",
  mend: "Leave sizes to the theme; print fewer labels where they do not fit.",
  examples: {
    in: "chart",
    ok: '"encoding": {"x": {"axis": {"labelFontSize": 12}}}',
    notOk: '"encoding": {"x": {"axis": {"labelFontSize": 9}}}',
  },
  check: ({ charts }) =>
    charts.flatMap((chart) => {
      const { drawn } = chart;
      if (drawn === null) return [];
      const { profile } = drawn;
      const least = LEAST_IN[profile] ?? LEAST;
      const small = drawn.boxes.filter(({ size }) => size < least).sort((a, b) => a.size - b.size);
      const [first] = small;
      if (first === undefined) return [];
      const others = new Set(small.map(({ text }) => text)).size - 1;
      const { text, size } = first;
      return [finding("chart/small-text", { text, size, least, profile, others }, placeOfChart(chart))];
    }),
};
