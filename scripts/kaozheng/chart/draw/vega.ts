import type { Config, TopLevelSpec } from "vega-lite";
import { loadVega, loadVegaLite } from "../engine/engines.ts";
import { drawnWeight, type Measure, REGULAR } from "../font/measure.ts";
import { wrapWell } from "../font/wrap.ts";
import { ADDED } from "../normalise/bound-marks.ts";
import type { VegaPlot } from "../normalise/furnish.ts";
import { LINES } from "../normalise/guide-labels.ts";
import type { JsonObject } from "../read/json.ts";
import { withVegaRole } from "../svg/roles.ts";
import { mapElements, parseSvg, type SvgElement } from "../svg/tree.ts";
import { fixedSurroundings } from "./fixed-surroundings.ts";

/** What Vega drew, and what it drew it from. */
export interface VegaDrawing {
  readonly tree: SvgElement;
  readonly width: number;
  readonly height: number;
  /** The data behind every mark item, as Vega handed them to the marks. */
  readonly drawn: readonly JsonObject[];
  /** Names of the author's marks that had nothing to draw. */
  readonly emptyMarks: readonly string[];
  /** How many mark items have a place in the plot: what has no data is not there, what has no numbers is nowhere. */
  readonly placed: number;
}

export type Engine = "Vega-Lite" | "Vega";

/** What an engine says of a spec. Both go on after an error as after a warning. */
export interface Complaint {
  readonly engine: Engine;
  readonly severity: "error" | "warning";
  readonly problem: string;
}

/** An engine gave up before anything was drawn; why is the last of the complaints. */
export class EngineError extends Error {}

/** What a spec is drawn with. */
interface VegaRun {
  readonly measure: Measure;
  /** What Vega reads data and pictures through. */
  readonly loader: object;
  /** Filled with what the engines say, in that order, also where they fail. */
  readonly complaints: Complaint[];
  /** Called between the two engines: throws where Vega need not be asked. */
  readonly afterCompiling?: () => void;
}

interface Bounds {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface SceneItem {
  readonly datum?: JsonObject;
  readonly items?: readonly SceneItem[];
  readonly marktype?: string;
  readonly role?: string;
  readonly name?: string;
  readonly bounds?: Bounds;
}

function collectingLogger(engine: Engine, complaints: Complaint[]) {
  const note = (severity: Complaint["severity"], parts: readonly unknown[]) => {
    const problem = parts.map((p) => (p instanceof Error ? p.message : String(p))).join(" ");
    complaints.push({ engine, severity, problem });
    return logger;
  };
  const logger = {
    level: () => logger,
    error: (...parts: unknown[]): unknown => note("error", parts),
    warn: (...parts: unknown[]): unknown => note("warning", parts),
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}

/** Vega measures through one global function: charts take turns, and each puts it back. */
let turn: Promise<unknown> = Promise.resolve();

async function withMetrics<T>(vega: typeof import("vega"), measure: Measure, draw: () => Promise<T>): Promise<T> {
  const { textMetrics: metrics } = vega as unknown as {
    textMetrics: { width: (item: TextItem, text: string) => number };
  };
  const before = turn;
  let done = (): void => {};
  turn = new Promise<void>((resolve) => {
    done = resolve;
  });
  await before;
  const original = metrics.width;
  vega.expressionFunction(LINES, (text: unknown, room: number, size: number) => {
    // A scale that is not known by the name of its channel, as in one of several plots, has no room to tell of.
    if (!(room > 0)) return text;
    const lines = wrapWell(String(text ?? ""), room, (line) => measure.width(line, size, REGULAR), "even");
    return lines.length > 1 ? lines : text;
  });
  metrics.width = (item, text) =>
    measure.width(String(text ?? "").trim(), item.fontSize ?? 11, drawnWeight(item.fontWeight));
  try {
    return await draw();
  } finally {
    metrics.width = original;
    done();
  }
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

function collect(item: SceneItem, drawn: JsonObject[], marks: Map<string, number>): void {
  if (item.marktype !== undefined && item.role === "mark" && item.marktype !== "group") {
    const name = item.name ?? "";
    marks.set(name, (marks.get(name) ?? 0) + (item.items?.length ?? 0));
    for (const { datum, items } of item.items ?? []) {
      if (datum !== undefined) drawn.push(datum);
      // Lines and areas hold all their points in one item.
      for (const inner of items ?? []) if (inner.datum !== undefined) drawn.push(inner.datum);
    }
  }
  for (const inner of item.items ?? []) collect(inner, drawn, marks);
}

const isPlaced = ({ bounds }: SceneItem): boolean =>
  bounds !== undefined && [bounds.x1, bounds.y1, bounds.x2, bounds.y2].every(Number.isFinite);

/** Mark items that have a place, those of groups too. */
function placedItems(node: SceneItem): number {
  const items = node.items ?? [];
  if (node.marktype === undefined || node.marktype === "group")
    return items.reduce((count, item) => count + placedItems(item), 0);
  return node.role === "mark" ? items.filter(isPlaced).length : 0;
}

/** Labels that Vega hides because they would overlap are not printed at all. */
const isHidden = ({ name, attributes }: SvgElement): boolean => name === "text" && attributes.opacity === "0";

type View = InstanceType<typeof import("vega").View>;

async function readDrawing(view: View): Promise<VegaDrawing> {
  const { root } = view.scenegraph() as unknown as { root: SceneItem };
  const drawn: JsonObject[] = [];
  const marks = new Map<string, number>();
  collect(root, drawn, marks);
  const emptyMarks = [...marks].filter(([, count]) => count === 0).map(([name]) => name);
  const placed = placedItems(root);
  const svg = parseSvg(await view.toSVG());
  const tree = mapElements(svg, (e) => (isHidden(e) ? null : withVegaRole(e, ADDED))) ?? svg;
  const { width, height } = svg.attributes;
  return { tree, width: Number(width), height: Number(height), drawn, emptyMarks, placed };
}

/** Draws a spec of either grammar, whichever its source. Throws `EngineError` where an engine cannot even begin. */
export async function drawByVega(
  { grammar, spec, config, settles }: VegaPlot,
  { measure, loader, complaints, afterCompiling }: VegaRun,
): Promise<VegaDrawing> {
  const vega = loadVega();
  const vegaLite = loadVegaLite();
  const attempt = <T>(engine: Engine, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      complaints.push({ engine, severity: "error", problem });
      throw new EngineError(problem);
    }
  };
  const compile = () =>
    vegaLite.compile(spec as unknown as TopLevelSpec, {
      config: config as unknown as Config,
      logger: collectingLogger("Vega-Lite", complaints) as never,
    }).spec;
  const own = grammar === "vega";
  return withMetrics(vega, measure, () =>
    fixedSurroundings(vega, async () => {
      const source = own ? (spec as unknown as Parameters<typeof vega.parse>[0]) : attempt("Vega-Lite", compile);
      afterCompiling?.();
      const logger = collectingLogger("Vega", complaints) as never;
      const view = attempt(
        "Vega",
        () =>
          new vega.View(vega.parse(source, own ? (config as never) : undefined), { logger, loader: loader as never }),
      );
      try {
        await view.runAsync();
        if (settles) await view.resize().runAsync();
        return await readDrawing(view);
      } finally {
        view.finalize();
      }
    }),
  );
}
