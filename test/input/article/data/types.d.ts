// Written by `kaozheng record` and `kaozheng derive` from datapackage.json and the tables. Do not edit.
export {};

declare module "kaozheng" {
  interface ProjectIds {
    figure: 
      | "loans@2018"
      | "loans@2018~101"
      | "loans@2019"
      | "loans@2019~102"
      | "readers@2018"
      | "readers@2018~101"
      | "readers@2019"
      | "readers@2019~102"
      | "spend@2018"
      | "spend@2018~101"
      | "spend@2019"
      | "spend@2019~102";
    derived: 
      | "spend-growth-per-month/2018-2019"
      | "spend-growth/2018-2019"
      | "spend-per-reader/2019";
    unit: 
      | "CNY"
      | "loan"
      | "month"
      | "percent"
      | "percentage-point"
      | "person";
    tables: {
      "sources": {
        readonly id: string;
        readonly kind: "original" | "retelling" | "copy";
        readonly retells: string | null;
        readonly tells_of: readonly string[];
        readonly self_reported: boolean;
        readonly title: string;
        readonly publisher_zh: string;
        readonly publisher_en: string;
        readonly published: string | null;
        readonly url: string | null;
        readonly language: string;
        readonly file: string;
        readonly sha256: string;
        readonly rank: number;
      };
      "reports": {
        readonly id: string;
        readonly alias_zh: string;
        readonly title_zh: string;
        readonly title_en: string;
        readonly period_start: string;
        readonly period_end: string;
        readonly published: string | null;
      };
      "indicators": {
        readonly id: string;
        readonly alias_zh: string;
        readonly label_zh: string;
        readonly label_en: string;
        readonly unit: string;
        readonly kind: "flow" | "stock" | "rate" | "change" | "threshold";
        readonly domain: string;
        readonly polarity: "better" | "worse" | "open";
        readonly definition_zh: string;
        readonly definition_en: string;
      };
      "units": {
        readonly id: string;
        readonly dimension: string;
        readonly forms_zh: readonly string[] | null;
        readonly form_en: readonly string[] | null;
      };
      "breaks": {
        readonly indicator: string;
        readonly from_report: string;
        readonly to_report: string;
        readonly kind: "period-length" | "definition" | "object" | "action" | "unit" | "denominator" | "bounds";
        readonly verdict: "caveat" | "unsound";
        readonly reason_zh: string;
        readonly reason_en: string;
      };
      "figures-2018": {
        readonly indicator: string;
        readonly source: string;
        readonly scope: string;
        readonly printed: string;
        readonly note_zh: string | null;
        readonly note_en: string | null;
        readonly status: "A" | "B" | "D" | "E" | "P";
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean | null;
        readonly upper_closed: boolean | null;
        readonly unit: string | null;
        readonly hedge: "none" | "more-than" | "at-least" | "less-than" | "at-most" | "nearly" | "about" | "odd" | "upward" | "several" | "range" | null;
        readonly direction: "increase" | "decrease" | null;
        readonly base: "year-on-year" | "previous-period" | "first-60-days" | "unknown" | null;
        readonly period_start: string | null;
        readonly period_end: string | null;
        readonly locator: string | null;
      };
      "figures-2019": {
        readonly indicator: string;
        readonly source: string;
        readonly scope: string;
        readonly printed: string;
        readonly note_zh: string | null;
        readonly note_en: string | null;
        readonly status: "A" | "B" | "D" | "E" | "P";
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean | null;
        readonly upper_closed: boolean | null;
        readonly unit: string | null;
        readonly hedge: "none" | "more-than" | "at-least" | "less-than" | "at-most" | "nearly" | "about" | "odd" | "upward" | "several" | "range" | null;
        readonly direction: "increase" | "decrease" | null;
        readonly base: "year-on-year" | "previous-period" | "first-60-days" | "unknown" | null;
        readonly period_start: string | null;
        readonly period_end: string | null;
        readonly locator: string | null;
      };
      "libraries": {
        readonly id: string;
        readonly series: string;
        readonly at: string;
        readonly label_zh: string;
        readonly label_en: string;
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean;
        readonly upper_closed: boolean;
        readonly usual_lower: number | null;
        readonly usual_upper: number | null;
        readonly usual_lower_closed: boolean;
        readonly usual_upper_closed: boolean;
        readonly unit: string;
        readonly entailment: "both" | "lower" | "upper" | "nothing";
        readonly expression: string;
        readonly formula_zh: string;
        readonly formula_en: string;
        readonly operands: readonly string[];
        readonly flags: readonly string[] | null;
      };
      "branches": {
        readonly name: string;
        readonly opened: string | null;
        readonly seats: number;
        readonly value: number | null;
      };
    };
  }
}
