import { isObject, type JsonObject } from "../../chart/read/json.ts";
import { channel, encodingOf, isQuantitative, sharing, type View } from "../../chart/read/views.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { UnitLexicon } from "../../quantity/unit.ts";
import { type ChartSpec, drawnFiles, onSpecs, type SpecUnit, unitsOf } from "../chart-spec.ts";
import { placeOfChart } from "../context.ts";
import type { Rule } from "../rule.ts";

/** Where a title names its unit: 金额（万元）; Money involved, yuan. */
const NAMED = /(?:[（(]|[,，：:]\s*|\bin )([^（()）,，]+?)[)）]?\s*$/u;

function namesUnit(title: unknown, lexicon: UnitLexicon): boolean {
  const words = typeof title === "string" ? NAMED.exec(title)?.[1]?.trim().toLowerCase() : undefined;
  if (words === undefined) return false;
  const forms = [...lexicon.values()].flatMap(({ zh, en }) => [...zh, ...en]).map((form) => form.toLowerCase());
  // A scale may stand before it, 万元, and a denominator behind.
  const [numerator = ""] = words.split(/\/| per |每/u);
  return numerator.includes("%") || forms.some((form) => numerator.endsWith(form));
}

const titleOf = (holder: unknown): unknown =>
  isObject(holder) ? (isObject(holder.title) ? holder.title.text : holder.title) : undefined;

/** What a unit measures along its axes, or by shade where it has no such axis. */
function measured({ unit, ancestors }: SpecUnit): JsonObject[] {
  const encoding = encodingOf(unit, ancestors);
  const along = (names: readonly string[]) =>
    names.map((name) => channel(encoding, name)).filter((d): d is JsonObject => isQuantitative(d));
  const axes = along(["x", "y"]);
  return axes.length > 0 ? axes : along(["color", "fill", "size"]);
}

function check(spec: ChartSpec, lexicon: UnitLexicon): Finding[] {
  if (spec.chart.drawn?.unit !== "") return [];
  const plots = new Map<View, { pointer: string; bare: boolean }>();
  for (const one of unitsOf(spec)) {
    const plot = sharing(one.unit, one.ancestors);
    const titled = namesUnit(titleOf(plot), lexicon);
    const bare = measured(one).some((d) => !titled && !namesUnit(titleOf(d.axis) ?? d.title, lexicon));
    const known = plots.get(plot);
    plots.set(plot, { pointer: known?.pointer ?? one.pointer, bare: bare || known?.bare === true });
  }
  return [...plots].flatMap(([plot, { pointer, bare }]) => {
    if (!bare) return [];
    const title = titleOf(plot);
    const gap =
      typeof title === "string" ? ({ kind: "plot-title", title } as const) : ({ kind: "mixed-rows" } as const);
    return [finding("chart/no-unit", { gap }, spec.place(pointer))];
  });
}

/** Years are in no unit. */
const YEAR = /^(?:19|20)\d{2}$/;

export const chartUnit: Rule = {
  id: "chart-unit",
  scope: "chart",
  finds: ["chart/no-unit"],
  meaning:
    "A chart says what its numbers are in: by the unit its rows share, by the author's, or in the title of each plot.",
  examples: {
    in: "chart",
    ok: '"encoding": {"y": {"field": "value", "type": "quantitative"}}',
    notOk:
      '"data": {"url": "../data/parts.csv"}, "transform": [], "encoding": {"x": {"field": "part_zh"}, "y": {"field": "repairs", "type": "quantitative"}}',
  },
  check: ({ charts, project }) => [
    ...onSpecs(charts, (spec) => check(spec, project.lexicon)),
    ...drawnFiles(charts).flatMap((chart) => {
      const { drawn, file, spec } = chart;
      if (!(file.endsWith(".ts") || spec === null) || drawn === null || drawn.unit !== "") return [];
      const tick = drawn.boxes.find(
        ({ role, text }) => role === "axis-label" && /^[\d−-][\d.,]*/.test(text) && !YEAR.test(text),
      );
      if (tick === undefined || /[%\p{L}]$/u.test(tick.text.replace(/[万亿]|bn|m$/gu, ""))) return [];
      return [finding("chart/no-unit", { gap: { kind: "axis", label: tick.text } }, placeOfChart(chart))];
    }),
  ],
};
