import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RenderedChart, RenderOptions } from "../chart/index.ts";
import type { Project } from "../dataset/project.ts";
import type { Language } from "../dataset/registers.ts";
import { type Finding, ProjectError } from "../finding/finding.ts";
import { type Cache, filesBelow } from "./cache.ts";

/** A chart in one language: drawn, or what stands in the way. */
export interface ChartResult {
  readonly name: string;
  readonly language: Language;
  /** The spec, relative to the project. */
  readonly file: string;
  /** Where its picture is kept, relative to the project. */
  readonly svgFile: string;
  readonly rendered: RenderedChart | null;
  readonly findings: readonly Finding[];
  readonly reused: boolean;
}

export const svgFileOf = (name: string, language: Language): string => `charts/svg/${name}.${language}.svg`;

/** Which charts are drawn, all where none is named, and how. */
export interface DrawOptions extends Pick<RenderOptions, "profile" | "font" | "dark"> {
  readonly names?: readonly string[];
  /** By name; the project's own unless given. */
  readonly theme?: string;
  readonly step?: (text: string) => void;
}

/**
 * Draws charts in each language. A chart that cannot be drawn does not keep the others from it. Whatever lies in
 * `data/` and `charts/` (but for the pictures) counts as an input: a chart's lineage runs through all registers.
 */
export async function drawCharts(
  project: Project,
  languages: readonly Language[],
  cache: Cache,
  { names, step, ...look }: DrawOptions = {},
): Promise<ChartResult[]> {
  const { listCharts } = await import("../chart/catalogue.ts");
  const charts = listCharts(project.root).filter(({ name }) => names === undefined || names.includes(name));
  const inputs = chartInputs(project.root);
  const results: ChartResult[] = [];
  for (const { name, file } of charts)
    for (const language of languages) {
      step?.(`drawing ${name} (${language})…`);
      const place = { name, language, file, svgFile: svgFileOf(name, language) };
      try {
        const { result, reused } = await cache.through(
          "charts",
          [...inputs, name, language, JSON.stringify(look)],
          async () => {
            const { renderChart, themeNamed } = await import("../chart/index.ts");
            const { theme, ...rest } = look;
            return renderChart(project, name, language, { ...rest, ...(theme ? { theme: themeNamed(theme) } : {}) });
          },
        );
        results.push({ ...place, rendered: result, findings: [], reused });
      } catch (error) {
        if (!(error instanceof ProjectError)) throw error;
        results.push({ ...place, rendered: null, findings: error.findings, reused: false });
      }
    }
  return results;
}

function chartInputs(root: string): string[] {
  const pictures = join(root, "charts", "svg");
  const files = [...filesBelow(join(root, "data")), ...filesBelow(join(root, "charts"))];
  return files
    .filter((path) => !path.startsWith(pictures))
    .map((path) => `${path.slice(root.length)}\n${readFileSync(path, "utf8")}`);
}
