/** Charts of a project as SVG: `import { renderChart } from "kaozheng/chart"`. */
export { type ChartFile, listCharts } from "./catalogue.ts";
export {
  type ChartText,
  checkSpec,
  type FontMode,
  type RenderedChart,
  type RenderOptions,
  renderChart,
} from "./render.ts";
export { PRESS, type Theme } from "./theme.ts";
