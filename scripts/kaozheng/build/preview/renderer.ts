import { join } from "node:path";
import { CELL_RUNNER } from "../../article/evaluate.ts";
import type { AuditReport } from "../../audit/audit.ts";
import { openProject, type Project } from "../../dataset/project.ts";
import { writeIfChanged } from "../../dataset/write.ts";
import { standBy } from "../../derive/sandbox.ts";
import { type Finding, ProjectError } from "../../finding/finding.ts";
import type { Cache } from "../cache.ts";
import { drawPublished, type PublishedCharts } from "../charts.ts";
import { type ArticleResult, articleFiles, readArticle } from "../gather.ts";
import { buildSite, type Content, type Site } from "../site.ts";

/** A project as a site that follows its files. */
export interface Renderer {
  /** What is wrong as far as was looked at; the audit sees more. */
  findings(): readonly Finding[];
  /** Takes in changed files, by their paths in the project. Gives what `findings` gives. */
  update(paths: readonly string[]): Promise<readonly Finding[]>;
  /** A file of the site; null where there is none, or nothing to make it of. */
  file(path: string): Promise<Content | null>;
  /** The last audit, for the page that shows it. */
  setReport(report: AuditReport): void;
}

/** What a change touches. Code is no part of it: where a module has changed, a new thread begins from nothing. */
interface Touched {
  readonly data: boolean;
  readonly charts: boolean;
  readonly articles: readonly string[];
}

const isUnder = (folder: string) => (path: string) => path.startsWith(`${folder}/`);

/** A notebook that was made or taken away may change what others link to, but nothing that they print. */
const touchedBy = (paths: readonly string[]): Touched => ({
  data: paths.some(isUnder("data")),
  charts: paths.some(isUnder("charts")),
  articles: paths.filter(isUnder("notebooks")),
});

/** Opens the project. What is wrong with it is among the findings; the site is then what can be made, or nothing. */
export async function createRenderer(root: string, cache: Cache): Promise<Renderer> {
  let project: Project | null = null;
  let charts: PublishedCharts = { wide: [], narrow: [] };
  let articles = new Map<string, Awaited<ReturnType<typeof readArticle>>>();
  let unsound: readonly Finding[] = [];
  let site: Site = new Map();
  let report: AuditReport | null = null;

  const findings = (): readonly Finding[] => [
    ...unsound,
    ...charts.wide.flatMap((chart) => chart.findings),
    ...charts.narrow.flatMap((chart) => chart.findings),
    ...[...articles.values()].flatMap((article) => article.findings),
  ];

  /** Whether the tables could be read; where not, everything stays as it was. */
  const reopen = async (): Promise<boolean> => {
    try {
      project = openProject(root);
      unsound = [];
      return true;
    } catch (error) {
      if (!(error instanceof ProjectError)) throw error;
      unsound = error.findings;
      return false;
    }
  };

  const draw = async (opened: Project): Promise<void> => {
    charts = await drawPublished(opened, cache);
    for (const { svgFile, rendered, reused } of charts.wide)
      if (rendered !== null && !reused) writeIfChanged(join(root, svgFile), rendered.svg);
  };

  const read = async (opened: Project, wanted: readonly string[]): Promise<void> => {
    const files = articleFiles(root);
    const read = new Map(
      await Promise.all(
        files
          .filter((file) => wanted.includes(file) || !articles.has(file))
          .map(async (file) => [file, await readArticle(opened, file, cache)] as const),
      ),
    );
    articles = new Map(
      files.flatMap((file) => {
        const result = read.get(file) ?? articles.get(file);
        return result === undefined ? [] : [[file, result]];
      }),
    );
  };

  const rebuild = async ({ data, charts: drawn, articles: written }: Touched): Promise<void> => {
    if ((data || project === null) && !(await reopen())) return;
    if (project === null) return;
    if (data || drawn) await draw(project);
    await read(project, data ? articleFiles(root) : written);
    compose();
  };

  const compose = (): void => {
    if (project === null) return;
    const results = [...articles.values()].map(({ result }): ArticleResult => result);
    site = buildSite({ project, articles: results, ...charts, report, cache });
  };

  standBy(root, [CELL_RUNNER]);
  await rebuild({ data: true, charts: true, articles: [] });
  return {
    findings,
    update: async (paths) => {
      await rebuild(touchedBy(paths));
      return findings();
    },
    file: async (path) => (await site.get(path)?.()) ?? null,
    setReport: (next) => {
      report = next;
      compose();
    },
  };
}
