import { writeIdList } from "../article/id-list.ts";
import { type LineageView, lineage } from "../article/lineage.ts";
import { versions } from "../article/translation.ts";
import { type AuditReport, audit, auditSome } from "../audit/audit.ts";
import { type ArticleClaim, claimsAt } from "../audit/claim-at.ts";
import type { AuditContext } from "../audit/context.ts";
import { listCharts } from "../chart/read/catalogue.ts";
import type { Archive } from "../dataset/archive.ts";
import { type Overlay, type ProjectFiles, projectFiles } from "../dataset/files.ts";
import { openProject, type Project } from "../dataset/project.ts";
import { writeTypes } from "../dataset/types.ts";
import type { DerivedFile } from "../derive/collect.ts";
import { writeDerived } from "../derive/run.ts";
import { assertNoErrors, type Finding, orFindings } from "../finding/finding.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import {
  type Articles,
  articleFiles,
  outlineArticles,
  outlines,
  type ReadArticle,
  readArticle,
  readArticles,
  withoutCode,
} from "./articles.ts";
import { contextOf } from "./audit-input.ts";
import { type Cache, openCache } from "./cache.ts";
import { keptParts } from "./kept-audit.ts";
import { type ChartResult, type ChartsOptions, drawCharts, NARROW, type PublishedCharts } from "./kept-charts.ts";
import { deriveKept } from "./kept-derivations.ts";
import { readTables, type Tables } from "./kept-tables.ts";
import { createMemo } from "./memo.ts";

interface WorkspaceOptions {
  /** Texts that nobody has saved yet, by their file in the project: they stand for what is on disk. */
  readonly overlay?: Overlay;
  /** Where results are kept from one process to the next; `.kaozheng/cache` of the project unless said. */
  readonly cache?: Cache;
  /** Told what is being done, in a few words. */
  readonly step?: (text: string) => void;
}

/** Charts that are wanted, and how they are drawn. */
export interface WantedCharts extends Omit<ChartsOptions, "step"> {
  readonly languages?: readonly Language[];
}

/**
 * A project and all that is made of it: the one door for the command line, the preview and whoever else shows what the
 * toolkit knows. Each thing is made when it is asked for, and kept by what it depends on, in the process and in the cache;
 * whoever sees a file change says so.
 */
export interface Workspace {
  readonly root: string;
  readonly cache: Cache;
  readonly files: ProjectFiles;
  /** The tables as they stand, and what is wrong with them. */
  tables(): Tables;
  /** The same where they are sound. Throws `ProjectError` where they are not. */
  project(): Project;
  /** What the scripts derive now. Throws `ProjectError`. */
  derivations(): Promise<readonly DerivedFile[]>;
  /** Charts in every language, unless said; one that cannot be drawn does not keep the others from it. */
  charts(wanted?: WantedCharts): Promise<readonly ChartResult[]>;
  /** The charts as the site publishes them. */
  published(): Promise<PublishedCharts>;
  /** Paths of the articles, in the order of their names. */
  articleFiles(): string[];
  /** An article with what its code gave. */
  article(file: string): Promise<ReadArticle>;
  /** All articles, parsed, with what their code gave. */
  articles(): Promise<Articles>;
  /** All that the audit looks at; where a part fails, its findings stand in for it and the others go on. */
  auditInput(): Promise<AuditContext>;
  /** What the audit says; with an archive, of the documents too. */
  report(archive?: Archive | null): Promise<AuditReport>;
  /**
   * What the audit finds of some files, by their paths in the project; of all unless said. Of articles and charts no more is
   * read, run and drawn than it looks at; what a table holds may matter anywhere.
   */
  findings(files?: readonly string[]): Promise<readonly Finding[]>;
  /** Where a figure, a derived figure or an expression comes from. Throws `ProjectError` where it names nothing. */
  lineage(target: string, language: Language): LineageView;
  /** The numbers at a place of an article, each with its binding and what the rules on claims say of it. */
  claimsAt(file: string, line: number, column: number | null): Promise<readonly ArticleClaim[]>;
  /** Writes what follows from the data for others to read: derived tables, types and ids. Throws `ProjectError`. */
  writeDerived(): Promise<readonly { readonly file: string; readonly changed: boolean }[]>;
  /** Lays an unsaved text over a file; null takes it off again. */
  lay(file: string, text: string | null): void;
  /** Says that files are no longer what they were, by their paths in the project. */
  changed(files: readonly string[]): void;
}

const isUnder = (folder: string) => (file: string) => file.startsWith(`${folder}/`);
const isData = isUnder("data");
const isChart = isUnder("charts");
const isArticle = isUnder("notebooks");
/** Code is run by Node, which loads a module once: a process that must see it change begins anew. */
const isCode = (file: string): boolean => isUnder("scripts")(file) || file === "package.json";

