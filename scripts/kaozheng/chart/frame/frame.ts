import { wordsOf } from "../../language/language.ts";
import type { LegendEntry } from "../normalise/legends.ts";
import { element, type SvgElement } from "../svg/tree.ts";
import type { Gaps } from "../theme/theme.ts";
import { type Block, blockHeight, type FrameText, frameBlocks, setBlock, type Typesetter } from "./frame-blocks.ts";
import { setLegend } from "./legend.ts";

/** A drawing to stand between unit line and notes. */
interface Plot {
  readonly tree: SvgElement;
  readonly width: number;
  readonly height: number;
  readonly legend: readonly LegendEntry[];
}

interface Frame {
  readonly elements: readonly SvgElement[];
  readonly width: number;
  readonly height: number;
}

interface Placed {
  readonly elements: readonly SvgElement[];
  /** Below the last line, in pixels from the top. */
  readonly bottom: number;
}

function setBlocks(blocks: readonly Block[], gaps: readonly number[], top: number, setter: Typesetter): Placed {
  const elements: SvgElement[] = [];
  let y = top;
  blocks.forEach((block, i) => {
    if (block.lines.length === 0) return;
    y += gaps[i] ?? 0;
    elements.push(...setBlock(block, y, setter));
    y += blockHeight(block);
  });
  return { elements, bottom: y };
}

function setHead(head: readonly Block[], legend: readonly LegendEntry[], setter: Typesetter): Placed {
  const { theme, profile, measure } = setter;
  const { gaps, palette } = theme;
  const texts = setBlocks(head, [0, gaps.standfirst, gaps.unit], gaps.headline, setter);
  // The unit line is near the plot as its scale; sentences are not.
  const apart = head.at(-1)?.lines.length === 0 ? gaps.standfirst : 0;
  if (legend.length === 0) return { ...texts, bottom: texts.bottom + apart };
  const set = setLegend(legend, texts.bottom + gaps.legend, { profile, palette, measure });
  return { elements: [...texts.elements, ...set.elements], bottom: texts.bottom + gaps.legend + set.height };
}

/** White above each block below the plot: the first one printed stands clear of it, whichever it is. */
function footGaps(foot: readonly Block[], gaps: Gaps): number[] {
  const first = foot.findIndex(({ lines }) => lines.length > 0);
  return foot.map((_, i) => (i === first ? gaps.foot : gaps.lines));
}

/** Heights with the white around them, down to the lower edge: of the texts below the plot, of these and the mark. */
function footHeights(foot: readonly Block[], { theme, profile }: Typesetter): { texts: number; all: number } {
  const above = footGaps(foot, theme.gaps);
  const edge = profile.padding - theme.gaps.bottom;
  const texts = foot.reduce((sum, b, i) => sum + (b.lines.length > 0 ? (above[i] ?? 0) + blockHeight(b) : 0), edge);
  const mark = theme.brand.place === "foot" ? theme.gaps.foot + theme.brand.height + edge : 0;
  return { texts, all: Math.max(texts, mark) };
}

function brandMark({ theme, profile }: Typesetter, height: number): SvgElement {
  const { path, width, place, height: own } = theme.brand;
  const [x, y] = place === "top" ? [profile.padding, 0] : [profile.width - profile.padding - width, height - own];
  const up = place === "top" ? 0 : profile.padding - theme.gaps.bottom / 2;
  const at = { transform: `translate(${x},${y - up})`, fill: theme.palette.brand, "fill-rule": "evenodd" };
  return element("path", { d: path, ...at });
}

/** What the furniture of a picture of fixed height leaves to the plot. */
export interface PlotRoom {
  /** In pixels; may be negative. */
  readonly height: number;
  /** The text that takes most of the rest. */
  readonly largest: string;
}

/** How high the plot of a fixed frame has to be. */
export function roomForPlot(
  text: FrameText,
  legend: readonly LegendEntry[],
  frameHeight: number,
  setter: Typesetter,
): PlotRoom {
  const { head, foot } = frameBlocks(text, setter);
  const above = Math.round(setHead(head, legend, setter).bottom + setter.theme.gaps.plot);
  const [largest] = [...head, ...foot].sort((a, b) => blockHeight(b) - blockHeight(a));
  return {
    height: Math.floor(frameHeight - above - footHeights(foot, setter).all),
    largest: largest?.lines.join(wordsOf(setter.language).typography.space) ?? "",
  };
}

/**
 * Sets the furniture around a plot. The frame is as wide as the profile and as high as its parts need; a fixed frame is
 * as high as the profile says, its last lines stand at its foot, and a plot that is lower than the room is set in the
 * middle of it.
 */
export function setFrame(text: FrameText, plot: Plot, setter: Typesetter): Frame {
  const { profile, theme } = setter;
  const { head, foot } = frameBlocks(text, setter);
  const above = setHead(head, plot.legend, setter);
  const { texts, all: below } = footHeights(foot, setter);
  let top = Math.round(above.bottom + theme.gaps.plot);
  const height = profile.fixed?.height ?? Math.ceil(top + plot.height + below);
  if (profile.fixed) top += Math.max(0, Math.floor((height - below - top - plot.height) / 2));
  // The last line stands level with the mark, at the foot of the frame.
  const footTop = profile.fixed ? height - texts : top + plot.height + below - texts;
  const set = setBlocks(foot, footGaps(foot, theme.gaps), footTop, setter);
  const drawing = element("g", { transform: `translate(${profile.padding},${top})` }, [...plot.tree.children]);
  return {
    elements: [brandMark(setter, height), ...above.elements, drawing, ...set.elements],
    width: profile.width,
    height,
  };
}
