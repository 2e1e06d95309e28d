import type { Article } from "../../article/article.ts";
import { linkedFiles } from "../../article/linked-files.ts";
import { listCharts } from "../../chart/read/catalogue.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { nearest } from "../../finding/nearest.ts";
import type { AuditContext } from "../context.ts";
import type { Rule } from "../rule.ts";

export const articles: Rule = {
  id: "articles",
  scope: "article",
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
  examples: {
    in: "article",
    ok: "![抽查经费](../charts/svg/budget.zh.svg)",
    notOk: "![抽查经费](../charts/svg/bugdet.zh.svg)",
  },
  check: (context) =>
    context.articles.flatMap(({ article }) => [
      ...article.findings,
      ...checkCharts(article, context),
      ...checkLinks(article, context),
    ]),
};

function checkCharts(article: Article, { project }: AuditContext): Finding[] {
  const names = new Set(listCharts(project.files).map(({ name }) => name));
  return article.charts
    .filter(({ name }) => !names.has(name))
    .map(({ name, line, column, start, end }) =>
      finding(
        "article/unknown-chart",
        { name, meant: nearest(name, names) },
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
const checkLinks = (article: Article, { project }: AuditContext): Finding[] =>
  linkedFiles(article)
    .filter(({ path }) => !project.files.has(path))
    .map(({ url, line, column }) =>
      finding("article/broken-link", { target: url }, { file: article.file, line, column }),
    );
