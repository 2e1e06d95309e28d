import type { Project } from "../../dataset/project.ts";
import type { Behind } from "../../dataset/sources-of.ts";
import type { Finding } from "../../finding/finding.ts";
import type { Language } from "../../language/language.ts";
import type { RowReading } from "../bind/reading.ts";
import type { DrawnRow, DrawnRows } from "../bind/rows.ts";
import type { Measure } from "../font/measure.ts";
import type { Shown } from "../normalise/context.ts";
import type { LegendEntry } from "../normalise/legends.ts";
import type { DataAccess } from "../normalise/view-rows.ts";
import type { JsonObject } from "../read/json.ts";
import type { SvgElement } from "../svg/tree.ts";
import type { Profile, Theme } from "../theme/theme.ts";
import type { CutBars } from "./plot/draw-plot.ts";

/** What a chart is drawn for. */
export interface Setting {
  readonly language: Language;
  readonly theme: Theme;
  readonly profile: Profile;
  readonly measure: Measure;
  /** Only the plot, in the author's own look: of specs that stand by themselves. */
  readonly bare: boolean;
  /** Whether the labels of their axes lie level, in several lines: not where they met. */
  readonly level: boolean;
}

/** The same of a chart that draws tables of a project. */
export interface ProjectSetting extends Setting {
  readonly project: Project;
}

/** A row that a Plot chart drew, with what it says of its number. */
export interface DrawnReading {
  readonly row: DrawnRow;
  readonly reading: RowReading;
}

/** What was drawn, for the step that tells of it in words. */
export type DrawnContent =
  | {
      readonly kind: "views";
      /** The spec in the chart's language, before marks were added to it. */
      readonly spec: JsonObject;
      readonly data: DataAccess;
      readonly translations: Readonly<Record<string, string>>;
      /** The data behind every mark item, as Vega handed them to the marks: where aggregates are found. */
      readonly drawn: readonly JsonObject[];
    }
  | { readonly kind: "rows"; readonly rows: readonly DrawnReading[]; readonly tree: SvgElement };

/** A plot without its furniture, and what the furniture has to say of it. */
export interface Drawing {
  readonly tree: SvgElement;
  readonly width: number;
  readonly height: number;
  readonly legend: readonly LegendEntry[];
  /** What the vertical axis shows, for the unit line; null where the chart does not say. */
  readonly title: string | null;
  /** The figures and derived figures drawn, or documents that stand behind rows, in order, once each. */
  readonly behind: readonly Behind[];
  readonly readings: readonly RowReading[];
  /** The rows drawn; of what is summed up, all rows of the tables. */
  readonly rows: readonly DrawnRows[];
  /** Tokens of the figures drawn, as their documents print them. */
  readonly tokens: ReadonlySet<string>;
  readonly shown: Shown;
  /** The unit that all rows drawn share, or null. */
  readonly unit: string | null;
  /** How many categories are told apart by colour. */
  readonly colours: number;
  /** Of a Plot chart: axes that bars are measured along and that do not begin at zero. A spec says so itself. */
  readonly cutBars: readonly CutBars[];
  /** Null of data that nothing is known of. */
  readonly content: DrawnContent | null;
  /** What the engines warned of; the plot is drawn all the same. */
  readonly findings: readonly Finding[];
}
