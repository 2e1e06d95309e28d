import { drawnWeight, type Measure } from "../font/measure.ts";
import { isElement, type SvgElement, type SvgNode } from "./tree.ts";

/** A line of text as it is printed, with the box that its letters fill, in pixels of the finished chart. */
export interface TextBox {
  readonly text: string;
  readonly role: string;
  /** Of the type, in pixels of the finished chart. */
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Marks a text's part in the chart; it is taken out again before the SVG is printed. */
export const ROLE = "data-role";

/** Above and below the baseline, in em: what Han characters and Latin capitals of the bundled font fill. */
const RISE = 0.82;
const DROP = 0.1;

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

function parseTransform(text: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name, list = ""] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c = 0, d = 1, e = 0, f = 0] = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    const turn = (a * Math.PI) / 180;
    if (name === "translate") matrix = multiply(matrix, [1, 0, 0, 1, a, b ?? 0]);
    else if (name === "scale") matrix = multiply(matrix, [a, 0, 0, b ?? a, 0, 0]);
    else if (name === "matrix") matrix = multiply(matrix, [a, b ?? 0, c, d, e, f]);
    else if (name === "rotate") {
      const about = multiply(
        [1, 0, 0, 1, b ?? 0, c],
        [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0],
      );
      matrix = multiply(matrix, multiply(about, [1, 0, 0, 1, -(b ?? 0), -c]));
    }
  }
  return matrix;
}

/** What a text inherits from the groups around it. */
export interface Style {
  readonly size: number;
  readonly weight: number;
  readonly anchor: string;
  readonly role: string;
}

const length = (value: string | undefined, em: number): number => {
  const number = Number.parseFloat(value ?? "0");
  return value?.trim().endsWith("em") ? number * em : Number.isNaN(number) ? 0 : number;
};

export function inherit(style: Style, { attributes }: SvgElement): Style {
  const size = attributes["font-size"];
  const weight = attributes["font-weight"];
  return {
    size: size === undefined ? style.size : length(size, style.size),
    weight: weight === undefined ? style.weight : drawnWeight(weight),
    anchor: attributes["text-anchor"] ?? style.anchor,
    role: attributes[ROLE] ?? style.role,
  };
}

export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly style: Style;
}

/** Where an element moves the pen to. */
const at = ({ attributes: { x, y, dx, dy } }: SvgElement, pen: { x: number; y: number }, size: number) => ({
  x: (x === undefined ? pen.x : length(x, size)) + length(dx, size),
  y: (y === undefined ? pen.y : length(y, size)) + length(dy, size),
});

/** The lines of a text element: itself, or its tspans. */
export function runsOf(text: SvgElement, style: Style): Run[] {
  const runs: Run[] = [];
  let pen = at(text, { x: 0, y: 0 }, style.size);
  for (const child of text.children) {
    if (!isElement(child)) {
      if (child.trim() !== "") runs.push({ text: child.trim(), ...pen, style });
      continue;
    }
    if (child.name !== "tspan") continue;
    const own = inherit(style, child);
    pen = at(child, pen, own.size);
    const words = child.children
      .filter((c): c is string => !isElement(c))
      .join("")
      .trim();
    if (words !== "") runs.push({ text: words, ...pen, style: own });
  }
  return runs;
}

function boxOf({ text, x, y, style }: Run, matrix: Matrix, measure: Measure): TextBox {
  const width = measure.width(text, style.size, style.weight);
  const left = style.anchor === "middle" ? x - width / 2 : style.anchor === "end" ? x - width : x;
  const corners = [left, left + width].flatMap((cx) =>
    [y - RISE * style.size, y + DROP * style.size].map((cy) => [
      matrix[0] * cx + matrix[2] * cy + matrix[4],
      matrix[1] * cx + matrix[3] * cy + matrix[5],
    ]),
  );
  const xs = corners.map(([cx = 0]) => cx);
  const ys = corners.map(([, cy = 0]) => cy);
  return {
    text,
    role: style.role,
    size: Math.round(style.size * Math.hypot(matrix[2], matrix[3]) * 100) / 100,
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** What holds outside all groups. */
export const INITIAL: Style = { size: 16, weight: 400, anchor: "start", role: "annotation" };

/** Every line of text in a drawing with its box. Reads transforms, anchors and sizes as written, no style sheets. */
export function textBoxes(root: SvgElement, measure: Measure): TextBox[] {
  const boxes: TextBox[] = [];
  const visit = (node: SvgNode, matrix: Matrix, style: Style): void => {
    if (!isElement(node)) return;
    if (node.name === "defs" || node.name === "title" || node.name === "desc") return;
    const { transform } = node.attributes;
    const inside = transform === undefined ? matrix : multiply(matrix, parseTransform(transform));
    const own = inherit(style, node);
    if (node.name === "text") for (const run of runsOf(node, own)) boxes.push(boxOf(run, inside, measure));
    else for (const child of node.children) visit(child, inside, own);
  };
  visit(root, IDENTITY, INITIAL);
  return boxes;
}
