import type { Article } from "../article/article.ts";
import { placeOf } from "../article/displayed-chart.ts";
import type { DisplayedChart } from "../article/evaluated.ts";
import type { AuditContext, AuditedArticle, AuditedChart, AuditedPicture } from "../audit/context.ts";
import type { RenderedChart } from "../chart/render.ts";
import type { Project } from "../dataset/project.ts";
import type { DerivedFile } from "../derive/collect.ts";
import type { Finding } from "../finding/finding.ts";
import type { ArticleResult } from "./articles.ts";
import { type ChartResult, NARROW, type PublishedCharts } from "./kept-charts.ts";

/** What has been made of a project, as the rules of the audit look at it. */
export function contextOf(
  project: Project,
  readFindings: readonly Finding[],
  derivedFiles: readonly DerivedFile[],
  { wide, narrow }: PublishedCharts,
  articles: readonly ArticleResult[],
): AuditContext {
  const elsewhere = ({ name, language }: ChartResult): AuditedPicture[] =>
    narrow
      .filter((other) => other.name === name && other.language === language)
      .map(({ rendered, findings }) => ({ profile: NARROW, drawn: rendered, findings }));
  const { files } = project;
  return {
    project,
    readFindings,
    derivedFiles,
    charts: [
      ...wide.map((c) => ({
        ...c,
        elsewhere: elsewhere(c),
        rendered: c.rendered?.svg ?? null,
        drawn: c.rendered,
        source: files.text(c.file),
        committed: files.text(c.svgFile),
      })),
      ...articles.flatMap((result) =>
        result.evaluated.cells
          .flat()
          .flatMap((display) => (display.kind === "chart" ? auditedDisplay(display, result.article) : [])),
      ),
    ],
    articles: articles.map(auditedArticle),
  };
}

function auditedArticle(result: ArticleResult): AuditedArticle {
  const { outline, evaluated } = result;
  const inserted = evaluated.insertions;
  if (outline === undefined) return { article: result.article, inserted };
  return {
    outline,
    inserted,
    get article() {
      return result.article;
    },
  };
}

/** A chart that a cell displays, as the audit looks at it: what is wrong with it stands in the article. */
function auditedDisplay({ wide, narrow, spec, written }: DisplayedChart, article: Article): AuditedChart {
  const { file, text, cells } = article;
  const at = (pointer: string) => placeOf(written, cells, pointer);
  const placed = (drawn: RenderedChart): RenderedChart => ({
    ...drawn,
    findings: drawn.findings.map((f) => ({ ...at(""), ...f })),
  });
  return {
    name: wide.name,
    language: wide.language,
    file,
    shownAt: at(""),
    svgFile: null,
    committed: null,
    rendered: wide.svg,
    source: text,
    spec: spec && { value: spec, at },
    drawn: placed(wide),
    findings: [],
    elsewhere: [{ profile: NARROW, drawn: placed(narrow), findings: [] }],
  };
}
