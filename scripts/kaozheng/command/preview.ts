import { findRoot } from "../dataset/root.ts";
import { UsageError } from "../finding/finding.ts";
import { preview } from "../preview/preview.ts";
import { EXIT, type GlobalOptions, type Io, startOf } from "./io.ts";

interface Options extends GlobalOptions {
  readonly port?: string;
}

function portOf(word: string): number {
  const port = Number(word);
  if (/^\d+$/.test(word) && port <= 65535) return port;
  throw new UsageError(`--port takes a number up to 65535, and was given “${word}”.`);
}

/** Serves until it is interrupted. */
export async function run(_: readonly string[], options: Options, io: Io): Promise<number> {
  const root = findRoot(startOf(options, io));
  const { url, close } = await preview(root, {
    ...(options.port === undefined ? {} : { port: portOf(options.port) }),
    log: (line) => io.err(`${line}\n`),
  });
  io.out(`${url}  (Ctrl-C ends it)\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await close();
  return EXIT.clean;
}
