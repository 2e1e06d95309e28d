import { join } from "node:path";
import { CELL_RUNNER } from "../article/evaluate.ts";
import type { AuditReport } from "../audit/audit.ts";
import { listCharts } from "../chart/read/catalogue.ts";
import { writeIfChanged } from "../dataset/write.ts";
import { standBy } from "../derive/sandbox.ts";
import type { Finding } from "../finding/finding.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { chartPage } from "../page/site/addresses.ts";
import { articlePage } from "../page/site/article-files.ts";
import { buildSite, type Content, type Site } from "../page/site/site.ts";
import type { ArticleResult, ReadArticle } from "../workspace/articles.ts";
import { type ChartResult, NARROW, type PublishedCharts } from "../workspace/kept-charts.ts";
import type { Workspace } from "../workspace/workspace.ts";

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
export async function createRenderer(workspace: Workspace): Promise<Renderer> {
  const { root, cache } = workspace;
  let charts: PublishedCharts = { wide: [], narrow: [] };
  let articles = new Map<string, ReadArticle>();
  let unsound: readonly Finding[] = [];
  /** Whether the site shows what the tables hold: where they cannot be read, it stays as it was. */
  let isOpen = false;
  let site: Site = new Map();
  let report: AuditReport | null = null;

  const findings = (): readonly Finding[] => [
    ...unsound,
    ...charts.wide.flatMap((chart) => chart.findings),
    ...charts.narrow.flatMap((chart) => chart.findings),
    ...[...articles.values()].flatMap((article) => article.findings),
  ];

  /** Whether the tables can be read. */
  const reopen = (): boolean => {
    const found = workspace.tables().findings;
    unsound = found.some(({ severity }) => severity === "error") ? found : [];
    isOpen ||= unsound.length === 0;
    return unsound.length === 0;
  };

  const draw = async (
    profiles: readonly (keyof PublishedCharts)[],
    names: readonly string[],
    languages: readonly Language[] = LANGUAGES,
  ): Promise<void> => {
    const there = new Set(listCharts(workspace.files).map(({ name }) => name));
    for (const profile of profiles) {
      const look = profile === "narrow" ? { profile: NARROW } : {};
      const drawn = await workspace.charts({ names, languages, ...look });
      charts = { ...charts, [profile]: renewed(charts[profile], drawn, there) };
      if (profile !== "wide") continue;
      for (const { svgFile, rendered, reused } of drawn)
        if (rendered !== null && !reused) writeIfChanged(join(root, svgFile), rendered.svg);
    }
  };

  const read = async (wanted: readonly string[]): Promise<void> => {
    const files = workspace.articleFiles();
    const fresh = files.filter((file) => wanted.includes(file) || !articles.has(file));
    const results = await Promise.all(fresh.map(workspace.article));
    const byFile = new Map(fresh.map((file, i) => [file, results[i]]));
    articles = new Map(
      files.flatMap((file) => {
        const result = byFile.get(file) ?? articles.get(file);
        return result === undefined ? [] : [[file, result]];
      }),
    );
  };

  /** What is known to be out of date: charts by name, articles by file. */
  const stale = { charts: new Set<string>(), articles: new Set<string>() };

  const update = async (paths: readonly string[], open: readonly string[]): Promise<void> => {
    workspace.changed(paths);
    const touched = touchedBy(paths);
    if ((touched.data || !isOpen) && !reopen()) return;
    const anew = touched.data || articles.size === 0;
    for (const file of anew ? workspace.articleFiles() : touched.articles) stale.articles.add(file);
    if (anew || touched.charts) for (const { name } of listCharts(workspace.files)) stale.charts.add(name);
    const shown = [...articles.values()]
      .map(({ result }) => result.article)
      .filter((a) => open.includes(articlePage(a)));
    // An article that was written is read even where no page shows it: its title stands in lists.
    const written = new Set([
      ...touched.articles,
      ...shown.map(({ file }) => file).filter((f) => stale.articles.has(f)),
    ]);
    const reading = read([...written]);
    const inArticles = shown.flatMap((article) => article.charts);
    const alone = charts.wide.filter(({ name, language }) => open.includes(chartPage(name, language)));
    const seen = [...inArticles, ...alone].filter(({ name }) => stale.charts.has(name));
    if (seen.length > 0) {
      const languages = LANGUAGES.filter((l) => seen.some(({ language }) => language === l));
      await draw(["wide"], [...new Set(seen.map(({ name }) => name))], languages);
    }
    await reading;
    for (const file of written) stale.articles.delete(file);
    compose();
  };

  const further = async (): Promise<boolean> => {
    if (!isOpen || unsound.length > 0) return false;
    const [file] = stale.articles;
    const names = [...stale.charts].slice(0, PIECE);
    if (names.length > 0) {
      for (const name of names) stale.charts.delete(name);
      await draw(["wide", "narrow"], names);
    } else if (file !== undefined) {
      stale.articles.delete(file);
      await read([file]);
    } else return false;
    compose();
    return true;
  };

  const compose = (): void => {
    if (!isOpen || unsound.length > 0) return;
    const results = [...articles.values()].map(({ result }): ArticleResult => result);
    site = buildSite({ project: workspace.project(), articles: results, ...charts, report, cache });
  };

  standBy(root, [CELL_RUNNER]);
  if (reopen()) {
    charts = await workspace.published();
    await read(workspace.articleFiles());
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
