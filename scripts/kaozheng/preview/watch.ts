import { statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { watch as watchFiles } from "chokidar";

/** What a site is made of, relative to the project. */
const WATCHED = ["data", "charts", "notebooks", "scripts", "package.json"];
/** Written by the preview itself, by an editor for its own use, or on the way to another name. */
const IGNORED = [/^charts\/svg(\/|$)/, /^data\/types\.d\.ts$/, /(^|\/)\.[^/]+$/, /(~|\.tmp|\.sw[a-z])$/, /(^|\/)4913$/];
/** Several files saved at once are one change. */
const TOGETHER = 10;
/** The watcher keeps silent about a file that it told of less than 50 ms ago: one that is formatted when it is saved. */
const SECOND_LOOK = 70;

interface Watcher {
  /** Resolves when everything there is has been seen: from then on no change is missed. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** Calls back with the paths that were written, made or taken away, relative to the project, with `/` between folders. */
export function watch(root: string, changed: (paths: readonly string[]) => void): Watcher {
  const pathOf = (path: string): string => relative(root, path).split(sep).join("/");
  const watcher = watchFiles(WATCHED, {
    cwd: root,
    ignoreInitial: true,
    ignored: (path) => IGNORED.some((pattern) => pattern.test(pathOf(path))),
  });
  const stampOf = (path: string): string => {
    const stat = statSync(join(root, path), { bigint: true, throwIfNoEntry: false });
    return stat === undefined ? "" : `${stat.mtimeNs} ${stat.size}`;
  };
  const paths = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();
  const later = (milliseconds: number, work: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, milliseconds);
    timers.add(timer);
  };
  const flush = (): void => {
    const batch = [...paths];
    paths.clear();
    const stamps = batch.map(stampOf);
    later(SECOND_LOOK, () => {
      for (const [i, path] of batch.entries()) if (stampOf(path) !== stamps[i]) note(path);
    });
    changed(batch);
  };
  const note = (path: string): void => {
    if (paths.size === 0) later(TOGETHER, flush);
    paths.add(path.split(sep).join("/"));
  };
  watcher.on("add", note).on("change", note).on("unlink", note);
  return {
    ready: new Promise((resolve) => void watcher.once("ready", () => resolve())),
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      await watcher.close();
    },
  };
}
