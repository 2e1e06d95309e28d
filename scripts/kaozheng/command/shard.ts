import { UsageError } from "../finding/finding.ts";
import type { Words } from "../language/language.ts";
import type { Shard } from "../workspace/kept-charts.ts";

/** `--shard 2/3`: the second of three parts. */
export function shardOf(text: string, say: Words["saying"]): Shard {
  const [, part = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (part < 1 || part > of) throw new UsageError(say.shardTakes(text));
  return { part, of };
}
