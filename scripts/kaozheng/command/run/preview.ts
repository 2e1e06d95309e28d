import { findRoot } from "../../dataset/root.ts";
import { UsageError } from "../../finding/finding.ts";
import { wordsOf } from "../../language/language.ts";
import { preview } from "../../preview/preview.ts";
import { EXIT, type Io, startOf } from "../io.ts";
import type { PreviewOptions } from "../preview.ts";

function portOf(word: string, io: Io): number {
  const port = Number(word);
  if (/^\d+$/.test(word) && port <= 65535) return port;
  throw new UsageError(wordsOf(io.language).saying.portTakes(word));
}

/** Serves until it is interrupted. */
export async function run(_: readonly string[], options: PreviewOptions, io: Io): Promise<number> {
  const root = findRoot(startOf(options, io));
  const { url, close } = await preview(root, {
    ...(options.port === undefined ? {} : { port: portOf(options.port, io) }),
    log: (line) => io.err(`${line}\n`),
    language: io.language,
  });
  io.out(`${wordsOf(io.language).saying.servedAt(url)}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await close();
  return EXIT.clean;
}