export function openWorkspace(
  root: string,
  { overlay = {}, cache = openCache(root), step }: WorkspaceOptions = {},
): Workspace {
  let files = projectFiles(root, overlay);
  const memo = createMemo();
  const drawing = step === undefined ? {} : { step };

  const tables = () => memo.of("tables", isData, () => readTables(files, cache));
  const project = () => {
    const read = tables();
    assertNoErrors(read.findings);
    return read.project;
  };
  const derivations = () =>
    memo.of(
      "derivations",
      (file) => isData(file) || isCode(file),
      () => deriveKept(files, cache),
    );
  const charts = ({ languages = LANGUAGES, ...look }: WantedCharts = {}): Promise<readonly ChartResult[]> =>
    memo.of(
      `charts ${JSON.stringify([languages, look])}`,
      (file) => isData(file) || isChart(file) || isCode(file),
      () => drawCharts({ files, open: project }, languages, cache, { ...look, ...drawing }),
    );
  const published = async (): Promise<PublishedCharts> => ({
    wide: await charts(),
    narrow: await charts({ profile: NARROW }),
  });
  const article = (file: string) =>
    memo.of(
      `article ${file}`,
      (other) => other === file || isData(other) || isChart(other) || isCode(other),
      async () => readArticle(project(), file, cache),
    );
  const articles = () =>
    memo.of(
      "articles",
      () => true,
      async () => readArticles(project(), cache),
    );
  const auditInput = () =>
    memo.of(
      "audit input",
      () => true,
      async (): Promise<AuditContext> => {
        const { project: read, findings: readFindings } = tables();
        // A project whose tables cannot be read runs no code: every script and cell would only say so again.
        if (readFindings.some((f) => f.severity === "error"))
          return contextOf(read, readFindings, [], { wide: [], narrow: [] }, []);
        step?.("running derivations and cells…");
        // Whoever shows pages has parsed them all; else an article is parsed only where a rule looks at it.
        const reading = memo.peek<Promise<Articles>>("articles") ?? outlineArticles(read, cache);
        const running = Promise.all([orFindings(derivations), reading]);
        const drawn = await published();
        const [derived, { articles: outlined, findings }] = await running;
        return contextOf(
          read,
          [...readFindings, ...derived.findings, ...findings],
          derived.value ?? [],
          drawn,
          outlined,
        );
      },
    );
  const report = async (archive: Archive | null = null): Promise<AuditReport> => {
    const context = await auditInput();
    return audit(context, archive, await keptParts(context, cache));
  };
  const findings = async (wanted?: readonly string[]): Promise<readonly Finding[]> => {
    if (wanted === undefined) return (await report()).findings;
    const asked = new Set(wanted);
    const { project: read, findings: unread } = tables();
    const isUnsound = unread.some(({ severity }) => severity === "error");
    // Once all has been looked at, as in a build, nothing is gained by looking at a part of it.
    if (isUnsound || wanted.some((file) => !isArticle(file) && !isChart(file)) || memo.peek("audit input"))
      return (await report()).findings.filter(({ file }) => asked.has(file));
    return auditSome(await partialInput(read, asked), asked);
  };
  /** What the audit looks at of some articles and charts: the articles with their translations, the charts they show. */
  const partialInput = async (read: Project, asked: ReadonlySet<string>): Promise<AuditContext> => {
    const all = outlines(read, cache);
    const near = versions(all, (outline) => outline).filter((group) => group.some(({ file }) => asked.has(file)));
    const files = near.flatMap((group) => group.map(({ file }) => file));
    const { articles: parsed, findings: code } = await readArticles(read, cache, files);
    const byFile = new Map(parsed.map((result) => [result.article.file, result]));
    const shown = new Set(parsed.flatMap(({ article: { charts: embedded } }) => embedded.map(({ name }) => name)));
    const names = listCharts(read.files)
      .filter(({ name, file }) => shown.has(name) || asked.has(file))
      .map(({ name }) => name);
    const drawn = { wide: await charts({ names }), narrow: await charts({ names, profile: NARROW }) };
    const results = all.map((outline) => byFile.get(outline.file) ?? withoutCode(outline));
    return contextOf(read, [...tables().findings, ...code], [], drawn, results);
  };
  const changed = (paths: readonly string[]): void => memo.changed(paths);

  return {
    root,
    cache,
    get files() {
      return files;
    },
    tables,
    project,
    derivations,
    charts,
    published,
    articleFiles: () => articleFiles(files),
    article,
    articles,
    auditInput,
    report,
    findings,
    lineage: (target, language) => lineage(target, language, project()),
    async claimsAt(file, line, column) {
      const { result } = await article(file);
      const context = contextOf(project(), [], [], { wide: [], narrow: [] }, [result]);
      return context.articles.flatMap((audited) => claimsAt(audited, line, column, context));
    },
    async writeDerived() {
      // Sound tables first: a script must not run on figures that are misread, nor on what it has derived before.
      openProject(root, { derived: false });
      const written = writeDerived(root, await derivations());
      changed(written.flatMap((each) => (each.changed ? [each.file] : [])));
      writeTypes(project());
      writeIdList(project());
      return written;
    },
    lay(file, text) {
      const { [file]: _, ...others } = files.overlay;
      files = projectFiles(root, text === null ? others : { ...others, [file]: text });
      changed([file]);
    },
    changed,
  };
}
