import { createRequire } from "node:module";
import { readCut, writeCut } from "./glyph-store.ts";
import { charactersOf, fontVersion, readSlice, sliceOf } from "./slices.ts";
import { type Glyph, readGlyphs } from "./truetype/sfnt.ts";

/** Glyphs at one weight by code point; null where the font has no such character. */
type Face = Map<number, Glyph | null>;

/** What has been read of the bundled font in this process, by weight. Nothing else lives here than bytes of the package. */
const faces = new Map<number, Face>();
const loading = new Map<string, Promise<void>>();

function faceOf(weight: number): Face {
  const face = faces.get(weight) ?? new Map<number, Glyph | null>();
  faces.set(weight, face);
  return face;
}

interface Fontverter {
  convert(font: Uint8Array, to: "truetype"): Promise<Uint8Array>;
}

const require = createRequire(import.meta.url);
/** Uncompressed slices: both weights are cut from one. */
const uncompressed = new Map<string, Promise<Uint8Array>>();

/** By the decoder that subset-font would start itself, once for every weight. */
function uncompressedSlice(slice: string): Promise<Uint8Array> {
  const fontverter = createRequire(require.resolve("subset-font"))("fontverter") as Fontverter;
  const font = uncompressed.get(slice) ?? fontverter.convert(readSlice(slice), "truetype");
  uncompressed.set(slice, font);
  return font;
}

/**
 * A whole slice at one weight. The slice is instanced once, by HarfBuzz, so that afterwards a font for any chart is
 * put together from its glyphs in microseconds. Hinting and features go: charts are drawn at no fixed pixel grid.
 */
async function cutSlice(slice: string, weight: number): Promise<Uint8Array> {
  const { default: subsetFont } = await import("subset-font");
  const options = {
    targetFormat: "truetype",
    variationAxes: { wght: weight },
    keepFeatures: [],
    noHinting: true,
  } as const;
  return subsetFont(await uncompressedSlice(slice), charactersOf(slice), options);
}

/** By what the bytes of a cut slice depend on: the font, and what cuts it. */
function storedVersion(): string {
  const { version } = require("subset-font/package.json") as { version: string };
  return `${fontVersion()}-${version}`;
}

async function loadSlice(slice: string, weight: number, folder: string | null): Promise<void> {
  const characters = charactersOf(slice);
  const stored = folder === null ? null : readCut(folder, storedVersion(), weight, slice);
  const cut = stored ?? (await cutSlice(slice, weight));
  if (folder !== null && stored === null) writeCut(folder, storedVersion(), weight, slice, cut);
  const glyphs = readGlyphs(cut);
  const face = faceOf(weight);
  for (const character of characters) {
    const codePoint = character.codePointAt(0) ?? 0;
    // Slices overlap: a character belongs to the one that `sliceOf` names.
    if (sliceOf(codePoint) === slice) face.set(codePoint, glyphs.get(codePoint) ?? null);
  }
}

/**
 * Makes every character of `text` known at `weight`, so that it can be measured and drawn at once. Slices that have been
 * cut are kept in `folder` for other processes; nowhere where it is null.
 */
export async function loadCharacters(
  text: Iterable<string>,
  weight: number,
  folder: string | null = null,
): Promise<void> {
  const face = faceOf(weight);
  const wanted = new Set<string>();
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (face.has(codePoint)) continue;
    const slice = sliceOf(codePoint);
    if (slice === null) face.set(codePoint, null);
    else wanted.add(slice);
  }
  for (const slice of wanted) {
    const key = `${weight} ${slice}`;
    const load = loading.get(key) ?? loadSlice(slice, weight, folder);
    loading.set(key, load);
    await load;
  }
}

/** The glyph; null where the font has none; undefined where the character has not been loaded. */
export const glyphOf = (codePoint: number, weight: number): Glyph | null | undefined =>
  faces.get(weight)?.get(codePoint);
