import type { Config, TopLevelSpec } from "vega-lite";
import { type Finding, ProjectError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { loadVega, loadVegaLite } from "../engine/engines.ts";
import type { Measure } from "../font/measure.ts";
import { placeIn, type SpecFile } from "../read/file/spec-file.ts";
import type { JsonObject } from "../read/json.ts";
import type { Grammar } from "../read/schema/validator.ts";
import { withVegaRole } from "../svg/roles.ts";
import { mapElements, parseSvg, type SvgElement } from "../svg/tree.ts";
import { fixedSurroundings } from "./fixed-surroundings.ts";
import type { GuardedLoader } from "./loader.ts";
import { placeOfProblem } from "./place-problem.ts";
import { collectingLogger, type SceneItem, withMetrics } from "./vega.ts";

/** A plot as Vega drew it. */
export interface FileDrawing {
  readonly tree: SvgElement;
  readonly width: number;
  readonly height: number;
  /** What the engines warned of; the plot is drawn all the same. */
  readonly findings: readonly Finding[];
}

/** A spec and the look it is drawn in, which its own config stands over. */
export interface FilePlot {
  readonly spec: JsonObject;
  readonly config: JsonObject;
  /** Whether its labels are broken to a width that is only known once it has been laid out: it is laid out again then. */
  readonly settles: boolean;
}

interface Bounds {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Mark items that have a place in the plot: what has no data is not there, what has no numbers is nowhere. */
function placedItems(node: SceneItem): number {
  const items = node.items ?? [];
  if (node.marktype === undefined || node.marktype === "group")
    return items.reduce((count, item) => count + placedItems(item), 0);
  if (node.role !== "mark") return 0;
  return items.filter((item) => {
    const { bounds } = item as { bounds?: Bounds };
    return bounds !== undefined && [bounds.x1, bounds.y1, bounds.x2, bounds.y2].every(Number.isFinite);
  }).length;
}

const ENGINES: Readonly<Record<Grammar, string>> = { "vega-lite": "Vega-Lite", vega: "Vega" };

/**
 * Warnings that no author can act on: there is no window to listen to; a selection that nobody has made has no extent;
 * the width that the frame asks for leaves the height as it is.
 */
const NOISE = [/^Can not resolve event source/, /^Infinite extent for field/, /^Dropping "?fit-[xy]"?/];

/** Labels that Vega hides because they would overlap are not printed at all. */
const isHidden = ({ name, attributes }: SvgElement): boolean => name === "text" && attributes.opacity === "0";

/** What was complained of while a spec was drawn, and by which engine. */
interface Complaints {
  readonly errors: string[];
  readonly warnings: Finding[];
}

async function draw(
  { spec, config, settles }: FilePlot,
  file: SpecFile,
  { loader, refusals }: GuardedLoader,
  complaints: Complaints,
): Promise<Omit<FileDrawing, "findings">> {
  const [vega, vegaLite] = [loadVega(), loadVegaLite()];
  const note = (engine: string, problems: readonly string[]): void => {
    for (const problem of new Set(problems.filter((text) => !NOISE.some((noise) => noise.test(text)))))
      complaints.warnings.push(finding("chart/engine-warning", { engine, problem }, { file: file.file }));
  };
  const compiled: string[] = [];
  const drawn: string[] = [];
  const grammar = file.grammar;
  const compile = () =>
    vegaLite.compile(spec as unknown as TopLevelSpec, {
      config: config as unknown as Config,
      logger: collectingLogger(complaints.errors, compiled),
    }).spec;
  const source = grammar === "vega" ? (spec as unknown as Parameters<typeof vega.parse>[0]) : compile();
  note(ENGINES["vega-lite"], compiled);
  const runtime = vega.parse(source, grammar === "vega" ? (config as never) : undefined);
  const view = new vega.View(runtime, { logger: collectingLogger(complaints.errors, drawn), loader: loader as never });
  try {
    await view.runAsync();
    if (settles) await view.resize().runAsync();
    const items = placedItems((view.scenegraph() as unknown as { root: SceneItem }).root);
    if (refusals.length > 0) throw new ProjectError(refusals);
    if (items === 0 && complaints.errors.length === 0)
      throw new ProjectError([finding("chart/nothing-drawn", {}, placeIn(file, ""))]);
    const root = parseSvg(await view.toSVG());
    const tree = mapElements(root, (e) => (isHidden(e) ? null : withVegaRole(e, " "))) ?? root;
    if (refusals.length > 0) throw new ProjectError(refusals);
    note(ENGINES.vega, drawn);
    return { tree, width: Number(tree.attributes.width), height: Number(tree.attributes.height) };
  } finally {
    view.finalize();
  }
}

/**
 * Draws a spec of either grammar. Throws `ProjectError` with what the engine fails on, with what it was not let read,
 * and where nothing would be seen.
 */
export async function drawFile(
  plot: FilePlot,
  file: SpecFile,
  guard: GuardedLoader,
  measure: Measure,
): Promise<FileDrawing> {
  const vega = loadVega();
  const complaints: Complaints = { errors: [], warnings: [] };
  const engine = ENGINES[file.grammar];
  // What an engine says after its first complaint only follows from that.
  const failed = ([problem = ""]: readonly string[]): ProjectError =>
    new ProjectError([finding("chart/engine", { engine, problem }, placeIn(file, placeOfProblem(file.json, problem)))]);
  return withMetrics(vega, measure, () =>
    fixedSurroundings(vega, async () => {
      let drawing: Omit<FileDrawing, "findings">;
      try {
        drawing = await draw(plot, file, guard, complaints);
      } catch (error) {
        // A spec that its schema allows and that the engine still fails on is the spec's, whatever it throws.
        if (error instanceof ProjectError || !(error instanceof Error)) throw error;
        throw failed([...complaints.errors, error.message]);
      }
      if (complaints.errors.length > 0) throw failed(complaints.errors);
      return { ...drawing, findings: complaints.warnings };
    }),
  );
}
