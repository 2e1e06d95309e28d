import { isArray, isObject, type Json, type JsonObject } from "../read/json.ts";
import type { View } from "../read/views.ts";
import { exchanged } from "../theme/dark-colour.ts";
import { PRESS } from "../theme/press.ts";
import type { Palette, Theme } from "../theme/theme.ts";

const HEX = /#[\da-f]{6}\b/gi;

function inPalette(hex: string, to: Palette): string {
  const from = PRESS.palette;
  const shade = from.sequential.indexOf(hex);
  return exchanged(hex, from, to) ?? to.sequential[shade] ?? hex;
}

/**
 * Colours that a spec writes out, in the theme's palette: one of `press`, which a spec is written in, is exchanged for
 * that in the same place. Any other is the author's own and stays. Data and furniture are left alone.
 */
export function inThemeColours(spec: View, { palette }: Theme): View {
  if (palette === PRESS.palette) return spec;
  const walk = (value: Json): Json => {
    if (typeof value === "string") return value.replace(HEX, (hex) => inPalette(hex.toLowerCase(), palette));
    if (isArray(value)) return value.map(walk);
    return isObject(value) ? walkObject(value) : value;
  };
  const walkObject = (object: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(object).map(([key, value]) => [key, key === "usermeta" || key === "data" ? value : walk(value)]),
    );
  return walkObject(spec);
}
