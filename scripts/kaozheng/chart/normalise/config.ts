import type { JsonObject } from "../read/json.ts";
import type { Palette, Profile } from "../theme/theme.ts";

/** From an axis to its labels. */
export const LABEL_PADDING = 6;

/** The theme as a Vega-Lite config. A spec's own config stands over it. */
export function themeConfig(palette: Palette, profile: Profile): JsonObject {
  const { size, lineHeight } = profile.label;
  const label = { labelColor: palette.text, labelFontSize: size, labelFontWeight: 400, labelLineHeight: lineHeight };
  const title = { titleColor: palette.muted, titleFontSize: size, titleFontWeight: 400, titleLineHeight: lineHeight };
  const first = palette.categorical[0] ?? palette.ink;
  return {
    aria: false,
    background: "transparent",
    padding: 0,
    view: { stroke: null },
    font: "sans-serif",
    // Nothing is cut off in silence: what does not fit is wrapped, or found by the overlap check.
    axis: {
      ...label,
      ...title,
      labelLimit: 0,
      titleLimit: 0,
      // Else a title stands 200 px from the axis at most, however wide the labels are.
      maxExtent: profile.width,
      titlePadding: 8,
      labelPadding: LABEL_PADDING,
      labelFlush: false,
      labelSeparation: 10,
      ticks: false,
      domain: false,
      gridColor: palette.grid,
      domainColor: palette.axis,
      tickColor: palette.axis,
    },
    axisX: { labelAngle: 0 },
    axisBand: { domain: true, grid: false },
    axisDiscrete: { domain: true, grid: false },
    axisTemporal: { domain: true, grid: false, ticks: true, tickSize: 4 },
    axisQuantitative: {
      grid: true,
      // Zero is where bars begin.
      gridColor: { condition: { test: "datum.value === 0", value: palette.axis }, value: palette.grid },
    },
    legend: {
      ...label,
      ...title,
      labelLimit: 0,
      titleLimit: 0,
      orient: "top",
      direction: "horizontal",
      offset: 12,
      padding: 0,
      symbolSize: 110,
      symbolStrokeWidth: 2,
      symbolType: "square",
      columnPadding: 18,
      titlePadding: 6,
      rowPadding: 4,
      gradientLength: 260,
    },
    header: { ...label, ...title, labelFontWeight: 700, labelLimit: 0, titleLimit: 0, labelAnchor: "start" },
    headerRow: { labelAngle: 0, labelAlign: "left", labelOrient: "top", labelPadding: 0 },
    title: { color: palette.ink, fontSize: size, fontWeight: 700, lineHeight, anchor: "start", limit: 0, offset: 8 },
    range: {
      category: [...palette.categorical],
      ramp: [...palette.sequential],
      heatmap: [...palette.sequential],
      ordinal: [...palette.sequential],
    },
    mark: { color: first },
    bar: { color: first, cornerRadius: 0 },
    line: { strokeWidth: 2.5, strokeCap: "round", strokeJoin: "round" },
    point: { size: 64, filled: true, opacity: 1 },
    circle: { size: 64, opacity: 1 },
    rule: { color: palette.axis, strokeWidth: 1 },
    text: { color: palette.ink, fontSize: size, fontWeight: 400, lineHeight },
    scale: { barBandPaddingInner: 0.32, bandWithNestedOffsetPaddingInner: 0.32, offsetBandPaddingInner: 0.08 },
  } as unknown as JsonObject;
}
