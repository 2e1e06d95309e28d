import type { MessagePort } from "node:worker_threads";
import { openProject } from "../dataset/project.ts";
import { type ChartJob, drawChart } from "./draw-chart.ts";

export interface ServerData {
  readonly root: string;
  readonly glyphs: string;
}

/** Draws the charts that are asked for, one after another, with a project of its own: exact numbers do not cross. */
export async function serve(port: MessagePort, { root, glyphs }: ServerData): Promise<void> {
  const project = openProject(root);
  // Loaded before the first chart is asked for: until then the main thread draws by itself.
  const [{ loadVega, loadVegaLite }] = await Promise.all([import("../chart/engines.ts"), import("../chart/index.ts")]);
  loadVega();
  loadVegaLite();
  let last = Promise.resolve();
  port.on("message", ({ index, job }: { index: number; job: ChartJob }) => {
    last = last.then(async () => port.postMessage({ index, drawn: await drawChart(project, job, glyphs) }));
  });
  port.postMessage("ready");
}
