import type { Language } from "../../language/language.ts";
import { isArray, isObject, type Json, type JsonObject } from "../read/json.ts";
import type { View } from "../read/views.ts";

/** Members whose strings are printed. A field's name or a filter's value never stands there. */
const PRINTED = new Set(["title", "subtitle", "text", "description", "datum"]);

/**
 * The spec in the language asked for. A spec is written in Chinese, so that any viewer shows it whole; for English
 * - a field that ends in `_zh` gives way to its twin in `_en`, where a table has both, wherever the field is named;
 * - a printed string that `translations` has is replaced by its translation.
 */
export function inSpecLanguage(
  spec: View,
  language: Language,
  translations: Readonly<Record<string, string>>,
  fields: ReadonlySet<string>,
): View {
  if (language === "zh") return spec;
  const twins = new Map(
    [...fields]
      .filter((f) => f.endsWith("_zh") && fields.has(`${f.slice(0, -3)}_en`))
      .map((f) => [f, `${f.slice(0, -3)}_en`]),
  );
  const expression = (text: string): string =>
    text.includes("datum") ? text.replace(/[A-Za-z_]\w*_zh\b/g, (name) => twins.get(name) ?? name) : text;
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
