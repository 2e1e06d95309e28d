import { finding } from "../../finding/messages.ts";
import { drawnFindings } from "../pictures.ts";
import type { Rule } from "../rule.ts";

export const charts: Rule = {
  id: "charts",
  scope: "chart",
  finds: [
    "chart/stale",
    "chart/missing",
    "chart/clipped",
    "chart/empty",
    "chart/engine",
    "chart/furniture",
    "chart/inline-data",
    "chart/missing-data",
    "chart/missing-glyph",
    "chart/module",
    "chart/no-data",
    "chart/no-lineage",
    "chart/overlap",
    "chart/property",
    "chart/spec",
    "chart/syntax",
    "chart/crowded",
    "chart/data-file",
    "chart/empty-data",
    "chart/engine-warning",
    "chart/image",
    "chart/no-room",
    "chart/nothing-drawn",
    "chart/raw-id",
    "chart/refused",
    "chart/unknown-dataset",
    "chart/theme",
    "chart/unknown-theme",
    "chart/unknown",
    "chart/unknown-field",
    "chart/unknown-resource",
    "chart/untranslated",
  ],
  meaning:
    "Every chart can be drawn from the project's own tables, nothing in it is printed over something else or cut off in any profile that the site publishes, and the committed pictures are what is drawn now.",
  examples: {
    in: "words",
    ok: "charts/svg/inspection-spend.zh.svg is, byte for byte, what the spec and the data draw",
    notOk: "a figure was mended and the picture still shows the old bar",
  },
  check: ({ charts }) =>
    charts.flatMap((chart) => {
      const { committed, rendered, svgFile, file, name } = chart;
      const seen = drawnFindings(chart);
      // A chart that an article displays is committed with the article.
      if (rendered === null || svgFile === null) return seen;
      if (committed === null) return [...seen, finding("chart/missing", { name, svgFile }, { file })];
      return committed === rendered ? seen : [...seen, finding("chart/stale", { name, svgFile }, { file: svgFile })];
    }),
};
