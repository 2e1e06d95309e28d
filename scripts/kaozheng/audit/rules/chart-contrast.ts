import { isArray, isObject, type Json, type JsonObject } from "../../chart/read/json.ts";
import { eachView, isQuantitative, markType } from "../../chart/read/views.ts";
import type { Finding, Place } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { type ChartSpec, drawnFiles, onSpecs } from "../chart-spec.ts";
import type { AuditedChart } from "../context.ts";
import { contrast } from "../contrast.ts";
import type { Rule } from "../rule.ts";

/** For graphical objects (WCAG 2.2, 1.4.11). */
const LEAST = 3;
/** Nearer to the paper than this nothing is seen: a gap between bars, or letters on a dark one. */
const PAPER = 1.1;
const COLOURS = ["color", "fill", "stroke"] as const;

interface Chosen {
  readonly colour: string;
  readonly pointer: string;
}

/** Colours that a channel sets: its value, those of its conditions, those of its categories. */
function ofChannel(definition: JsonObject, pointer: string): Chosen[] {
  const string = (value: Json | undefined, at: string): Chosen[] =>
    typeof value === "string" ? [{ colour: value, pointer: `${pointer}${at}` }] : [];
  const conditions = isArray(definition.condition) ? definition.condition : [definition.condition];
  const scale = isObject(definition.scale) ? definition.scale : {};
  // A scale of shades begins near the paper: that is what its first shade says.
  const range = isArray(scale.range) && !isQuantitative(definition) ? scale.range : [];
  return [
    ...string(definition.value, "/value"),
    ...conditions.flatMap((c) => (isObject(c) ? string(c.value, "/condition") : [])),
    ...range.flatMap((colour, i) => string(colour, `/scale/range/${i}`)),
  ];
}

function chosenIn({ json }: ChartSpec): Chosen[] {
  const chosen: Chosen[] = [];
  eachView(json, (view, pointer) => {
    const { mark, encoding } = view;
    // What letters stand on is not told by the spec: those whose colour depends on the row stand on the row's mark.
    const onMarks = markType(view) === "text";
    for (const name of COLOURS) {
      const set = isObject(mark) ? mark[name] : undefined;
      if (typeof set === "string") chosen.push({ colour: set, pointer: `${pointer}/mark/${name}` });
      const definition = isObject(encoding) ? encoding[name] : undefined;
      if (isObject(definition) && !(onMarks && definition.condition !== undefined))
        chosen.push(...ofChannel(definition, `${pointer}/encoding/${name}`));
    }
  });
  return chosen;
}

function judge(colour: string, paper: string, place: Place): Finding[] {
  const ratio = contrast(colour, paper);
  if (ratio === null || ratio >= LEAST || ratio < PAPER) return [];
  return [finding("chart/low-contrast", { colour, ratio: ratio.toFixed(1), least: `${LEAST}` }, place)];
}

/** A colour that the code of a chart names: fill: "#eee". */
const LITERAL = /\b(?:fill|stroke|color)\s*:\s*["'`](#[0-9a-f]{3,8}|[a-z]+)["'`]/gi;

/** Of a Plot chart the colours that its code names; what is computed or comes from the palette is not the author's. */
function ofModule({ file, source, drawn }: AuditedChart): Finding[] {
  if (source === null || drawn === null || !file.endsWith(".ts")) return [];
  return [...source.matchAll(LITERAL)].flatMap((match) => {
    const [whole, colour = ""] = match;
    const before = source.slice(0, match.index + whole.indexOf(colour)).split("\n");
    const place = { file, line: before.length, column: (before.at(-1) ?? "").length + 1, length: colour.length };
    return judge(colour, drawn.paper, place);
  });
}

export const chartContrast: Rule = {
  id: "chart-contrast",
  scope: "chart",
  finds: ["chart/low-contrast"],
  meaning:
    "Colours that the author chooses stand out from the paper by 3 : 1 at least. The theme's are checked by its own tests; shades of a quantity and letters on a mark are left alone.",
  examples: {
    in: "chart",
    ok: '"mark": {"type": "bar", "color": "#1d5b8f"}',
    notOk: '"mark": {"type": "bar", "color": "#cfe3f2"}',
  },
  check: ({ charts }) => [
    ...onSpecs(charts, (spec) =>
      chosenIn(spec).flatMap(({ colour, pointer }) =>
        judge(colour, spec.chart.drawn?.paper ?? "", spec.place(pointer)),
      ),
    ),
    ...drawnFiles(charts).flatMap(ofModule),
  ],
};
