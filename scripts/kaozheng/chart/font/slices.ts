import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const PACKAGE = "@fontsource-variable/noto-sans-sc";
const require = createRequire(import.meta.url);

interface Slice {
  readonly name: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** `U+4e00-4e0f,U+4e11` as pairs of code points, both ends included. */
function parseRanges(text: string): [number, number][] {
  return text.split(",").map((range) => {
    const [first = "", last = first] = range.replace(/^U\+/i, "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** Of the package that holds the font. */
export function fontVersion(): string {
  const { version } = require(`${PACKAGE}/package.json`) as { version: string };
  return version;
}

let slices: readonly Slice[] | undefined;
let sliceByCharacter: ReadonlyMap<number, string> | undefined;

function allSlices(): readonly Slice[] {
  if (slices === undefined) {
    const file = require.resolve(`${PACKAGE}/unicode.json`);
    const byName = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
    slices = Object.entries(byName).map(([name, ranges]) => ({ name, ranges: parseRanges(ranges) }));
  }
  return slices;
}

/** Slices overlap. As in a browser that reads the package's stylesheet, the last one that has a character gives it. */
function indexSlices(): ReadonlyMap<number, string> {
  const index = new Map<number, string>();
  for (const { name, ranges } of allSlices())
    for (const [first, last] of ranges) for (let c = first; c <= last; c++) index.set(c, name);
  return index;
}

/** Name of the slice that holds a character, or null where the font has none for it. */
export function sliceOf(codePoint: number): string | null {
  sliceByCharacter ??= indexSlices();
  return sliceByCharacter.get(codePoint) ?? null;
}

/** Every character of a slice, as one text. */
export function charactersOf(slice: string): string {
  let text = "";
  for (const [first, last] of allSlices().find((s) => s.name === slice)?.ranges ?? [])
    for (let c = first; c <= last; c++) text += String.fromCodePoint(c);
  return text;
}

/** The slice's bytes: a variable font in WOFF2 with the axis `wght`. */
export function readSlice(slice: string): Uint8Array {
  const name = slice.replace(/[[\]]/g, "");
  return readFileSync(require.resolve(`${PACKAGE}/files/noto-sans-sc-${name}-wght-normal.woff2`));
}
