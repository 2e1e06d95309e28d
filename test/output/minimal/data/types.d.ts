// Written by `kaozheng record` and `kaozheng derive` from datapackage.json and the tables. Do not edit.
export {};

declare module "kaozheng" {
  interface ProjectIds {
    figure: 
      | "budget@h2021"
      | "budget@h2021~001"
      | "budget@h2022"
      | "budget@h2022~002"
      | "checks@h2021"
      | "checks@h2021~001"
      | "checks@h2022"
      | "checks@h2022~002";
    derived: 
      | "budget-growth/2021-2022"
      | "budget/2021"
      | "budget/2022"
      | "cost-per-check/2021"
      | "cost-per-check/2022";
    unit: 
      | "CNY"
      | "box"
      | "month"
      | "occurrence"
      | "percent";
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
        readonly domain: "inspection" | "protection-fund" | "listings" | "enforcement" | "intellectual-property";
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
      "figures-h2021": {
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
      "figures-h2022": {
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
      "derived-harbour": {
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
    };
  }
}
