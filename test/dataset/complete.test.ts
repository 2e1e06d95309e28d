import { describe, expect, test } from "vitest";
import type { Archive } from "../../scripts/kaozheng/dataset/archive.ts";
import { complete } from "../../scripts/kaozheng/dataset/complete.ts";
import {
  type BreakKind,
  type Figure,
  INDICATOR_KINDS,
  type Indicator,
} from "../../scripts/kaozheng/dataset/registers.ts";
import { byId, document, figure, indicator, lexicon, registersWith, report, seriesBreak, source } from "./registers.ts";

/** The one document that the archive holds; null where no archive is named. */
const archiveOf = (text: string | null): Archive | null =>
  text === null ? null : { folder: "", document: () => document(text) };

interface Given {
  readonly indicator?: Partial<Indicator>;
  readonly text?: string | null;
  readonly scope?: string;
  readonly typed?: Partial<Figure["typed"]>;
  readonly declared?: { readonly from: string; readonly to: string; readonly kind: BreakKind } | null;
}

/** Completes a row about 2021 that nothing but a person has touched yet. */
function completed(printed: string, given: Given) {
  const { indicator: about = {}, text = null, scope = "all", typed = {}, declared = null } = given;
  const row = figure("x", "r2021", "001", { printed, scope, typed: { unit: "", direction: "", base: "", ...typed } });
  const registers = registersWith({
    sources: byId(source("001")),
    reports: byId(report("r2020"), report("r2021"), report("r2022")),
    indicators: byId(indicator("x", about)),
    scopes: byId({ id: "south", label: { zh: "南线", en: "southern line" } }),
    figures: byId(row),
    breaks: declared === null ? [] : [seriesBreak("x", declared.from, declared.to, declared.kind)],
  });
  const { text: cells, findings } = complete(row, registers, lexicon, archiveOf(text));
  return { cells, rules: findings.map((f) => f.rule) };
}

const CHANGE: Partial<Indicator> = { kind: "change", unit: "percent" };

describe("the direction of a change", () => {
  test.each([
    ["is that of the words before its token", "满意度提高8%。", "8%", "", "increase"],
    ["is that of the words where a person typed the other", "投诉率下降8%。", "8%", "increase", "decrease"],
    ["is that of its own words, not of its neighbour's", "投诉率下降5%，满意度提高8%。", "8%", "", "increase"],
    ["is that of the token where the token says it", "翻一番\n乘客情绪", "翻一番", "decrease", "increase"],
    ["is as typed where the words show none", "8%\n乘客情绪", "8%", "decrease", "decrease"],
    ["is open where neither words nor a person say it", "8%\n乘客情绪", "8%", "", ""],
    ["is as typed without the documents", null, "8%", "decrease", "decrease"],
    ["is open without the documents where nobody typed it", null, "8%", "", ""],
    ["is that of the token without the documents", null, "翻一番", "", "increase"],
  ])("%s", (_, text, printed, direction, expected) => {
    expect(completed(printed, { indicator: CHANGE, text, typed: { direction } }).cells?.direction).toBe(expected);
  });

  test.each(INDICATOR_KINDS.filter((kind) => kind !== "change"))("is none of a %s", (kind) => {
    const given = { indicator: { kind, unit: "percent" }, text: "满意度提高8%", typed: { direction: "increase" } };
    expect(completed("8%", given).cells?.direction).toBe("");
  });
});

describe("the base of a change", () => {
  test.each([
    ["is kept as typed before the row was ever recorded", CHANGE, "year-on-year", "year-on-year"],
    ["is unknown where nobody typed one", CHANGE, "", "unknown"],
    ["is none of what is no change", { unit: "percent", kind: "rate" } as const, "year-on-year", ""],
  ])("%s", (_, about, base, expected) => {
    expect(completed("8%", { indicator: about, typed: { base } }).cells?.base).toBe(expected);
  });
});

describe("the unit of a token", () => {
  const UNIT = { from: "r2020", to: "r2021", kind: "unit" } as const;
  const NEXT = { ...UNIT, from: "r2021", to: "r2022" };
  const ELSEWHERE = { ...UNIT, to: "r2022" };
  const differs = ["data/unit-differs"];
  const open = ["data/unit-open"];

  test.each([
    ["without a word is the indicator's", "shop", "9384", "", null, "shop", []],
    ["with a word that the indicator's unit knows is that", "brand", "200个", "", null, "brand", []],
    ["of one measure stands as printed: days for hours", "hour", "3天", "", null, "day", []],
    ["of one measure stands as printed: hours for days", "day", "72小时", "", null, "hour", []],
    ["of another counted thing is an error", "shop", "9384件", "", null, "item", differs],
    ["of points for percent is an error", "percent", "8个百分点", "", null, "percentage-point", differs],
    ["of points where a break says so stands", "percent", "8个百分点", "", UNIT, "percentage-point", []],
    ["of another thing where a break before it says so stands", "shop", "9384件", "", UNIT, "item", []],
    ["of another thing where a break after it says so stands", "shop", "9384件", "", NEXT, "item", []],
    ["where the break is between other reports is an error", "shop", "9384件", "", ELSEWHERE, "item", differs],
    [
      "where the break is of another kind is an error",
      "shop",
      "9384件",
      "",
      { ...UNIT, kind: "object" },
      "item",
      differs,
    ],
    ["as typed stands where a break says so and the word fits", "session", "8万个", "room", UNIT, "room", []],
    ["is for a person to say where several know the word", "session", "8万个", "", UNIT, "", open],
    ["as typed must be one that knows the word", "session", "8万个", "session", UNIT, "session", open],
    ["as typed gives way where the word does not fit", "session", "8万次", "room", UNIT, "occurrence", []],
    ["as typed gives way where the indicator knows the word", "shop", "9384个", "room", UNIT, "shop", []],
  ] as [string, string, string, string, Given["declared"], string, string[]][])(
    "%s",
    (_, unit, printed, typed, declared, expected, rules) => {
      const found = completed(printed, { indicator: { unit }, typed: { unit: typed }, declared: declared ?? null });
      expect({ unit: found.cells?.unit, rules: found.rules }).toEqual({ unit: expected, rules });
    },
  );

  test("as typed does not stand where no break says that the report counts otherwise", () => {
    expect(completed("8万个", { indicator: { unit: "session" }, typed: { unit: "room" } }).rules).toEqual(differs);
  });
});

describe("the place of a token", () => {
  // Words further away than a clause say nothing of it.
  const FILLER = "其余的事照旧，".repeat(8);

  test.each([
    [
      "is where its indicator's words stand, of several",
      "退掉的票",
      `修船90件。\n${FILLER}\n退掉的票90件。`,
      "v1:3:4:",
    ],
    ["is where its scope's words stand, of several", "票", `北线的票90件。\n${FILLER}\n南线的票90件。`, "v1:3:4:"],
    ["is the first where the words decide nothing", "票", "90件。\n90件。", "v1:1:0:"],
  ])("%s", (_, zh, text, place) => {
    const about = { label: { zh, en: "" }, unit: "item" };
    expect(completed("90件", { indicator: about, text, scope: "south" }).cells?.locator).toMatch(
      new RegExp(`^${place}`),
    );
  });

  test("is none without the documents", () => {
    expect(completed("90件", { indicator: { unit: "item" } }).cells?.locator).toBe("");
  });
});
