import { distinctBehind } from "../../dataset/sources-of.ts";
import { assertNoErrors, ProjectError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { type BoundTable, bindRows, ID, rowsByTable, tokensOf } from "../bind/rows.ts";
import { loadVega } from "../engine/engines.ts";
import type { Measure } from "../font/measure.ts";
import { ADDED } from "../normalise/bound-marks.ts";
import { colourCount } from "../normalise/colours.ts";
import { themeConfig } from "../normalise/config.ts";
import type { ParseExpression } from "../normalise/expression.ts";
import type { VegaPlot } from "../normalise/furnish.ts";
import { type Normalised, normalise, onlyUnit } from "../normalise/normalise.ts";
import { columnsOf, isComposed } from "../normalise/size.ts";
import { type AddedColumns, type DataAccess, dataAccess, withColumns } from "../normalise/view-rows.ts";
import { translationsInto } from "../read/furniture.ts";
import { isObject, type Json, type JsonObject } from "../read/json.ts";
import { tableAt } from "../read/resources.ts";
import type { Spec } from "../read/spec.ts";
import { eachView, mapViews, transformsOf, type View } from "../read/views.ts";
import { centreLabels } from "../svg/roles.ts";
import { contentWidth } from "../theme/theme.ts";
import type { Drawing, ProjectSetting } from "./drawing.ts";
import { houseMeasure, houseText, printInHouse } from "./house-text.ts";
import { CLOSED_LOADER } from "./loader.ts";
import { type Complaint, drawByVega, EngineError, type VegaDrawing } from "./vega.ts";

type Tables = ReadonlyMap<string, BoundTable>;

function bindTables(spec: View, { project, language, theme }: ProjectSetting, file: string): Tables {
  const tables = new Map<string, BoundTable>();
  const bind = (data: Json | undefined): void => {
    if (!isObject(data) || typeof data.url !== "string" || tables.has(data.url)) return;
    const { table, findings } = tableAt(data.url, project, { file });
    assertNoErrors(findings);
    if (table !== null) tables.set(data.url, bindRows(table, project, language, theme.numbers));
  };
  eachView(spec, (view) => {
    bind(view.data);
    for (const transform of transformsOf(view, [])) if (isObject(transform.from)) bind(transform.from.data);
  });
  return tables;
}

/** Puts the rows in the place of the path that named them: Vega reads nothing by itself. */
function withRows(spec: View, tables: Tables, added: AddedColumns): View {
  const rows = (data: JsonObject): JsonObject => {
    const table = typeof data.url === "string" ? tables.get(data.url) : undefined;
    if (table === undefined) return data;
    const { url, format, ...rest } = data;
    const parse = isObject(format) && format.parse !== undefined ? { format: { parse: format.parse } } : {};
    return { ...rest, ...parse, name: url ?? null };
  };
  const looked = (transform: Json): Json =>
    isObject(transform) && isObject(transform.from) && isObject(transform.from.data)
      ? { ...transform, from: { ...transform.from, data: rows(transform.from.data) } }
      : transform;
  const placed = mapViews(spec, (view) => ({
    ...view,
    ...(isObject(view.data) ? { data: rows(view.data) } : {}),
    ...(Array.isArray(view.transform) ? { transform: view.transform.map(looked) } : {}),
  }));
  const datasets = Object.fromEntries([...tables].map(([url, { rows }]) => [url, withColumns(rows, added, url)]));
  return { ...placed, datasets: datasets as unknown as JsonObject };
}

/** Draws with rows that are all in the spec. Throws `ProjectError` with all that the engines say, warnings too. */
async function drawSoundly(spec: JsonObject, config: JsonObject, measure: Measure, file: string): Promise<VegaDrawing> {
  const complaints: Complaint[] = [];
  const refuse = (): void => {
    const once = new Map(complaints.map((complaint) => [complaint.problem, complaint]));
    if (once.size > 0)
      throw new ProjectError(
        [...once.values()].map(({ engine, problem }) => finding("chart/engine", { engine, problem }, { file })),
      );
  };
  const plot: VegaPlot = { grammar: "vega-lite", spec, config, settles: false };
  try {
    const drawing = await drawByVega(plot, { measure, loader: CLOSED_LOADER, complaints, afterCompiling: refuse });
    // Of marks without data Vega warns in words of its own (an infinite extent); the caller has better ones.
    if (drawing.emptyMarks.length === 0) refuse();
    return drawing;
  } catch (error) {
    if (error instanceof EngineError) refuse();
    throw error;
  }
}

/** How often it is looked at what axes and titles take beside each of several plots. */
const ROUNDS = 3;

interface Drawn {
  readonly normalised: Normalised;
  readonly drawing: VegaDrawing;
  readonly data: DataAccess;
}

/** Draws, and again where several plots together came out wider or narrower than the column. */
async function drawToWidth(spec: Spec, tables: Tables, context: ProjectSetting): Promise<Drawn> {
  const { theme, profile, measure } = context;
  const { parseExpression } = loadVega() as unknown as { parseExpression: ParseExpression };
  const fields = new Set([...tables.values()].flatMap((t) => t.table.resource.schema.fields.map((f) => f.name)));
  const config = themeConfig(theme.palette, profile);
  const composed = isComposed(spec.json);
  // At first the plots have all the room: values that fit beside their marks make the axis needless, and stay.
  let beside = 0;
  for (let round = 1; ; round++) {
    const added: AddedColumns = new Map();
    const data = dataAccess(tables, added, parseExpression);
    const { furniture } = spec;
    const setting = { ...context, data, furniture, fields, beside: composed ? beside : null };
    const normalised = normalise(spec.json, setting);
    const drawing = await drawSoundly(withRows(normalised.spec, tables, added), config, measure, spec.file);
    const over = drawing.width - contentWidth(profile);
    if (!composed || Math.abs(over) < 2 || round === ROUNDS) return { normalised, drawing, data };
    beside += over / columnsOf(spec.json, [], data, contentWidth(profile));
  }
}

/** What Vega's parser throws of an expression is the spec's fault, not ours. */
async function engineFindings<T>(spec: Spec, draw: () => Promise<T>): Promise<T> {
  try {
    return await draw();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof ProjectError || error instanceof TypeError) throw error;
    const details = { engine: "Vega", problem: error.message };
    throw new ProjectError([finding("chart/engine", details, { file: spec.file, ...spec.document.at("") })]);
  }
}

