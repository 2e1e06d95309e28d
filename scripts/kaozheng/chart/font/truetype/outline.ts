import type { Glyph } from "./sfnt.ts";

/** A point of a glyph's contour; quadratic curves bend towards the points that are not on them. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}
export type Contour = readonly Point[];

/** Flags of a simple glyph's points (OpenType 1.9, "glyf"). */
const ON = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
const X_SAME = 0x10;
const Y_SAME = 0x20;

/** The contours of a simple glyph, in font units with y upwards; none for a space. */
export function contoursOf({ outline }: Glyph): Contour[] {
  if (outline.length === 0) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const count = view.getInt16(0);
  const ends = Array.from({ length: count }, (_, i) => view.getUint16(10 + 2 * i));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * count;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at++);
    const times = flag & REPEAT ? view.getUint8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += view.getUint8(at++) * (flag & same ? 1 : -1);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(X_SHORT, X_SAME);
  const ys = coordinates(Y_SHORT, Y_SAME);
  const points = flags.map((flag, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, on: (flag & ON) !== 0 }));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : (ends[i - 1] ?? -1) + 1, end + 1));
}

/** The record of `glyf` for these contours, every coordinate in two bytes: the compressor deals with the rest. */
function encode(contours: readonly Contour[]): Uint8Array {
  const points = contours.flat();
  const bytes = new Uint8Array(10 + 2 * contours.length + 2 + 5 * points.length);
  const view = new DataView(bytes.buffer);
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  [contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((value, i) => {
    view.setInt16(2 * i, value);
  });
  let end = -1;
  contours.forEach((contour, i) => {
    end += contour.length;
    view.setUint16(10 + 2 * i, end);
  });
  let at = 12 + 2 * contours.length;
  for (const { on } of points) view.setUint8(at++, on ? ON : 0);
  for (const values of [xs, ys])
    values.forEach((value, i) => {
      view.setInt16(at, value - (i === 0 ? 0 : (values[i - 1] ?? 0)));
      at += 2;
    });
  return bytes;
}

/** Horizontal extent of what is drawn; null for a space. */
export function extent({ outline }: Glyph): { left: number; right: number } | null {
  if (outline.length === 0) return null;
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  return { left: view.getInt16(2), right: view.getInt16(6) };
}

/** The same shape with `bearing` units of white on either side: a full-width mark made proportional. */
export function proportional(glyph: Glyph, bearing: number): Glyph {
  const drawn = extent(glyph);
  if (drawn === null) return glyph;
  const by = bearing - drawn.left;
  const contours = contoursOf(glyph).map((contour) => contour.map((p) => ({ ...p, x: p.x + by })));
  return { advance: drawn.right - drawn.left + 2 * bearing, leftSideBearing: bearing, outline: encode(contours) };
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });

/** A glyph as SVG path data, `scale` pixels to the font unit, its origin at (x, y) and y downwards. */
export function pathData(glyph: Glyph, x: number, y: number, scale: number, print: (n: number) => string): string {
  const point = (p: Point): string => `${print(x + p.x * scale)},${print(y - p.y * scale)}`;
  return contoursOf(glyph)
    .map((contour) => {
      const [first] = contour;
      if (first === undefined) return "";
      const start = first.on ? first : middle(first, contour.at(-1) ?? first);
      let path = `M${point(start)}`;
      for (let i = first.on ? 1 : 0; i < contour.length; i++) {
        const p = contour[i] ?? first;
        const next = contour[i + 1] ?? start;
        if (p.on) path += `L${point(p)}`;
        else if (next.on) {
          path += `Q${point(p)} ${point(next)}`;
          i += 1;
        } else path += `Q${point(p)} ${point(middle(p, next))}`;
      }
      return `${path}Z`;
    })
    .join("");
}
