import { concat } from "../truetype/bytes.ts";
import type { TrueTypeFont } from "../truetype/tables.ts";
import { compressBrotli } from "./brotli.ts";
import { transformGlyf } from "./glyf.ts";

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

/** A table as it is stored. */
interface StoredTable {
  readonly tag: string;
  /** Bytes of the table that a decoder makes of it, without padding. */
  readonly length: number;
  readonly stored: Uint8Array;
  readonly transformed: boolean;
}

/** `glyf` is stored transformed and `loca`, which the decoder makes anew, not at all (section 5). */
function storedTables({ tables, glyphs }: TrueTypeFont): StoredTable[] {
  const transforms = new Map([
    ["glyf", transformGlyf(glyphs)],
    ["loca", new Uint8Array(0)],
  ]);
  return tables.map(({ tag, bytes }) => {
    const transformed = transforms.get(tag);
    return { tag, length: bytes.length, stored: transformed ?? bytes, transformed: transformed !== undefined };
  });
}

function directoryEntry({ tag, length, stored, transformed }: StoredTable): number[] {
  const known = KNOWN_TAGS[tag];
  if (known === undefined) throw new RangeError(`WOFF2 for table ${tag} is not written`);
  return [known, ...base128(length), ...(transformed ? base128(stored.length) : [])];
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/**
 * A TrueType font in WOFF2; the same bytes for the same tables. `loca` has to stand right after `glyf`, and both have
 * to be transformed: transformation 0 of theirs is the one of section 5, of other tables none.
 */
export function toWoff2(font: TrueTypeFont): Uint8Array {
  const tables = storedTables(font);
  const directory = tables.flatMap(directoryEntry);
  const compressed = compressBrotli(concat(tables.map(({ stored }) => stored)));
  const sfnt = 12 + 16 * tables.length + tables.reduce((n, { length }) => n + padded(length), 0);
  const packed = new Uint8Array(padded(HEADER + directory.length + compressed.length));
  const view = new DataView(packed.buffer);
  [0x774f4632, 0x00010000, packed.length].forEach((value, i) => {
    view.setUint32(4 * i, value);
  });
  view.setUint16(12, tables.length);
  view.setUint32(16, sfnt);
  view.setUint32(20, compressed.length);
  view.setUint16(24, 1);
  packed.set(directory, HEADER);
  packed.set(compressed, HEADER + directory.length);
  return packed;
}
