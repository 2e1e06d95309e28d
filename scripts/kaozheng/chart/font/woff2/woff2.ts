import { compressBrotli } from "./brotli.ts";

/** A table of a font. */
export interface FontTable {
  readonly tag: string;
  /** Without padding. Of `glyf` and `loca` only the length counts where they are transformed. */
  readonly bytes: Uint8Array;
  /** What is stored in its place: of `glyf` the transformed table, of `loca` nothing. */
  readonly transformed?: Uint8Array;
}

/** Tags by their index in WOFF2's table of known ones (W3C, WOFF File Format 2.0, section 4.1). */
const KNOWN_TAGS: Readonly<Record<string, number>> = {
  cmap: 0,
  head: 1,
  hhea: 2,
  hmtx: 3,
  maxp: 4,
  name: 5,
  "OS/2": 6,
  post: 7,
  glyf: 10,
  loca: 11,
  GPOS: 27,
};
const HEADER = 48;
/** Seven bits a byte, the highest first, all but the last byte marked. */
function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}

function directoryEntry({ tag, bytes, transformed }: FontTable): number[] {
  const known = KNOWN_TAGS[tag];
  if (known === undefined) throw new RangeError(`WOFF2 for table ${tag} is not written`);
  return [known, ...base128(bytes.length), ...(transformed === undefined ? [] : base128(transformed.length))];
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * A TrueType font in WOFF2; the same bytes for the same tables. `loca` has to stand right after `glyf`, and both have
 * to be transformed: transformation 0 of theirs is the one of section 5, of other tables none.
 */
export function toWoff2(tables: readonly FontTable[]): Uint8Array {
  const directory = tables.flatMap(directoryEntry);
  const compressed = compressBrotli(joined(tables.map(({ bytes, transformed }) => transformed ?? bytes)));
  const sfnt = 12 + 16 * tables.length + tables.reduce((n, { bytes }) => n + padded(bytes.length), 0);
  const font = new Uint8Array(padded(HEADER + directory.length + compressed.length));
  const view = new DataView(font.buffer);
  [0x774f4632, 0x00010000, font.length].forEach((value, i) => {
    view.setUint32(4 * i, value);
  });
  view.setUint16(12, tables.length);
  view.setUint32(16, sfnt);
  view.setUint32(20, compressed.length);
  view.setUint16(24, 1);
  font.set(directory, HEADER);
  font.set(compressed, HEADER + directory.length);
  return font;
}
