import type { Registers, Source } from "./registers.ts";
import { resolveId, SOURCE } from "./resolve.ts";

/** The documents behind ids of figures and derived figures, or named themselves, best rank first. Unknown ids have none. */
export function sourcesOf(ids: Iterable<string>, registers: Registers): Source[] {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (id.startsWith(SOURCE)) {
      found.add(id.slice(SOURCE.length));
      return;
    }
    const resolved = resolveId(id, registers);
    if (resolved.kind === "figure") found.add(resolved.figure.source);
    if (resolved.kind === "derived") resolved.derived.operands.forEach(visit);
  };
  for (const id of ids) visit(id);
  const sources = [...found].flatMap((id) => registers.sources.get(id) ?? []);
  return sources.sort((a, b) => a.rank - b.rank || a.id.localeCompare(b.id, "en"));
}
