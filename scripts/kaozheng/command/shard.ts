import { UsageError } from "../finding/finding.ts";
import type { Shard } from "../workspace/kept-charts.ts";

/** `--shard 2/3`: the second of three parts. */
export function shardOf(text: string): Shard {
  const [, part = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (part < 1 || part > of)
    throw new UsageError(`--shard takes a part and how many there are, as in 2/3, and was given “${text}”.`);
  return { part, of };
}
