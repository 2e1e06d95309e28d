import { type Contour, contoursOf } from "../truetype/outline.ts";
import type { Glyph } from "../truetype/sfnt.ts";

/**
 * The transformed `glyf` table of WOFF2 (W3C, WOFF File Format 2.0, section 5.1): the parts of all glyphs sorted by kind,
 * so that they compress. Glyphs are simple; their bounding boxes are those of their points, and left to the decoder.
 */

/** Numbers below 65 536 in one byte where they are small, as most are. */
function short(value: number): number[] {
  if (value < 253) return [value];
  if (value < 506) return [255, value - 253];
  return value < 762 ? [254, value - 506] : [253, value >> 8, value & 0xff];
}

/** A step from point to point: a flag, and one to four bytes (section 5.2). */
function triplet(dx: number, dy: number, on: boolean): { flag: number; data: number[] } {
  const x = Math.abs(dx);
  const y = Math.abs(dy);
  const signX = dx < 0 ? 0 : 1;
  const signY = dy < 0 ? 0 : 1;
  const signs = signX + 2 * signY;
  const off = on ? 0 : 128;
  if (dx === 0 && y < 1280) return { flag: off + ((y & 0xf00) >> 7) + signY, data: [y & 0xff] };
  if (dy === 0 && x < 1280) return { flag: off + 10 + ((x & 0xf00) >> 7) + signX, data: [x & 0xff] };
  if (x < 65 && y < 65) {
    const flag = off + 20 + ((x - 1) & 0x30) + (((y - 1) & 0x30) >> 2) + signs;
    return { flag, data: [(((x - 1) & 0xf) << 4) | ((y - 1) & 0xf)] };
  }
  if (x < 769 && y < 769) {
    const flag = off + 84 + 12 * (((x - 1) & 0x300) >> 8) + (((y - 1) & 0x300) >> 6) + signs;
    return { flag, data: [(x - 1) & 0xff, (y - 1) & 0xff] };
  }
  if (x < 4096 && y < 4096) return { flag: off + 120 + signs, data: [x >> 4, ((x & 0xf) << 4) | (y >> 8), y & 0xff] };
  return { flag: off + 124 + signs, data: [x >> 8, x & 0xff, y >> 8, y & 0xff] };
}

interface Streams {
  readonly contours: number[];
  readonly points: number[];
  readonly flags: number[];
  readonly steps: number[];
}

function addGlyph(contours: readonly Contour[], streams: Streams): void {
  streams.contours.push(contours.length >> 8, contours.length & 0xff);
  let [x, y] = [0, 0];
  for (const contour of contours) {
    streams.points.push(...short(contour.length));
    for (const point of contour) {
      const { flag, data } = triplet(point.x - x, point.y - y, point.on);
      streams.flags.push(flag);
      streams.steps.push(...data);
      [x, y] = [point.x, point.y];
    }
  }
  // No instructions; an empty glyph has not even their count.
  if (contours.length > 0) streams.steps.push(0);
}

/** The transformed table. `loca` is made anew by the decoder, with offsets of four bytes. */
export function transformGlyf(glyphs: readonly Glyph[]): Uint8Array {
  const streams: Streams = { contours: [], points: [], flags: [], steps: [] };
  for (const glyph of glyphs) addGlyph(contoursOf(glyph), streams);
  const boxes = new Array<number>(4 * Math.floor((glyphs.length + 31) / 32)).fill(0);
  const parts = [streams.contours, streams.points, streams.flags, streams.steps, [], boxes, []];
  const bytes = new Uint8Array(36 + parts.reduce((n, part) => n + part.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint16(4, glyphs.length);
  view.setUint16(6, 1);
  let at = 36;
  parts.forEach((part, i) => {
    view.setUint32(8 + 4 * i, part.length);
    bytes.set(part, at);
    at += part.length;
  });
  return bytes;
}
