import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ARTICLE_NAME } from "../../scripts/kaozheng/article/article.ts";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import type { AuditContext, InsertedText } from "../../scripts/kaozheng/audit/context.ts";
import { claims } from "../../scripts/kaozheng/audit/rules/claims.ts";
import { unbound } from "../../scripts/kaozheng/audit/rules/unbound.ts";
import { openProject, type Project } from "../../scripts/kaozheng/dataset/project.ts";
import type { Language } from "../../scripts/kaozheng/language/language.ts";
import { articleFiles } from "../../scripts/kaozheng/workspace/articles.ts";
import { openCache } from "../../scripts/kaozheng/workspace/cache.ts";
import { runArticle } from "../../scripts/kaozheng/workspace/kept-cells.ts";
import { apply, type BoundText, type Edit, type Mutation } from "./article-mutations.ts";
import { shuffled } from "./random.ts";
import type { Kind, Trial } from "./trial.ts";
import { linksOf, problemsOf } from "./truth.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The story as it stands, opened once; texts are spoilt in memory. */
export interface Story {
  readonly project: Project;
  readonly articles: readonly BoundText[];
  /** What `${…}` printed: a mutation of words does not change it. */
  readonly inserted: ReadonlyMap<string, readonly InsertedText[]>;
}

export async function openStory(): Promise<Story> {
  const project = openProject(ROOT);
  const articles = articleFiles(project.files).map((file) => {
    const language: Language = ARTICLE_NAME.exec(file)?.[1] === "zh" ? "zh" : "en";
    return { file, language, text: readFileSync(join(ROOT, file), "utf8") };
  });
  const cache = openCache(ROOT);
  const inserted = new Map<string, readonly InsertedText[]>();
  for (const { file, text } of articles)
    inserted.set(file, (await runArticle(parseArticle(text, file), project, cache)).insertions);
  return { project, articles, inserted };
}

/** What the audit looks at of a text alone. */
export const contextOf = (project: Project, articles: AuditContext["articles"]): AuditContext => ({
  project,
  readFindings: [],
  derivedFiles: [],
  charts: [],
  articles,
});

/** The rules that find fault with an article as it now reads. */
export function auditArticle({ project, inserted }: Story, { file, text }: BoundText): string[] {
  const article = parseArticle(text, file);
  const context = contextOf(project, [{ article, inserted: inserted.get(file) ?? [] }]);
  return [...article.findings, ...unbound.check(context), ...claims.check(context)].map(({ rule }) => rule);
}

/** An edit as a reader of the report sees it. */
export const shown = ({ file, text }: BoundText, edits: readonly Edit[]): string => {
  const words = edits.map(({ start, end, by }) => {
    const [before, after] = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 30)];
    return `${before}{${text.slice(start, end)} → ${by}}${after}`.replaceAll("\n", "⏎");
  });
  return `${file}: ${words.join(" … ")}`;
};

/** One kind of mutation over all articles. */
export function articleKind(story: Story, name: string, mutation: Mutation, random: () => number): Kind {
  const { project, articles } = story;
  const all = articles.flatMap((text) => {
    const other =
      articles.find(({ file }) => file !== text.file && file.split(".")[0] === text.file.split(".")[0]) ?? null;
    return mutation(text, linksOf(text.text, text.language), { project, other }).map((edits) => ({ text, edits }));
  });
  function* trials(): Generator<Trial> {
    for (const { text, edits } of shuffled(all, random)) {
      const spoilt = { ...text, text: apply(text.text, edits) };
      // A number whose link was taken off is judged by nothing, and that is the fault.
      const harmful = name === "binding taken off" || problemsOf(spoilt.text, spoilt.language, project).length > 0;
      yield { what: shown(text, edits), harmful, found: auditArticle(story, spoilt) };
    }
  }
  return { name, places: all.length, trials };
}
