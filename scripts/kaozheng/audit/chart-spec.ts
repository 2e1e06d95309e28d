import { isObject, type JsonDocument, type JsonObject, parseJson } from "../chart/read/json.ts";
import { eachView, isUnit, type View } from "../chart/read/views.ts";
import type { Finding, Place } from "../finding/finding.ts";
import type { AuditedChart } from "./context.ts";

/** A Vega-Lite chart as its file has it, with the place of every value. */
export interface ChartSpec {
  readonly chart: AuditedChart;
  readonly json: JsonObject;
  place(pointer: string): Place;
}

/** A unit of a spec, where it stands, and the views around it, outermost first. */
export interface SpecUnit {
  readonly unit: View;
  readonly pointer: string;
  readonly ancestors: readonly View[];
}

const parsed = new WeakMap<AuditedChart, JsonDocument>();

/** Several rules read one spec: it is parsed once. Null of a chart that has none. */
function documentOf(chart: AuditedChart): JsonDocument | null {
  const { file, source, spec } = chart;
  if (spec !== undefined) return spec;
  if (!file.endsWith(".json") || source === null) return null;
  const document = parsed.get(chart) ?? parseJson(source);
  parsed.set(chart, document);
  return document;
}

/** One of each chart that could be drawn: its file says the same in both languages. */
export function drawnFiles(charts: readonly AuditedChart[]): AuditedChart[] {
  const drawn = charts.filter((chart) => chart.drawn !== null);
  return [...new Map(drawn.map((chart) => [`${chart.file} ${chart.name}`, chart])).values()];
}

/** The specs of the charts that could be drawn, one for both languages. */
function specsOf(charts: readonly AuditedChart[]): ChartSpec[] {
  return drawnFiles(charts).flatMap((chart) => {
    const { file } = chart;
    const document = documentOf(chart);
    if (document === null || !isObject(document.value)) return [];
    return [{ chart, json: document.value, place: (pointer: string) => ({ file, ...document.at(pointer) }) }];
  });
}

/** The units of a spec in the order of the file. */
export function unitsOf({ json }: ChartSpec): SpecUnit[] {
  const units: SpecUnit[] = [];
  eachView(json, (unit, pointer, ancestors) => {
    if (isUnit(unit)) units.push({ unit, pointer, ancestors });
  });
  return units;
}

/** A rule's findings on each spec. */
export const onSpecs = (charts: readonly AuditedChart[], check: (spec: ChartSpec) => readonly Finding[]): Finding[] =>
  specsOf(charts).flatMap(check);
