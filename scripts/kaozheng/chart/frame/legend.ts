import type { Measure } from "../font/measure.ts";
import { REGULAR } from "../font/measure.ts";
import type { LegendEntry } from "../normalise/legends.ts";
import { ROLE } from "../svg/text-boxes.ts";
import { element, type SvgElement } from "../svg/tree.ts";
import { contentWidth, type Palette, type Profile } from "../theme/theme.ts";

const SYMBOL = 11;
const SYMBOL_GAP = 6;
const ENTRY_GAP = 18;
/** A label's baseline, and the middle of its symbol, above the foot of its line, in em. */
const BASELINE = 0.24;
const MIDDLE = 0.6;

/** How thick the outline of a hollow symbol is. */
const OUTLINE = 2;

function symbol({ symbol: kind, colour, hollow }: LegendEntry, x: number, middle: number): SvgElement {
  const half = SYMBOL / 2;
  // An outline straddles the edge: the shape gives way by half of it.
  const inset = hollow ? OUTLINE / 2 : 0;
  const paint = hollow ? { fill: "none", stroke: colour, "stroke-width": OUTLINE } : { fill: colour };
  if (kind === "circle") return element("circle", { cx: x + half, cy: middle, r: half - 0.5 - inset, ...paint });
  if (kind === "diamond") {
    const reach = half + 0.5 - inset;
    const centre = x + half;
    return element("path", {
      d: `M${centre},${middle - reach}l${reach},${reach}l${-reach},${reach}l${-reach},${-reach}Z`,
      ...paint,
    });
  }
  if (kind === "line")
    return element("path", {
      d: `M${x},${middle}h${SYMBOL + 3}`,
      stroke: colour,
      "stroke-width": 2.5,
      "stroke-linecap": "round",
    });
  const side = SYMBOL - 2 * inset;
  return element("rect", { x: x + inset, y: middle - half + inset, width: side, height: side, ...paint });
}

/** Sets a legend in as many lines as it needs, from (`padding`, `top`); its height is that of its lines. */
export function setLegend(
  entries: readonly LegendEntry[],
  top: number,
  { profile, palette, measure }: { readonly profile: Profile; readonly palette: Palette; readonly measure: Measure },
): { elements: SvgElement[]; height: number } {
  const { size, lineHeight } = profile.label;
  const step = lineHeight + 3;
  const right = profile.padding + contentWidth(profile);
  const elements: SvgElement[] = [];
  let x = profile.padding;
  let lines = entries.length === 0 ? 0 : 1;
  for (const entry of entries) {
    const width = SYMBOL + SYMBOL_GAP + measure.width(entry.label, size, REGULAR);
    if (x > profile.padding && x + width > right) {
      x = profile.padding;
      lines += 1;
    }
    const foot = top + lines * step;
    const label = {
      x: x + SYMBOL + SYMBOL_GAP,
      y: foot - BASELINE * size,
      "font-size": size,
      fill: palette.text,
      [ROLE]: "legend-label",
    };
    elements.push(symbol(entry, x, foot - MIDDLE * size), element("text", label, [entry.label]));
    x += width + ENTRY_GAP;
  }
  return { elements, height: lines * step };
}
