import { UsageError } from "../finding/finding.ts";
import type { Language, Words } from "../language/language.ts";
import { LANGUAGES } from "../language/language.ts";
import type { ChartsOptions as Options } from "./charts.ts";
import { meant } from "./suggest.ts";

const FORMATS = ["svg", "png"] as const;
type Format = (typeof FORMATS)[number];
const FONTS = ["embedded", "outlines", "system"] as const;

/** The words of a comma-separated option, each one that is known. Throws `UsageError` with a suggestion. */
export function listOf<T extends string>(option: string, list: string, known: readonly T[], say: Words["saying"]): T[] {
  const words = list.split(",").map((word) => {
    const found = known.find((k) => k === word.trim());
    if (found !== undefined) return found;
    const hint = word.trim() === "" ? "" : meant(word.trim(), known, say);
    throw new UsageError(say.takes(option, known, word, hint));
  });
  return [...new Set(words)];
}

/** How charts are to be drawn, read from the command line. */
export interface Look {
  readonly languages: readonly Language[];
  readonly profiles: readonly string[];
  readonly formats: readonly Format[];
  /** Pixels of a PNG to one of the SVG; the profile's own where undefined. */
  readonly scale: number | undefined;
  readonly font: (typeof FONTS)[number];
  readonly theme: string | undefined;
}

function scaleOf(text: string | undefined, say: Words["saying"]): number | undefined {
  if (text === undefined) return undefined;
  const scale = Number(text);
  if (Number.isInteger(scale) && scale >= 1 && scale <= 4) return scale;
  throw new UsageError(say.scaleTakes(text));
}

/** What would be written over the pictures that `--check` compares with has to go somewhere else. */
function assertElsewhere({ check, out }: Options, look: Look, defaultProfile: string, say: Words["saying"]): void {
  const published = look.font === "embedded" && look.theme === undefined;
  if (check) {
    const other = !published || look.formats.join() !== "svg" || look.profiles.join() !== defaultProfile;
    if (other || look.scale !== undefined) throw new UsageError(say.checkCompares(defaultProfile));
  } else if (!published && out === undefined) throw new UsageError(say.elsewhere);
}

/** Throws `UsageError` for what is not known, or does not go together. `profiles` are those of the theme. */
export function lookOf(
  options: Options,
  profiles: readonly string[],
  defaultProfile: string,
  say: Words["saying"],
): Look {
  const look: Look = {
    languages: listOf("lang", options.lang, LANGUAGES, say),
    profiles: listOf("profile", options.profile ?? defaultProfile, profiles, say),
    formats: listOf("format", options.format, FORMATS, say),
    scale: scaleOf(options.scale, say),
    font: listOf("font", options.font, FONTS, say)[0] ?? "embedded",
    theme: options.theme,
  };
  if (look.scale !== undefined && !look.formats.includes("png")) throw new UsageError(say.scaleIsOfPng);
  assertElsewhere(options, look, defaultProfile, say);
  return look;
}

/** One profile in one format. */
export interface Variant {
  readonly profile: string;
  readonly format: Format;
}

/** How letters and colours of a format are drawn: resvg loads no embedded font, and asks for no dark palette. */
export const drawnAs = (format: Format, { font }: Look) =>
  format === "png" ? ({ font: "outlines", dark: false } as const) : { font };

export const variantsOf = ({ profiles, formats }: Look): Variant[] =>
  profiles.flatMap((profile) => formats.map((format) => ({ profile, format })));

/** `<name>.<language>.svg` of the default profile, else with the profile's name: `<name>.<language>.cover.png`. */
export function fileName(
  { name, language }: { readonly name: string; readonly language: Language },
  { profile, format }: Variant,
  defaultProfile: string,
): string {
  const middle = profile === defaultProfile && format === "svg" ? "" : `.${profile}`;
  return `${name}.${language}${middle}.${format}`;
}
