import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { visit } from "unist-util-visit";
import type { Article } from "../../article/article.ts";
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
  ],
  meaning:
    "An article is well formed: front matter, links that lead somewhere, charts that exist, exemptions with a reason.",
  mend: "The finding says what is expected at that place.",
  ok: "![…](../charts/svg/inspection-spend.zh.svg)",
  notOk: "![…](../charts/svg/inspection-spned.zh.svg)  (no such chart)",
  check: (context) =>
    context.articles.flatMap(({ article }) => [
      ...article.findings,
      ...checkCharts(article, context),
      ...checkLinks(article, context),
    ]),
};

function checkCharts(article: Article, { charts }: AuditContext): Finding[] {
  const names = new Set(charts.map((c) => c.name));
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
