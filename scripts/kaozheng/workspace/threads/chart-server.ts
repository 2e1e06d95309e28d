import type { MessagePort } from "node:worker_threads";
import { loadVega, loadVegaLite } from "../../chart/engine/engines.ts";
import { openProject } from "../../dataset/project.ts";
import { drawerFor, type Job } from "./draw-job.ts";

export interface ServerData {
  /** The project whose charts will be asked for; null where only files will be. */
  readonly root: string | null;
  readonly glyphs: string | null;
}

/** Draws what is asked for, one after another, with a project of its own: exact numbers do not cross. */
export async function serve(port: MessagePort, { root, glyphs }: ServerData): Promise<void> {
  const draw = drawerFor(root === null ? null : openProject(root), glyphs);
  // Loaded before the first picture is asked for: until then the main thread draws by itself.
  loadVega();
  loadVegaLite();
  let last = Promise.resolve();
  port.on("message", ({ index, job }: { index: number; job: Job }) => {
    last = last.then(async () => port.postMessage({ index, drawn: await draw(job) }));
  });
  port.postMessage("ready");
}
