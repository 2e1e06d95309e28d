import { finding } from "../../finding/messages.ts";
import { drawnFiles } from "../chart-spec.ts";
import { placeOfChart } from "../context.ts";
import type { Rule } from "../rule.ts";

export const chartAlt: Rule = {
  id: "chart-alt",
  scope: "chart",
  finds: ["chart/no-alt"],
  meaning:
    "Every chart says what it shows to those who cannot see it: in the author's words, or in a text written from its data. Of some charts the data say too little: tables of words, three numbers to a dot.",
  examples: {
    in: "chart",
    ok: '"mark": "bar", "encoding": {"y": {"field": "value", "type": "quantitative"}}',
    notOk:
      '"mark": "point", "encoding": {"x": {"field": "lower", "type": "quantitative"}, "y": {"field": "value", "type": "quantitative"}, "size": {"field": "upper", "type": "quantitative"}}',
  },
  check: ({ charts }) =>
    drawnFiles(charts).flatMap((chart) =>
      chart.drawn?.describedBy === "none" ? [finding("chart/no-alt", {}, placeOfChart(chart))] : [],
    ),
};
