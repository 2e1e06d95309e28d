/** Charts of a project as SVG: `import { renderChart } from "kaozheng/chart"`. */

export type { DrawnRows } from "./bind/rows.ts";
export type { PlotContext } from "./draw/plot/contract.ts";
export type { PlacedText } from "./draw/plot/placed-text.ts";
export { textFont } from "./font/text-font.ts";
export type { ChartText } from "./frame/frame-text.ts";
export { textLayoutFindings } from "./frame/text-layout.ts";
export { rasterise } from "./print/png.ts";
export { FONTS, type FontMode } from "./print/print-chart.ts";
export { type ChartFile, listCharts } from "./read/catalogue.ts";
export { type OpenFile, type OpenFileOptions, openFile } from "./read/file/open-file.ts";
export { type SharedData, sharedData } from "./read/file/shared-data.ts";
export { checkSpec } from "./read/open-chart.ts";
export {
  type RenderedChart,
  type RenderFileOptions,
  type RenderOptions,
  renderChart,
  renderFile,
} from "./render.ts";
export type { Palette, Profile, Theme } from "./theme/theme.ts";
export { profileNamed, THEMES, themeNamed, themeOf } from "./theme/themes.ts";
