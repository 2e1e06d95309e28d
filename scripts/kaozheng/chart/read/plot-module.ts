import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ProjectError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { DetailsOf } from "../../finding/rules.ts";
import type { ChartFile } from "./catalogue.ts";
import { type Furniture, readFurniture } from "./furniture.ts";
import type { JsonObject } from "./json.ts";

/** What a module exports, as far as it can be told without calling it: what `chart` is given is `PlotContext`. */
export interface PlotExports {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly chart: (context: never) => unknown;
}

/** A Plot chart, whatever rows it is given. */
export interface PlotSource {
  readonly file: string;
  readonly module: PlotExports;
  readonly furniture: Furniture;
}

/** A Plot chart of a project as its module has it. */
export interface PlotChart extends PlotSource {
  /** Names of the tables whose rows are drawn. */
  readonly resources: readonly string[];
}

function fail(problem: DetailsOf<"chart/module">["problem"], file: string): never {
  throw new ProjectError([finding("chart/module", { problem }, { file })]);
}

/** Loads the module of a Plot chart. Throws `ProjectError` where it cannot be loaded or is none. */
export async function readPlot(root: string, { file }: ChartFile): Promise<PlotChart> {
  let module: Partial<PlotExports>;
  try {
    module = (await import(/* @vite-ignore */ pathToFileURL(join(root, file)).href)) as Partial<PlotExports>;
  } catch (error) {
    return fail({ kind: "throws", says: error instanceof Error ? error.message : String(error) }, file);
  }
  return plotOf(module, file);
}

/** What a module exports. Throws `ProjectError` with what is wrong with it. */
function exportsOf({ meta, chart }: Partial<PlotExports>, file: string): PlotExports {
  if (typeof chart !== "function") return fail({ kind: "no-chart" }, file);
  if (typeof meta !== "object" || meta === null) return fail({ kind: "no-meta" }, file);
  return { meta, chart };
}

function furnitureOf({ meta }: PlotExports, file: string, headline: "needed" | "optional"): Furniture {
  const read = readFurniture(meta as JsonObject);
  const problems = read.problems.filter(
    ({ at, found }) => headline === "needed" || at !== "headline" || found.kind !== "nothing",
  );
  if (problems.length > 0)
    throw new ProjectError(problems.map((p) => finding("chart/furniture", { ...p, at: `meta.${p.at}` }, { file })));
  return read.furniture;
}

/** The Plot chart of a project that a module is. Throws `ProjectError` with what is wrong with its exports. */
export function plotOf(module: Partial<PlotExports>, file: string): PlotChart {
  const exported = exportsOf(module, file);
  const resources = [exported.meta.resource].flat();
  if (resources.length === 0 || !resources.every((name) => typeof name === "string"))
    return fail({ kind: "no-resource" }, file);
  const twice = resources.find((name, i) => resources.indexOf(name) !== i);
  if (twice !== undefined) return fail({ kind: "resource-twice", name: twice }, file);
  return { file, module: exported, furniture: furnitureOf(exported, file, "needed"), resources };
}

/** The same of a chart that is given rows of no project: it names no table, and need have no headline. */
export function plotOfRows(module: Partial<PlotExports>, file: string): PlotSource {
  const exported = exportsOf(module, file);
  return { file, module: exported, furniture: furnitureOf(exported, file, "optional") };
}
