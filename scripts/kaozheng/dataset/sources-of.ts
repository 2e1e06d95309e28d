import { figuresBehind } from "./figures-behind.ts";
import type { Registers, Source } from "./registers.ts";
import { prefixedId, type Resolved } from "./resolve.ts";

/** What stands behind a number or a row: a figure, a derived figure, or a document itself. */
export type Behind = Resolved | { readonly kind: "source"; readonly source: Source };

/** Each of them once; the same figure may have been looked up twice. */
export function distinctBehind(all: Iterable<Behind>): Behind[] {
  const key = (each: Behind): string => (each.kind === "source" ? `source:${each.source.id}` : prefixedId(each));
  const found = new Map<string, Behind>();
  for (const each of all) if (!found.has(key(each))) found.set(key(each), each);
  return [...found.values()];
}

/** The documents behind figures and derived figures, and those named themselves, best rank first. */
export function sourcesOf(all: Iterable<Behind>, registers: Registers): Source[] {
  const found = new Set<Source>();
  for (const each of all) {
    if (each.kind === "source") found.add(each.source);
    else
      for (const figure of figuresBehind(each, registers)) {
        const source = registers.sources.get(figure.source);
        if (source !== undefined) found.add(source);
      }
  }
  return [...found].sort((a, b) => a.rank - b.rank || a.id.localeCompare(b.id, "en"));
}
