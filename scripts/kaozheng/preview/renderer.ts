import { join } from "node:path";
import { CELL_RUNNER } from "../article/evaluate.ts";
import type { AuditReport } from "../audit/audit.ts";
import { listCharts } from "../chart/read/catalogue.ts";
import { openProject, type Project } from "../dataset/project.ts";
import { writeIfChanged } from "../dataset/write.ts";
import { standBy } from "../derive/sandbox.ts";
import { type Finding, ProjectError } from "../finding/finding.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { chartPage } from "../page/site/addresses.ts";
import { articlePage } from "../page/site/article-files.ts";
import { buildSite, type Content, type Site } from "../page/site/site.ts";
import { type ArticleResult, articleFiles, readArticle } from "../workspace/audit-input.ts";
import type { Cache } from "../workspace/cache.ts";
import { type ChartResult, drawCharts, drawPublished, NARROW, type PublishedCharts } from "../workspace/kept-charts.ts";

/** A project as a site that follows its files. */
export interface Renderer {
  /** What is wrong as far as was looked at; the audit sees more. */
  findings(): readonly Finding[];
  /**
   * Takes in changed files, by their paths in the project, as far as it shows on pages that are open: their articles are
   * run, and their charts drawn in the wide profile. The others stay as they were until `further` comes to them.
   */
  update(paths: readonly string[], open: readonly string[]): Promise<void>;
  /** Does a piece of what `update` has left; false where nothing was left. */
  further(): Promise<boolean>;
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

/** Charts that are looked at in one piece. */
const PIECE = 4;

const isSame = (a: ChartResult) => (b: ChartResult) => a.name === b.name && a.language === b.language;
/** Results with newer ones in the place of those of the same chart; those of charts that are gone are left out. */
const renewed = (
  old: readonly ChartResult[],
  fresh: readonly ChartResult[],
  names: ReadonlySet<string>,
): ChartResult[] =>
  [...old.filter((chart) => names.has(chart.name) && !fresh.some(isSame(chart))), ...fresh].sort((a, b) =>
    a.name === b.name ? LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language) : a.name < b.name ? -1 : 1,
  );

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

  const draw = async (
    opened: Project,
    profiles: readonly (keyof PublishedCharts)[],
    names: readonly string[],
    languages: readonly Language[] = LANGUAGES,
  ): Promise<void> => {
    const there = new Set(listCharts(root).map(({ name }) => name));
    for (const profile of profiles) {
      const drawn = await drawCharts(opened, languages, cache, {
        names,
        ...(profile === "narrow" ? { profile: NARROW } : {}),
      });
      charts = { ...charts, [profile]: renewed(charts[profile], drawn, there) };
      if (profile !== "wide") continue;
      for (const { svgFile, rendered, reused } of drawn)
        if (rendered !== null && !reused) writeIfChanged(join(root, svgFile), rendered.svg);
    }
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

  /** What is known to be out of date: charts by name, articles by file. */
  const stale = { charts: new Set<string>(), articles: new Set<string>() };

  const update = async (paths: readonly string[], open: readonly string[]): Promise<void> => {
    const touched = touchedBy(paths);
    if ((touched.data || project === null) && !(await reopen())) return;
    if (project === null) return;
    const anew = touched.data || articles.size === 0;
    for (const file of anew ? articleFiles(root) : touched.articles) stale.articles.add(file);
    if (anew || touched.charts) for (const { name } of listCharts(root)) stale.charts.add(name);
    const shown = [...articles.values()]
      .map(({ result }) => result.article)
      .filter((a) => open.includes(articlePage(a)));
    // An article that was written is read even where no page shows it: its title stands in lists.
    const written = new Set([
      ...touched.articles,
      ...shown.map(({ file }) => file).filter((f) => stale.articles.has(f)),
    ]);
    const reading = read(project, [...written]);
    const inArticles = shown.flatMap((article) => article.charts);
    const alone = charts.wide.filter(({ name, language }) => open.includes(chartPage(name, language)));
    const seen = [...inArticles, ...alone].filter(({ name }) => stale.charts.has(name));
    if (seen.length > 0) {
      const languages = LANGUAGES.filter((l) => seen.some(({ language }) => language === l));
      await draw(project, ["wide"], [...new Set(seen.map(({ name }) => name))], languages);
    }
    await reading;
    for (const file of written) stale.articles.delete(file);
    compose();
  };

  const further = async (): Promise<boolean> => {
    if (project === null) return false;
    const [file] = stale.articles;
    const names = [...stale.charts].slice(0, PIECE);
    if (names.length > 0) {
      for (const name of names) stale.charts.delete(name);
      await draw(project, ["wide", "narrow"], names);
    } else if (file !== undefined) {
      stale.articles.delete(file);
      await read(project, [file]);
    } else return false;
    compose();
    return true;
  };

  const compose = (): void => {
    if (project === null) return;
    const results = [...articles.values()].map(({ result }): ArticleResult => result);
    site = buildSite({ project, articles: results, ...charts, report, cache });
  };

  standBy(root, [CELL_RUNNER]);
  if (await reopen()) {
    const opened = project as unknown as Project;
    charts = await drawPublished(opened, cache);
    await read(opened, articleFiles(root));
    compose();
  }
  return {
    findings,
    update,
    further,
    file: async (path) => (await site.get(path)?.()) ?? null,
    setReport: (next) => {
      report = next;
      compose();
    },
  };
}