/** Normalises a spec and draws it. The rows of the project are its only data. */
export async function drawSpec(spec: Spec, context: ProjectSetting): Promise<Drawing> {
  const tables = bindTables(spec.json, context, spec.file);
  const house = houseText(context.theme, context.language, tokensOf([...tables.values()].flatMap((t) => t.rows)));
  const setting = { ...context, measure: houseMeasure(context.measure, house) };
  const { normalised, drawing, data } = await engineFindings(spec, () => drawToWidth(spec, tables, setting));
  if (drawing.emptyMarks.some((name) => !name.startsWith(ADDED))) {
    const files = [...tables.values()].map((t) => t.table.file);
    throw new ProjectError([finding("chart/empty", { data: files }, { file: spec.file, ...spec.document.at("") })]);
  }
  const rows = [...tables.values()].flatMap(({ table, rows, readings, lineage }) =>
    rows.map((row, at) => ({
      row,
      resource: table.resource.name,
      at,
      lineage: lineage[at] ?? [],
      reading: readings[at] ?? null,
    })),
  );
  const drawnIds = new Set(drawing.drawn.map((datum) => datum[ID]));
  const behind = rows.filter(({ reading }) => reading !== null && reading.id !== null && drawnIds.has(reading.id));
  // Aggregates have lost their rows' ids: then every row of the tables stands behind the chart.
  const drawn = behind.length > 0 ? behind : rows;
  const readings = drawn.flatMap(({ reading }) => reading ?? []);
  const { legend, title, shown } = normalised;
  const translations = translationsInto(context.language, spec.furniture);
  return {
    tree: printInHouse(centreLabels(drawing.tree), house),
    width: drawing.width,
    height: drawing.height,
    legend: legend.map((entry) => ({ ...entry, label: house(entry.label) })),
    title,
    shown,
    behind: distinctBehind(drawn.flatMap(({ lineage }) => lineage)),
    readings,
    rows: rowsByTable(drawn),
    tokens: tokensOf(drawn.map(({ row }) => row)),
    unit: onlyUnit(readings.map((r) => r.unit)),
    cutBars: [],
    colours: colourCount(normalised.worded, drawing.drawn),
    content: { kind: "views", spec: normalised.worded, data, translations, drawn: drawing.drawn },
    findings: [],
  };
}
