import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { DetailsOf } from "../../finding/rules.ts";
import type { TextBox } from "../svg/text-boxes.ts";

/** Pixels that two boxes may share, or a box stick out by: rounding, and the white around letters. */
const TOLERANCE = 1;

const overlap = (a: TextBox, b: TextBox): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOLERANCE &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOLERANCE;

/** How far a box sticks out of the canvas, in pixels; 0 where it does not. */
function outside({ left, top, right, bottom }: TextBox, width: number, height: number): number {
  const over = Math.max(-left, -top, right - width, bottom - height, 0);
  return over > TOLERANCE ? Math.ceil(over) : 0;
}

/** A drawn chart as far as its text is concerned: what `renderChart` gives has it all. */
export interface TextLayout {
  readonly boxes: readonly TextBox[];
  readonly width: number;
  readonly height: number;
}

/** Two texts that are printed over one another, or one that sticks out of the picture. */
type Collision = DetailsOf<"chart/crowded">["first"];

/** Texts that cannot be read where they stand, each once: labels that repeat collide as often as they are printed. */
export function collisions({ boxes, width, height }: TextLayout): Collision[] {
  const found: Collision[] = [];
  // From left to right: a box can only meet those that start before it ends.
  const sorted = [...boxes].sort((a, b) => a.left - b.left);
  sorted.forEach((box, i) => {
    const by = outside(box, width, height);
    if (by > 0) found.push({ kind: "clipped", text: box.text, by });
    for (let j = i + 1; j < sorted.length; j++) {
      const other = sorted[j];
      if (other === undefined || other.left >= box.right) break;
      if (overlap(box, other)) found.push({ kind: "overlap", first: box.text, second: other.text });
    }
  });
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

/** What cannot be read of a drawn chart, as findings. `file` is the chart's. */
export const textLayoutFindings = (layout: TextLayout, file: string): Finding[] =>
  collisions(layout).map((collision) => {
    if (collision.kind === "clipped")
      return finding("chart/clipped", { text: collision.text, by: collision.by }, { file });
    const { first, second } = collision;
    return finding("chart/overlap", { first, second }, { file });
  });
