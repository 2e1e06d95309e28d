import type { Article, ArticleOutline } from "../article/article.ts";
import type { JsonDocument } from "../chart/read/json.ts";
import type { RenderedChart } from "../chart/render.ts";
import type { Project } from "../dataset/project.ts";
import type { DerivedFile } from "../derive/collect.ts";
import type { Finding, Place } from "../finding/finding.ts";
import type { Language } from "../language/language.ts";

/** What `${…}` in an article printed, in the order of its insertions. */
export interface InsertedText {
  readonly text: string;
  /** The expression it was computed by, as derived files keep it; null where it is no quantity. */
  readonly expression: string | null;
}

export interface AuditedArticle {
  /** Where there is an outline, it is parsed each time it is asked for, and held by nobody. */
  readonly article: Article;
  readonly outline?: ArticleOutline;
  readonly inserted: readonly InsertedText[];
}

/** What can be told of an article without parsing it. */
export const outlineOf = (audited: AuditedArticle): ArticleOutline => audited.outline ?? audited.article;

/** A chart as it would be rendered now in the profile that is committed, beside the file that is committed. */
export interface AuditedChart {
  readonly name: string;
  readonly language: Language;
  /** The file it is written in: its own, or the article that displays it. */
  readonly file: string;
  /** Where an article displays it. */
  readonly shownAt?: Pick<Place, "line" | "column">;
  /** The committed picture, relative to the project; null of a chart that an article displays. */
  readonly svgFile: string | null;
  /** Null where the file is not there. */
  readonly committed: string | null;
  /** Null where the chart cannot be rendered; `findings` then say why. */
  readonly rendered: string | null;
  /** Spec or module as it stands, for the rules that look at what the author wrote; null where it cannot be read. */
  readonly source: string | null;
  /** The spec of a chart that an article displays; others are read from `source`. */
  readonly spec?: JsonDocument | null;
  /** What drawing it gave besides the picture; null where it cannot be rendered. */
  readonly drawn: RenderedChart | null;
  readonly findings: readonly Finding[];
  /** The same chart as it is published beside that. */
  readonly elsewhere: readonly AuditedPicture[];
}

/** A chart in another of the profiles that the site publishes. */
export interface AuditedPicture {
  readonly profile: string;
  /** Null where it cannot be drawn in this profile; `findings` then say why. */
  readonly drawn: RenderedChart | null;
  readonly findings: readonly Finding[];
}

/** Where a finding on a chart as a whole stands. */
export const placeOfChart = ({ file, shownAt }: AuditedChart): Place => ({ file, ...shownAt });

/** All that the rules look at, gathered once. */
export interface AuditContext {
  readonly project: Project;
  /** What reading the tables found. */
  readonly readFindings: readonly Finding[];
  /** The derived files as their scripts would write them now. */
  readonly derivedFiles: readonly DerivedFile[];
  readonly charts: readonly AuditedChart[];
  readonly articles: readonly AuditedArticle[];
}
