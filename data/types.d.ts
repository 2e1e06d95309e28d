// Written by `kaozheng record` and `kaozheng derive` from datapackage.json and the tables. Do not edit.
export {};

declare module "kaozheng" {
  interface ProjectIds {
    figure: 
      | "enforcement-cases@2020-consumer#counterfeit"
      | "enforcement-cases@2020-consumer#food-data-laundering"
      | "enforcement-cases@2020-consumer~002#counterfeit"
      | "enforcement-cases@2020-consumer~002#food-data-laundering"
      | "enforcement-cases@2021-consumer#infringement"
      | "enforcement-cases@2021-consumer#personal-data"
      | "enforcement-cases@2021-consumer~001#infringement"
      | "enforcement-cases@2021-consumer~001#personal-data"
      | "enforcement-cases@2021-governance"
      | "enforcement-cases@2021-governance~004"
      | "enforcement-cases@2022-governance#information-security"
      | "enforcement-cases@2022-governance#infringement"
      | "enforcement-cases@2022-governance~003#information-security"
      | "enforcement-cases@2022-governance~003#infringement"
      | "enforcement-money@2020-consumer"
      | "enforcement-money@2020-consumer#counterfeit"
      | "enforcement-money@2020-consumer#food-data-laundering"
      | "enforcement-money@2020-consumer~002"
      | "enforcement-money@2020-consumer~002#counterfeit"
      | "enforcement-money@2020-consumer~002#food-data-laundering"
      | "enforcement-money@2021-consumer#infringement"
      | "enforcement-money@2021-consumer#personal-data"
      | "enforcement-money@2021-consumer~001#infringement"
      | "enforcement-money@2021-consumer~001#personal-data"
      | "enforcement-money@2021-governance"
      | "enforcement-money@2021-governance~004"
      | "enforcement-money@2022-governance#information-security"
      | "enforcement-money@2022-governance#infringement"
      | "enforcement-money@2022-governance~003#information-security"
      | "enforcement-money@2022-governance~003#infringement"
      | "enforcement-suspects@2020-consumer"
      | "enforcement-suspects@2020-consumer#counterfeit"
      | "enforcement-suspects@2020-consumer#food-data-laundering"
      | "enforcement-suspects@2020-consumer~002"
      | "enforcement-suspects@2020-consumer~002#counterfeit"
      | "enforcement-suspects@2020-consumer~002#food-data-laundering"
      | "enforcement-suspects@2021-consumer#infringement"
      | "enforcement-suspects@2021-consumer#personal-data"
      | "enforcement-suspects@2021-consumer~001#infringement"
      | "enforcement-suspects@2021-consumer~001#personal-data"
      | "enforcement-suspects@2021-governance"
      | "enforcement-suspects@2021-governance~004"
      | "enforcement-suspects@2022-governance#information-security"
      | "enforcement-suspects@2022-governance#infringement"
      | "enforcement-suspects@2022-governance~003#information-security"
      | "enforcement-suspects@2022-governance~003#infringement"
      | "fund-endowment@2020-consumer"
      | "fund-endowment@2020-consumer~002"
      | "fund-paid@2021-consumer"
      | "fund-paid@2021-consumer~001"
      | "fund-paid@2021-governance"
      | "fund-paid@2021-governance~004"
      | "fund-paid@2022-governance"
      | "fund-paid@2022-governance~003"
      | "inspection-blocked@2021-consumer"
      | "inspection-blocked@2021-consumer~000"
      | "inspection-blocked@2021-consumer~001"
      | "inspection-blocked@2021-governance"
      | "inspection-blocked@2021-governance~004"
      | "inspection-items@2020-consumer"
      | "inspection-items@2020-consumer~002"
      | "inspection-items@2021-consumer"
      | "inspection-items@2021-consumer~000"
      | "inspection-items@2021-consumer~001"
      | "inspection-items@2022-governance"
      | "inspection-items@2022-governance~003"
      | "inspection-merchants-punished@2021-consumer"
      | "inspection-merchants-punished@2021-consumer~001"
      | "inspection-merchants-punished@2022-governance"
      | "inspection-merchants-punished@2022-governance~003"
      | "inspection-spend@2020-consumer"
      | "inspection-spend@2020-consumer~002"
      | "inspection-spend@2021-consumer"
      | "inspection-spend@2021-consumer~000"
      | "inspection-spend@2021-consumer~001"
      | "inspection-spend@2021-governance"
      | "inspection-spend@2021-governance~004"
      | "inspection-spend@2022-governance"
      | "inspection-spend@2022-governance~003"
      | "ip-brands@2020-consumer"
      | "ip-brands@2020-consumer~002"
      | "ip-brands@2021-consumer"
      | "ip-brands@2021-consumer~001"
      | "ip-brands@2021-governance"
      | "ip-brands@2021-governance~004"
      | "ip-brands@2022-governance"
      | "ip-brands@2022-governance~003"
      | "ip-complaints@2021-consumer"
      | "ip-complaints@2021-consumer~001"
      | "ip-complaints@2022-governance"
      | "ip-complaints@2022-governance~003"
      | "ip-links-deleted@2020-consumer"
      | "ip-links-deleted@2020-consumer~002"
      | "ip-links-deleted@2021-consumer#complaints"
      | "ip-links-deleted@2021-consumer#detection"
      | "ip-links-deleted@2021-consumer~000#detection"
      | "ip-links-deleted@2021-consumer~001#complaints"
      | "ip-links-deleted@2021-consumer~001#detection"
      | "ip-links-deleted@2021-governance#complaints"
      | "ip-links-deleted@2021-governance~004#complaints"
      | "ip-links-deleted@2022-governance#complaints"
      | "ip-links-deleted@2022-governance~003#complaints"
      | "listings-banned@2021-consumer"
      | "listings-banned@2021-consumer~001"
      | "listings-banned@2021-governance"
      | "listings-banned@2021-governance~004"
      | "listings-banned@2022-governance"
      | "listings-banned@2022-governance~003"
      | "listings-blocked@2020-consumer"
      | "listings-blocked@2020-consumer~002"
      | "listings-blocked@2021-consumer"
      | "listings-blocked@2021-consumer~001"
      | "listings-blocked@2021-governance"
      | "listings-blocked@2021-governance~004"
      | "listings-blocked@2022-governance"
      | "listings-blocked@2022-governance~003"
      | "listings-removed@2020-consumer"
      | "listings-removed@2020-consumer~002"
      | "listings-removed@2021-consumer"
      | "listings-removed@2021-consumer~001"
      | "listings-removed@2021-governance"
      | "listings-removed@2021-governance~004"
      | "merchants-punished@2021-consumer"
      | "merchants-punished@2021-consumer~001"
      | "merchants-punished@2021-governance"
      | "merchants-punished@2021-governance~004"
      | "merchants-removed@2020-consumer"
      | "merchants-removed@2020-consumer~002"
      | "merchants-removed@2021-consumer"
      | "merchants-removed@2021-consumer~001"
      | "merchants-removed@2021-governance"
      | "merchants-removed@2021-governance~004"
      | "merchants-removed@2022-governance"
      | "merchants-removed@2022-governance~003";
    derived: 
      | "enforcement-cases/2020"
      | "enforcement-cases/2021"
      | "enforcement-cases/2022"
      | "enforcement-suspects/2020"
      | "enforcement-suspects/2021"
      | "enforcement-suspects/2022"
      | "fund-endowment/2020"
      | "fund-paid-growth/2021-2022"
      | "fund-paid-growth/2021-2022-from-bound"
      | "fund-paid/2021"
      | "fund-paid/2022"
      | "inspection-blocked-share/2021"
      | "inspection-items/2020"
      | "inspection-items/2021"
      | "inspection-items/2022"
      | "inspection-merchants-punished-growth/2021-2022"
      | "inspection-merchants-punished/2021"
      | "inspection-merchants-punished/2022"
      | "inspection-spend-growth/2020-2021"
      | "inspection-spend-growth/2021-2022"
      | "inspection-spend-per-item/2020"
      | "inspection-spend-per-item/2021"
      | "inspection-spend-per-item/2022"
      | "inspection-spend-per-month-growth/2020-2021"
      | "inspection-spend-per-month-growth/2021-2022"
      | "inspection-spend-per-month/2020"
      | "inspection-spend-per-month/2021"
      | "inspection-spend-per-month/2022"
      | "inspection-spend/2020"
      | "inspection-spend/2021"
      | "inspection-spend/2022"
      | "ip-brands/2020"
      | "ip-brands/2021"
      | "ip-brands/2022"
      | "ip-complaints-growth/2021-2022"
      | "ip-complaints/2021"
      | "ip-complaints/2022"
      | "ip-links-deleted/2021"
      | "ip-links-deleted/2022"
      | "links-per-complaint/2021"
      | "links-per-complaint/2022"
      | "listings-banned/2021"
      | "listings-banned/2022"
      | "listings-blocked/2021"
      | "listings-blocked/2022"
      | "listings-removed/2020"
      | "listings-removed/2021"
      | "money-per-case/2020"
      | "money-per-case/2021"
      | "money-per-case/2022"
      | "suspects-per-case/2020"
      | "suspects-per-case/2021"
      | "suspects-per-case/2022";
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
      "figures-2020-consumer": {
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
      "figures-2021-governance": {
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
      "figures-2021-consumer": {
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
      "figures-2022-governance": {
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
      "derived-inspection": {
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
      "derived-protection-fund": {
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
      "derived-listings": {
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
      "derived-enforcement": {
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
      "derived-intellectual-property": {
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
