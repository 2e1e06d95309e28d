import type { Bilingual } from "../../dataset/registers.ts";
import type { DetailsOf } from "../../finding/rules.ts";
import { inLanguages, LANGUAGES, type Language } from "../../language/language.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";

/**
 * What stands around the plot, in both languages: `usermeta.kaozheng` of a Vega-Lite spec, `meta` of a Plot chart.
 * A number in it may be bound as in an article, `[超1亿元](fig:inspection-spend@2022-consumer)`.
 */
export interface Furniture {
  readonly headline: Bilingual;
  readonly standfirst: Bilingual | null;
  /** Without the word 单位; where it is left out, the unit that the rows share. */
  readonly unit: Bilingual | null;
  readonly notes: readonly Bilingual[];
  readonly credit: Bilingual | null;
  /** What a reader who cannot see the chart should know. */
  readonly alt: Bilingual | null;
  /** By language: words of the spec, as it has them, and what they are in it. */
  readonly translations: Readonly<Record<string, Translations>>;
  /** Whether every bar and point gets its value printed: where there is room, never. */
  readonly labels: "auto" | "none";
}

type Translations = Readonly<Record<string, string>>;

/** Words of a spec and what they are in a language; none in that which it is written in. */
export const translationsInto = (language: Language, { translations }: Furniture): Translations =>
  translations[language] ?? {};

const FURNITURE_NAMES = ["headline", "standfirst", "unit", "notes", "credit", "alt", "translations", "labels"] as const;

/** A complaint about one member, to be placed by the caller who knows the file. */
export type FurnitureProblem = DetailsOf<"chart/furniture">;

/** Where a spec says what stands around it. */
export function metaOf({ usermeta }: JsonObject): JsonObject {
  const meta = isObject(usermeta) ? usermeta.kaozheng : undefined;
  return isObject(meta) ? meta : {};
}

const form = (text: string): FurnitureProblem["expected"] => ({ kind: "form", form: text });
const BILINGUAL = form(`{${LANGUAGES.map((language) => `"${language}": "…"`).join(", ")}}`);
const show = (value: Json | undefined): FurnitureProblem["found"] =>
  value === undefined ? { kind: "nothing" } : { kind: "value", json: JSON.stringify(value).slice(0, 60) };

function bilingual(value: Json | undefined, at: string, problems: FurnitureProblem[]): Bilingual | null {
  if (value === undefined) return null;
  if (isObject(value) && LANGUAGES.every((language) => typeof value[language] === "string"))
    return inLanguages((language) => String(value[language]));
  problems.push({ at, found: show(value), expected: BILINGUAL });
  return null;
}

const areTranslations = (value: Json | undefined): boolean =>
  isObject(value) && Object.values(value).every((text) => typeof text === "string");

function translations(value: Json | undefined, problems: FurnitureProblem[]): Furniture["translations"] {
  if (value === undefined) return {};
  const [, ...others] = LANGUAGES;
  if (isObject(value) && others.every((language) => areTranslations(value[language])))
    return value as Furniture["translations"];
  problems.push({ at: "translations", found: show(value), expected: form('{"en": {"年份": "Year"}}') });
  return {};
}

/** Reads furniture and all that is wrong with it. */
export function readFurniture(meta: JsonObject): { furniture: Furniture; problems: readonly FurnitureProblem[] } {
  const problems: FurnitureProblem[] = [];
  const headline = bilingual(meta.headline, "headline", problems);
  if (meta.headline === undefined) problems.push({ at: "headline", found: { kind: "nothing" }, expected: BILINGUAL });
  const notes = isArray(meta.notes) ? meta.notes : meta.notes === undefined ? [] : [meta.notes];
  const labels = meta.labels ?? "auto";
  if (labels !== "auto" && labels !== "none")
    problems.push({ at: "labels", found: show(labels), expected: { kind: "one-of", values: ['"auto"', '"none"'] } });
  for (const name of Object.keys(meta).filter((key) => !FURNITURE_NAMES.some((known) => known === key)))
    if (name !== "resource")
      problems.push({ at: name, found: { kind: "unknown" }, expected: { kind: "names", names: FURNITURE_NAMES } });
  return {
    problems,
    furniture: {
      headline: headline ?? inLanguages(() => ""),
      standfirst: bilingual(meta.standfirst, "standfirst", problems),
      unit: bilingual(meta.unit, "unit", problems),
      notes: notes.flatMap((note, i) => bilingual(note, `notes[${i}]`, problems) ?? []),
      credit: bilingual(meta.credit, "credit", problems),
      alt: bilingual(meta.alt, "alt", problems),
      translations: translations(meta.translations, problems),
      labels: labels === "none" ? "none" : "auto",
    },
  };
}

/** A number in a line of furniture and the figure it is bound to. `start` and `end` are UTF-16 offsets in the line. */
export interface TextBinding {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

const LINK = /\[([^\]]*)\]\(((?:fig|calc):[^)\s]+)\)/g;

/** The words without the links' marks, and what was bound. */
export function plainText(marked: string): { text: string; bindings: readonly TextBinding[] } {
  const bindings: TextBinding[] = [];
  let text = "";
  let end = 0;
  for (const link of marked.matchAll(LINK)) {
    const [whole, words = "", id = ""] = link;
    text += marked.slice(end, link.index);
    bindings.push({ start: text.length, end: text.length + words.length, id });
    text += words;
    end = link.index + whole.length;
  }
  return { text: text + marked.slice(end), bindings };
}

export const inLanguage = (words: Bilingual | null, language: Language): string => words?.[language] ?? "";
