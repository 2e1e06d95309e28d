/** Charts of a project as SVG: `import { renderChart } from "kaozheng/chart"`. */
export { type ChartFile, listCharts } from "./catalogue.ts";
export { textLayoutFindings } from "./check/text-layout.ts";
export { textFont } from "./font/text-font.ts";
export type { ChartText } from "./frame-text.ts";
export { checkSpec } from "./open-chart.ts";
export type { PlotContext } from "./plot/contract.ts";
export type { PlacedText } from "./plot/placed-text.ts";
export { rasterise } from "./png.ts";
export { FONTS, type FontMode } from "./print-chart.ts";
export { type RenderedChart, type RenderOptions, renderChart } from "./render.ts";
export type { DrawnRows } from "./rows.ts";
export {
  type OpenFile,
  type OpenFileOptions,
  openFile,
  type RenderFileOptions,
  renderFile,
} from "./standalone/render-file.ts";
export { type SharedData, sharedData } from "./standalone/shared-data.ts";
export type { Palette, Profile, Theme } from "./theme.ts";
export { profileNamed, THEMES, themeNamed, themeOf } from "./themes.ts";
