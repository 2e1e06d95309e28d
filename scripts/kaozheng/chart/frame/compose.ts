import { ProjectError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { DetailsOf } from "../../finding/rules.ts";
import { drawChart } from "../draw/draw-chart.ts";
import type { Drawing, Setting } from "../draw/drawing.ts";
import { laidOut } from "../font/measured.ts";
import type { OpenChart } from "../read/open-chart.ts";
import { type TextBox, textBoxes } from "../svg/text-boxes.ts";
import { element, type SvgElement } from "../svg/tree.ts";
import type { FixedFrame, Profile } from "../theme/theme.ts";
import { type PlotRoom, roomForPlot, setFrame } from "./frame.ts";
import type { FrameText } from "./frame-blocks.ts";
import { frameText } from "./frame-text.ts";
import { collisions, type TextLayout } from "./text-layout.ts";

interface Canvas {
  readonly root: SvgElement;
  readonly width: number;
  readonly height: number;
}

/** A chart in its frame, laid out. */
export interface Composed extends Canvas {
  readonly text: FrameText;
  readonly drawing: Drawing;
  readonly boxes: readonly TextBox[];
}

/** How often a plot is drawn again to fill a fixed frame, and how near, in pixels, it has to come. */
const ROUNDS = 6;
const NEAR = 1;
/** Below so many pixels no plot of several is drawn. */
const LEAST_OF_SEVERAL = 36;

function noRoom(
  needs: DetailsOf<"chart/no-room">["needs"],
  by: number,
  room: PlotRoom,
  { height }: FixedFrame,
  file: string,
): ProjectError {
  const details = { height, needs, by: Math.ceil(by), text: room.largest };
  return new ProjectError([finding("chart/no-room", details, { file })]);
}

/**
 * Draws a plot as high as the furniture of a fixed frame leaves room for. What a height asked for comes to is only known
 * once it has been drawn: plots above one another share it, and those laid out in pixels do not heed it; so by secants.
 */
async function drawToFill(chart: OpenChart, context: Setting, fixed: FixedFrame): Promise<Drawing> {
  const { profile, measure } = context;
  let asked = profile.plotHeight;
  let before: { asked: number; height: number } | null = null;
  for (let round = 1; ; round++) {
    const drawing = await drawChart(chart, { ...context, profile: { ...profile, plotHeight: asked } });
    const text = frameText(chart.furniture, drawing, { ...context, project: chart.project });
    const room = roomForPlot(text, drawing.legend, fixed.height, { ...context, measure });
    if (room.height < fixed.leastPlot) {
      const needs = { kind: "least-plot", height: fixed.leastPlot } as const;
      throw noRoom(needs, fixed.leastPlot - room.height, room, fixed, chart.file);
    }
    const { height } = drawing;
    const over = height - room.height;
    const moved = before === null ? null : (height - before.height) / (asked - before.asked);
    const heeds = moved === null || Math.abs(moved) > 0.05;
    if (over <= 0 && (over > -NEAR || !heeds || round === ROUNDS)) return drawing;
    const next = asked - over / (moved !== null && heeds ? moved : Math.max(1, Math.floor(height / asked)));
    if (!heeds || round === ROUNDS || next < LEAST_OF_SEVERAL)
      throw noRoom({ kind: "drawn-plot", height: Math.ceil(height) }, over, room, fixed, chart.file);
    before = { asked, height };
    asked = next;
  }
}

/** A picture of fixed height is made for a place without a page around it: nobody mends it there. */
function assertLegible(layout: TextLayout, file: string): void {
  const collided = collisions(layout);
  const [first] = collided;
  if (first === undefined) return;
  const details = { height: layout.height, count: collided.length, first };
  throw new ProjectError([finding("chart/crowded", details, { file })]);
}

/** The plot of a project is made for its profile; that of a spec by itself may be wider, and is not cut. */
const widened = (profile: Profile, { width }: Drawing): Profile => ({
  ...profile,
  width: Math.max(profile.width, Math.ceil(width) + 2 * profile.padding),
});

function framed(text: FrameText, drawing: Drawing, context: Setting): Canvas {
  const { elements, width, height } = setFrame(text, drawing, context);
  const paper = element("rect", { width, height, fill: context.theme.palette.paper });
  return { root: element("g", {}, [paper, ...elements]), width, height };
}

const unframed = ({ tree, width, height }: Drawing): Canvas => ({
  root: element("g", {}, [...tree.children]),
  width,
  height,
});

async function compose(chart: OpenChart, context: Setting): Promise<Composed> {
  const { profile, measure, bare } = context;
  const { fixed } = profile;
  const drawing = await (fixed ? drawToFill(chart, context, fixed) : drawChart(chart, context));
  const text = frameText(chart.furniture, drawing, { ...context, project: chart.project });
  const around = chart.project === null ? { ...context, profile: widened(profile, drawing) } : context;
  const canvas = bare ? unframed(drawing) : framed(text, drawing, around);
  const boxes = textBoxes(canvas.root, measure);
  const { width, height } = canvas;
  if (fixed) assertLegible({ boxes, width, height }, chart.file);
  return { ...canvas, text, drawing, boxes };
}

/** Whether labels of an axis are printed over one another. */
const labelsMeet = ({ boxes, width, height }: Composed): boolean =>
  collisions({ boxes: boxes.filter(({ role }) => role === "axis-label"), width, height }).length > 0;

/** Lays a chart out with all its characters loaded. Throws `ProjectError` where a fixed frame has no room for it. */
export async function composeMeasured(
  chart: OpenChart,
  setting: Omit<Setting, "measure" | "level">,
  glyphs: string | null,
): Promise<Composed> {
  const lay = (level: boolean): Promise<Composed> =>
    laidOut(setting.language, (measure) => compose(chart, { ...setting, measure, level }), glyphs);
  const level = await lay(true);
  // Labels of a project's charts are wrapped by what their rows say; of other data they may turn out too long.
  const turns = chart.kind === "file" && !setting.bare && labelsMeet(level);
  return turns ? lay(false) : level;
}
