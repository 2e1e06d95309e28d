import { converter, formatHex, interpolate, type Lab65, parse, wcagContrast } from "culori";
import type { Palette, Theme } from "./theme.ts";

const lab = converter("lab65");

/** Roles in the order in which a colour that has several is taken for one. */
const ROLES = ["paper", "ink", "text", "muted", "axis", "brand", "grid"] as const;

/** The colour in the place that another has in its palette; null of one that has none. */
export function exchanged(hex: string, from: Palette, to: Palette): string | null {
  const role = ROLES.find((name) => from[name] === hex);
  if (role !== undefined) return to[role];
  const series = from.categorical.indexOf(hex);
  return series < 0 ? null : (to.categorical[series] ?? null);
}

/** Steps at which a ramp is looked at, and how far, in CIELAB, a colour may be off it to be one of its colours. */
const STEPS = 200;
const ON_RAMP = 4;

type Step = { readonly light: Lab65; readonly dark: string };
const ramps = new WeakMap<Theme, readonly Step[]>();

/** The colours along both ramps of a theme; worked out once, for every chart asks. */
function rampOf(theme: Theme): readonly Step[] {
  const known = ramps.get(theme);
  if (known !== undefined) return known;
  const light = interpolate([...theme.palette.sequential], "rgb");
  const dark = interpolate([...theme.dark.sequential], "rgb");
  const steps = Array.from({ length: STEPS + 1 }, (_, i) => ({
    light: lab(light(i / STEPS)),
    dark: formatHex(dark(i / STEPS)),
  }));
  ramps.set(theme, steps);
  return steps;
}

/** A colour between two of the light ramp's is as far along the dark one. */
function onRamp(colour: Lab65, theme: Theme): string | null {
  let nearest = { off: ON_RAMP, dark: null as string | null };
  for (const { light, dark } of rampOf(theme)) {
    const off = Math.hypot(light.l - colour.l, light.a - colour.a, light.b - colour.b);
    if (off < nearest.off) nearest = { off, dark };
  }
  return nearest.dark;
}

/** Least contrast of a mark with paper (WCAG 2.1, 1.4.11). */
const LEAST = 3;

/** A colour of the author's own is kept where it can be seen on dark paper, and else mirrored in lightness. */
function mirrored(colour: Lab65, paper: string, darkPaper: string): string | null {
  if (wcagContrast(colour, darkPaper) >= LEAST || wcagContrast(colour, paper) < LEAST) return null;
  return formatHex({ ...colour, l: 100 - colour.l });
}

/** What a colour is on dark paper; null where it stays as it is, or is no colour of its own (`none`, `url(#…)`). */
export function darkColour(value: string, theme: Theme): string | null {
  const { palette, dark } = theme;
  const colour = parse(value);
  if (colour === undefined || colour.alpha === 0) return null;
  const hex = formatHex(colour);
  const measured = lab(colour);
  const found =
    exchanged(hex, palette, dark) ?? onRamp(measured, theme) ?? mirrored(measured, palette.paper, dark.paper);
  if (found === null || found === hex) return null;
  return colour.alpha === undefined ? found : formatHexAlpha(found, colour.alpha);
}

const formatHexAlpha = (hex: string, alpha: number): string =>
  `${hex}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, "0")}`;
