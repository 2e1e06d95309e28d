import { loadVega, loadVegaLite } from "../../chart/engine/engines.ts";
import type { Overlay } from "../../dataset/files.ts";
import { openProject } from "../../dataset/project.ts";
import { drawerFor, type Job } from "./draw-job.ts";
import type { Begin } from "./pool.ts";
import { READY } from "./share-out.ts";

export interface DrawingData {
  /** The project whose charts will be asked for; null where only files will be. */
  readonly project: { readonly root: string; readonly overlay: Overlay } | null;
  readonly glyphs: string | null;
}

/** Draws what is asked for, with a project of its own: exact numbers do not cross. */
export const begin: Begin<DrawingData> = ({ project, glyphs }) => {
  const draw = drawerFor(project && openProject(project.root, { overlay: project.overlay }), glyphs);
  // Loaded before the first picture is asked for: until then the main thread draws by itself.
  loadVega();
  loadVegaLite();
  return { [READY]: () => READY, draw: (job: Job) => draw(job) };
};
