import { existsSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { visit } from "unist-util-visit";
import { ARTICLE_NAME, type Article } from "../../article/article.ts";
import { isPrefixed } from "../../dataset/resolve.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { didYouMean } from "../../finding/nearest.ts";
import type { AuditContext } from "../context.ts";
import type { Rule } from "../rule.ts";

export const articles: Rule = {
  id: "articles",
  finds: [
    "article/front-matter",
    "article/unknown-key",
    "article/front-matter-value",
    "article/no-title",
    "article/insertion",
    "article/undefined-reference",
    "article/raw-html",
    "article/exemption",
    "article/exemption-unused",
    "article/unknown-chart",
    "article/broken-link",
    "article/page-taken",
    "article/language",
    "article/unread",
    "article/type",
    "article/cell-failed",
    "article/insertion-failed",
    "article/no-quantity",
    "article/no-table",
    "article/time-limit",
    "article/wechat-too-long",
    "article/wechat-picture",
    "data/unknown-table",
  ],
  meaning:
    "An article is well formed: front matter, links that lead somewhere, charts that exist, exemptions with a reason.",
  mend: "The finding says what is expected at that place.",
  examples: {
    in: "article",
    ok: "![抽查经费](../charts/svg/budget.zh.svg)",
    notOk: "![抽查经费](../charts/svg/bugdet.zh.svg)",
  },
  check: (context) => [
    ...context.articles.flatMap(({ article }) => [
      ...article.findings,
      ...checkCharts(article, context),
      ...checkLinks(article, context),
    ]),
    ...checkPages(context),
    ...unreadFiles(context),
  ],
};

/** Pages that would be written over each other, or over the index, and languages that the file's name contradicts. */
function checkPages({ articles }: AuditContext): Finding[] {
  const taken = new Map<string, string>();
  return articles.flatMap(({ article: { file, front } }) => {
    const page = `${front.slug}.${front.language}`;
    const by = front.slug === "index" ? "the index of the site" : taken.get(page);
    taken.set(page, file);
    const named = ARTICLE_NAME.exec(file)?.[1];
    return [
      ...(by === undefined ? [] : [finding("article/page-taken", { page: `${page}.html`, by }, { file, line: 1 })]),
      ...(named === front.language
        ? []
        : [finding("article/language", { language: front.language, file }, { file, line: 1 })]),
    ];
  });
}

/** Markdown beside the articles that no one reads, for want of a language in its name. */
function unreadFiles({ project }: AuditContext): Finding[] {
  const folder = join(project.root, "notebooks");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "README.md" && !ARTICLE_NAME.test(name))
    .map((name) => finding("article/unread", { name }, { file: `notebooks/${name}` }));
}

function checkCharts(article: Article, { charts }: AuditContext): Finding[] {
  const names = new Set(charts.filter(({ svgFile }) => svgFile !== null).map((c) => c.name));
  return article.charts
    .filter(({ name }) => !names.has(name))
    .map(({ name, line, column, start, end }) =>
      finding(
        "article/unknown-chart",
        { name, hint: didYouMean(name, names) },
        {
          file: article.file,
          line,
          column,
          length: end - start,
        },
      ),
    );
}

/** Links and pictures by a relative path must lead to a file of the project. */
function checkLinks(article: Article, { project }: AuditContext): Finding[] {
  const findings: Finding[] = [];
  const embedded = new Set(article.charts.map(({ start }) => start));
  visit(article.tree, ["link", "image", "definition"], (node) => {
    const url = "url" in node ? String(node.url) : "";
    const start = node.position?.start;
    const isChart = node.type === "image" && embedded.has(start?.offset ?? -1);
    if (isChart || isPrefixed(url) || /^([a-z][a-z0-9+.-]*:|#|\/\/)/i.test(url)) return;
    const path = normalize(join(dirname(article.file), decodeURI(url.replace(/[?#].*$/, ""))));
    if (existsSync(join(project.root, path))) return;
    findings.push(
      finding(
        "article/broken-link",
        { target: url, hint: "" },
        {
          file: article.file,
          ...(start ? { line: start.line, column: start.column } : {}),
        },
      ),
    );
  });
  return findings;
}
