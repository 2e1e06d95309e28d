import { LANGUAGES, type Language } from "../../language/language.ts";
import { isArray, isObject, type Json, type JsonObject } from "../read/json.ts";
import type { View } from "../read/views.ts";

/** Members whose strings are printed. A field's name or a filter's value never stands there. */
const PRINTED = new Set(["title", "subtitle", "text", "description", "datum"]);

/**
 * The spec in the language asked for. A spec is written in the first of the languages, so that any viewer shows it
 * whole; for another
 * - a field that ends in `_zh` gives way to its twin in `_en` or the like, where a table has both, wherever the field is named;
 * - a printed string that `translations` has is replaced by its translation.
 */
export function inSpecLanguage(
  spec: View,
  language: Language,
  translations: Readonly<Record<string, string>>,
  fields: ReadonlySet<string>,
): View {
  const [own = language] = LANGUAGES;
  if (language === own) return spec;
  const twinOf = (field: string): string => field.slice(0, -own.length) + language;
  const twins = new Map(
    [...fields]
      .filter((field) => field.endsWith(`_${own}`) && fields.has(twinOf(field)))
      .map((field) => [field, twinOf(field)]),
  );
  const named = new RegExp(`[A-Za-z_]\\w*_${own}\\b`, "g");
  const expression = (text: string): string =>
    text.includes("datum") ? text.replace(named, (name) => twins.get(name) ?? name) : text;
  const text = (value: string, printed: boolean): string =>
    printed ? (translations[value] ?? twins.get(value) ?? value) : (twins.get(value) ?? expression(value));
  const walk = (value: Json, printed: boolean): Json => {
    if (typeof value === "string") return text(value, printed);
    if (isArray(value)) return value.map((item) => walk(item, printed));
    return isObject(value) ? walkObject(value, printed) : value;
  };
  const walkObject = (object: JsonObject, inText: boolean): JsonObject =>
    Object.fromEntries(
      Object.entries(object).map(([key, value]) => [key, walk(value, PRINTED.has(key) || (inText && key === "value"))]),
    );
  const { usermeta, ...drawn } = spec;
  return { ...walkObject(drawn, false), ...(usermeta === undefined ? {} : { usermeta }) };
}
