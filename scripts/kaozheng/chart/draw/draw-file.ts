import { type Finding, ProjectError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { furnished, type VegaPlot } from "../normalise/furnish.ts";
import type { OpenFile } from "../read/file/open-file.ts";
import { placeIn, type SpecFile } from "../read/file/spec-file.ts";
import type { Grammar } from "../read/schema/validator.ts";
import { centreLabels } from "../svg/roles.ts";
import type { Drawing, Setting } from "./drawing.ts";
import { houseMeasure, houseText, printInHouse } from "./house-text.ts";
import { guardedLoader } from "./loader.ts";
import { placeOfProblem } from "./place-problem.ts";
import { type Complaint, drawByVega, type Engine, type VegaDrawing } from "./vega.ts";

const ENGINES: Readonly<Record<Grammar, Engine>> = { "vega-lite": "Vega-Lite", vega: "Vega" };

/**
 * Warnings that no author can act on: there is no window to listen to; a selection that nobody has made has no extent;
 * the width that the frame asks for leaves the height as it is.
 */
const NOISE = [/^Can not resolve event source/, /^Infinite extent for field/, /^Dropping "?fit-[xy]"?/];

function warningsOf(complaints: readonly Complaint[], file: string): Finding[] {
  const warnings = complaints.filter(
    ({ severity, problem }) => severity === "warning" && !NOISE.some((noise) => noise.test(problem)),
  );
  const once = new Map(warnings.map((warning) => [`${warning.engine} ${warning.problem}`, warning]));
  return [...once.values()].map(({ engine, problem }) =>
    finding("chart/engine-warning", { engine, problem }, { file }),
  );
}

/** A spec that its schema allows and that an engine still fails on is the spec's fault, whatever the engine throws. */
async function assertDrawn(file: SpecFile, complaints: readonly Complaint[], draw: () => Promise<VegaDrawing>) {
  const thrown: string[] = [];
  let drawing: VegaDrawing | null = null;
  try {
    drawing = await draw();
  } catch (error) {
    if (error instanceof ProjectError || !(error instanceof Error)) throw error;
    thrown.push(error.message);
  }
  // What an engine says after its first complaint only follows from that.
  const errors = complaints.filter(({ severity }) => severity === "error").map(({ problem }) => problem);
  const [problem] = [...errors, ...thrown];
  if (drawing !== null && problem === undefined) return drawing;
  const details = { engine: ENGINES[file.grammar], problem: problem ?? "" };
  throw new ProjectError([finding("chart/engine", details, placeIn(file, placeOfProblem(file.json, problem ?? "")))]);
}

/** A spec by itself quotes no documents. */
const NO_TOKENS: ReadonlySet<string> = new Set();

/**
 * Draws a spec that stands by itself. Throws `ProjectError` with what the engine fails on, with what it was not let read,
 * and where nothing would be seen. Of its data nothing is known: there is no lineage, and nothing to tell.
 */
export async function drawFile(open: OpenFile, { bare, level, measure, ...look }: Setting): Promise<Drawing> {
  const { spec } = open;
  const { grammar, json } = spec;
  const plot: VegaPlot = bare
    ? { grammar, spec: json, config: {}, settles: false }
    : furnished(open, { ...look, level });
  const house = houseText(look.theme, look.language, NO_TOKENS);
  const { loader, refusals } = guardedLoader(spec, open.reader);
  const complaints: Complaint[] = [];
  const measured = bare ? measure : houseMeasure(measure, house);
  const drawing = await assertDrawn(spec, complaints, async () => {
    const drawn = await drawByVega(plot, { measure: measured, loader, complaints });
    if (refusals.length > 0) throw new ProjectError(refusals);
    return drawn;
  });
  if (drawing.placed === 0) throw new ProjectError([finding("chart/nothing-drawn", {}, placeIn(spec, ""))]);
  const { tree, width, height } = drawing;
  return {
    tree: bare ? tree : printInHouse(centreLabels(tree), house),
    width,
    height,
    legend: [],
    title: null,
    behind: [],
    readings: [],
    rows: [],
    tokens: NO_TOKENS,
    shown: { certainties: new Set(), breaks: false },
    unit: null,
    colours: 0,
    cutBars: [],
    content: null,
    findings: warningsOf(complaints, spec.file),
  };
}
