import type { Config, TopLevelSpec } from "vega-lite";
import { ProjectError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { loadVega, loadVegaLite } from "../engine/engines.ts";
import { drawnWeight, type Measure, REGULAR } from "../font/measure.ts";
import { wrapWell } from "../font/wrap.ts";
import type { JsonObject } from "../read/json.ts";
import { parseSvg, type SvgElement } from "../svg/tree.ts";

/** What Vega drew, and what it drew it from. */
export interface VegaDrawing {
  readonly tree: SvgElement;
  readonly width: number;
  readonly height: number;
  /** The data behind every mark item, as Vega handed them to the marks. */
  readonly drawn: readonly JsonObject[];
  /** Names of the author's marks that had nothing to draw. */
  readonly emptyMarks: readonly string[];
}

export interface SceneItem {
  readonly datum?: JsonObject;
  readonly items?: readonly SceneItem[];
  readonly marktype?: string;
  readonly role?: string;
  readonly name?: string;
}

/** Errors and warnings of one run; Vega reports both through a logger and goes on. */
export function collectingLogger(problems: string[], warnings: string[] = problems) {
  const logger = {
    level: () => logger,
    error: (...parts: unknown[]) => {
      problems.push(parts.map((p) => (p instanceof Error ? p.message : String(p))).join(" "));
      return logger;
    },
    warn: (...parts: unknown[]) => {
      warnings.push(parts.map(String).join(" "));
      return logger;
    },
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}

/** Charts read nothing but the rows handed to them. */
const CLOSED_LOADER = {
  load: () => Promise.reject(new Error("A chart may not load files")),
  // Vega fails on a link that is refused; links are taken out of the drawing afterwards.
  sanitize: () => Promise.resolve({ href: "" }),
  http: () => Promise.reject(new Error("A chart may not load files")),
  file: () => Promise.reject(new Error("A chart may not load files")),
};

/** Function of Vega's expressions that gives a text's lines: its arguments are the text, the room and the size in pixels. */
export const LINES = "kaozhengLines";

/** Vega measures through one global function: charts take turns, and each puts it back. */
let turn: Promise<unknown> = Promise.resolve();

export async function withMetrics<T>(
  vega: typeof import("vega"),
  measure: Measure,
  draw: () => Promise<T>,
): Promise<T> {
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

/** Compiles and draws a Vega-Lite spec whose data are all inside it. Throws `ProjectError` with what Vega complains of. */
export async function drawVegaLite(
  spec: JsonObject,
  config: JsonObject,
  measure: Measure,
  file: string,
): Promise<VegaDrawing> {
  const [vega, vegaLite] = [loadVega(), loadVegaLite()];
  const problems: string[] = [];
  const logger = collectingLogger(problems);
  const fail = (engine: string): never => {
    const unique = [...new Set(problems)];
    throw new ProjectError(unique.map((problem) => finding("chart/engine", { engine, problem }, { file })));
  };
  const attempt = <T>(engine: string, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return fail(engine);
    }
  };
  const compiled = attempt("Vega-Lite", () =>
    vegaLite.compile(spec as unknown as TopLevelSpec, { config: config as unknown as Config, logger }),
  );
  if (problems.length > 0) fail("Vega-Lite");
  return withMetrics(vega, measure, async () => {
    const view = attempt("Vega", () => new vega.View(vega.parse(compiled.spec), { logger, loader: CLOSED_LOADER }));
    await view.runAsync();
    const drawn: JsonObject[] = [];
    const marks = new Map<string, number>();
    collect((view.scenegraph() as unknown as { root: SceneItem }).root, drawn, marks);
    const emptyMarks = [...marks].filter(([, count]) => count === 0).map(([name]) => name);
    // Of marks without data Vega warns in words of its own (an infinite extent); the caller has better ones.
    if (problems.length > 0 && emptyMarks.length === 0) fail("Vega");
    const tree = parseSvg(await view.toSVG());
    view.finalize();
    return {
      tree,
      width: Number(tree.attributes.width),
      height: Number(tree.attributes.height),
      drawn,
      emptyMarks,
    };
  });
}
