import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AuditedChart } from "../../scripts/kaozheng/audit/context.ts";
import { chartClaims } from "../../scripts/kaozheng/audit/rules/chart-claims.ts";
import { chartNumberRule } from "../../scripts/kaozheng/audit/rules/chart-numbers.ts";
import { charts } from "../../scripts/kaozheng/audit/rules/charts.ts";
import { listCharts } from "../../scripts/kaozheng/chart/read/catalogue.ts";
import { projectFiles } from "../../scripts/kaozheng/dataset/files.ts";
import { openProject, type Project } from "../../scripts/kaozheng/dataset/project.ts";
import type { Language } from "../../scripts/kaozheng/language/language.ts";
import { openCache } from "../../scripts/kaozheng/workspace/cache.ts";
import { GLYPHS, svgFileOf } from "../../scripts/kaozheng/workspace/kept-charts.ts";
import { drawChart } from "../../scripts/kaozheng/workspace/threads/draw-chart.ts";
import { apply, type Edit, TEXT_MUTATIONS } from "./article-mutations.ts";
import { shuffled } from "./random.ts";
import { shown } from "./story.ts";
import type { Kind, Trial } from "./trial.ts";
import { type Link, linksOf, problemsOf } from "./truth.ts";

interface Spoilt {
  readonly file: string;
  readonly name: string;
  readonly language: Language;
  readonly source: string;
  readonly edits: readonly Edit[];
}

/** Kinds of a text that are tried on the words of charts. */
const IN_TITLES = [
  "digit",
  "decimal point",
  "scale word",
  "unit",
  "hedge dropped",
  "hedge turned",
  "binding elsewhere",
];

/** The language of a link in a chart's file, by the key before it: both stand in one file. */
const languageOf = (source: string, { start }: Link): Language =>
  source.slice(0, start).search(/"?zh"?:(?![\s\S]*"?en"?:)/) >= 0 ? "zh" : "en";

/** The numbers that charts bind in headline, standfirst and notes, spoilt as those of articles are. */
function inTitles({ root }: Project, project: Project): Spoilt[] {
  return listCharts(projectFiles(root)).flatMap(({ file, name }) => {
    const source = readFileSync(join(root, file), "utf8");
    return (["zh", "en"] as const).flatMap((language) => {
      const links = linksOf(source, language).filter((link) => languageOf(source, link) === language);
      return IN_TITLES.flatMap((kind) =>
        (TEXT_MUTATIONS[kind]?.({ file, language, text: source }, links, { project, other: null }) ?? []).map(
          (edits) => ({
            ...{ file, name, language, source, edits },
          }),
        ),
      );
    });
  });
}

/** What a spec draws: another series, another field, another resource, in place of what it drew. */
function inData({ root }: Project): Spoilt[] {
  const swaps: readonly (readonly [RegExp, string])[] = [
    [/(?<=datum\.series === ')[^']+(?=')/g, "inspection-spend-growth"],
    [/(?<="field": ")value(?=")/g, "lower"],
    [/(?<=data\/derived\/)[a-z-]+(?=\.csv)/g, "listings"],
    [/(?<=datum\.at [!=]== ')[^']+(?=')/g, "2021"],
  ];
  return listCharts(projectFiles(root))
    .filter(({ file }) => file.endsWith(".vl.json"))
    .flatMap(({ file, name }) => {
      const source = readFileSync(join(root, file), "utf8");
      return swaps.flatMap(([found, by]) =>
        [...source.matchAll(found)]
          .filter(([words]) => words !== by)
          .map(({ 0: words, index }) => ({
            ...{ file, name, language: "zh" as const, source },
            edits: [{ start: index, end: index + words.length, by }],
          })),
      );
    });
}

/** Draws what a spoilt file says, in a copy of the project, and judges it beside a committed picture. */
async function draw(copy: Project, spoilt: Spoilt, committed: string | null): Promise<AuditedChart> {
  const { file, name, language, source, edits } = spoilt;
  const text = apply(source, edits);
  // Under a name of its own: a module that was loaded once is not loaded again.
  const [fresh, freshFile] = [`${name}-${++drawn}`, file.replace(name, `${name}-${drawn}`)];
  writeFileSync(join(copy.root, freshFile), text);
  const job = { name: fresh, language, options: {} };
  const result = await drawChart(copy, job, openCache(copy.root).folder(GLYPHS));
  rmSync(join(copy.root, freshFile));
  const picture = result.kind === "drawn" ? result.rendered : null;
  const svg = picture?.svg.replaceAll(fresh, name) ?? null;
  return {
    ...{ name, language, file, svgFile: svgFileOf(name, language), rendered: svg, committed: committed ?? svg },
    ...{ source: text, drawn: picture, findings: result.kind === "findings" ? result.findings : [], elsewhere: [] },
  };
}
let drawn = 0;

function audit(project: Project, chart: AuditedChart): string[] {
  const context = { project, readFindings: [], derivedFiles: [], charts: [chart], articles: [] };
  return [charts, chartClaims, chartNumberRule].flatMap((rule) => rule.check(context).map((finding) => finding.rule));
}

/** Kinds of mutation of charts, each drawn anew in a copy of the project. */
export function chartKinds(project: Project, random: () => number): Kind[] {
  const kind = (name: string, all: readonly Spoilt[], judge: (s: Spoilt, copy: Project) => Promise<Trial>): Kind => ({
    name,
    places: all.length,
    async *trials() {
      const root = mkdtempSync(join(tmpdir(), "kaozheng-mutation-"));
      try {
        for (const folder of ["data", "charts"])
          cpSync(join(project.root, folder), join(root, folder), { recursive: true });
        const copy = openProject(root);
        for (const spoilt of shuffled(all, random)) yield await judge(spoilt, copy);
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    },
  });
  const words = (s: Spoilt) => shown({ file: s.file, language: s.language, text: s.source }, s.edits);
  return [
    // The author drew the picture anew: only the words are wrong.
    kind("chart's label or title", inTitles(project, project), async (spoilt, copy) => {
      const text = apply(spoilt.source, spoilt.edits);
      const harmful = problemsOf(text, spoilt.language, project, true).length > 0;
      return { what: words(spoilt), harmful, found: audit(project, await draw(copy, spoilt, null)) };
    }),
    // The picture that is committed no longer is what the spec draws; one that is the same shows nothing else.
    kind("chart's data", inData(project), async (spoilt, copy) => {
      const committed = readFileSync(join(project.root, svgFileOf(spoilt.name, spoilt.language)), "utf8");
      const chart = await draw(copy, spoilt, committed);
      return { what: words(spoilt), harmful: chart.rendered !== committed, found: audit(project, chart) };
    }),
  ];
}
