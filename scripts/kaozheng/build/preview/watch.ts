import { relative, sep } from "node:path";
import { watch as watchFiles } from "chokidar";

/** What a site is made of, relative to the project. */
const WATCHED = ["data", "charts", "notebooks", "scripts", "package.json"];
/** Written by the preview itself, by an editor for its own use, or on the way to another name. */
const IGNORED = [/^charts\/svg(\/|$)/, /^data\/types\.d\.ts$/, /(^|\/)\.[^/]+$/, /(~|\.tmp|\.sw[a-z])$/, /(^|\/)4913$/];
/** Several files saved at once are one change. */
const TOGETHER = 10;

export interface Watcher {
  /** Resolves when everything there is has been seen: from then on no change is missed. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** Calls back with the paths that were written, made or taken away, relative to the project, with `/` between folders. */
export function watch(root: string, changed: (paths: readonly string[]) => void): Watcher {
  const pathOf = (path: string): string => relative(root, path).split(sep).join("/");
  const watcher = watchFiles([...WATCHED], {
    cwd: root,
    ignoreInitial: true,
    ignored: (path) => IGNORED.some((pattern) => pattern.test(pathOf(path))),
  });
  const paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    const batch = [...paths];
    paths.clear();
    changed(batch);
  };
  const note = (path: string): void => {
    paths.add(path.split(sep).join("/"));
    clearTimeout(timer);
    timer = setTimeout(flush, TOGETHER);
  };
  watcher.on("add", note).on("change", note).on("unlink", note);
  return {
    ready: new Promise((resolve) => void watcher.once("ready", () => resolve())),
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
