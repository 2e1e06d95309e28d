import { finding } from "../../finding/messages.ts";
import { drawnFiles } from "../chart-spec.ts";
import { placeOfChart } from "../context.ts";
import type { Rule } from "../rule.ts";

/** As many as the theme's palettes hold, and about as many as readers keep apart. */
const MOST = 7;

export const chartColours: Rule = {
  id: "chart-colours",
  scope: "chart",
  finds: ["chart/too-many-colours"],
  meaning: "Colour tells at most seven categories apart; shades of a quantity are no categories.",
  examples: {
    in: "chart",
    ok: '"transform": [], "encoding": {"color": {"field": "series", "type": "nominal"}}',
    notOk: '"transform": [], "encoding": {"color": {"field": "id", "type": "nominal"}}',
  },
  check: ({ charts }) =>
    drawnFiles(charts).flatMap((chart) => {
      const { drawn } = chart;
      const count = drawn?.colours ?? 0;
      return count <= MOST ? [] : [finding("chart/too-many-colours", { count, most: MOST }, placeOfChart(chart))];
    }),
};
