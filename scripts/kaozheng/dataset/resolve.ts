import type { Finding, Place } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { nearest } from "../finding/nearest.ts";
import { factKey, parseId } from "./id.ts";
import type { DerivedFigure, Figure, Registers } from "./registers.ts";

/** What an id stands for. */
export type Resolved =
  | { readonly kind: "figure"; readonly figure: Figure }
  | { readonly kind: "derived"; readonly derived: DerivedFigure };

/** Why an id stands for nothing, or for no one thing. */
interface Unresolved {
  readonly id: string;
  /** Figures that it may mean, by their full ids; none where it names nothing. */
  readonly candidates: readonly string[];
}

type Resolution = Resolved | { readonly kind: "failed"; readonly reason: Unresolved };

const FIGURE = "fig:";
const DERIVED = "calc:";

/** Whether a link's target or an argument names a figure or derived figure by its prefix. */
export const isPrefixed = (id: string): boolean => id.startsWith(FIGURE) || id.startsWith(DERIVED);

/** What stands before the id of a figure or derived figure in a link. */
export const prefixOf = ({ kind }: Resolved): string => (kind === "figure" ? FIGURE : DERIVED);

/** The full id with its prefix, as lineage and links print it. */
export const prefixedId = (resolved: Resolved): string =>
  prefixOf(resolved) + (resolved.kind === "figure" ? resolved.figure.id : resolved.derived.id);

/** What the ids that a row keeps name, such as the operands of a derived figure; those that name nothing are left out. */
export const namedBy = (ids: readonly string[], registers: Registers): Resolved[] =>
  ids.flatMap((id) => {
    const named = resolveId(id, registers);
    return named.kind === "failed" ? [] : [named];
  });

/** The figures among them, without the derived ones. */
export const figuresAmong = (all: readonly Resolved[]): Figure[] =>
  all.flatMap((each) => (each.kind === "figure" ? [each.figure] : []));

/**
 * Finds what an id names. `fig:` and `calc:` say which kind; without a prefix derived figures come first, since their
 * ids hold no `@`. Aliases stand wherever ids do. Where a figure's id names no source, the reading that a dispute chose
 * is meant, else the source of best rank.
 */
export function resolveId(id: string, registers: Registers): Resolution {
  const bare = id.startsWith(FIGURE) ? id.slice(FIGURE.length) : id.startsWith(DERIVED) ? id.slice(DERIVED.length) : id;
  const derived = id.startsWith(FIGURE) ? undefined : registers.derived.get(bare);
  if (derived !== undefined) return { kind: "derived", derived };
  if (id.startsWith(DERIVED)) return unknown(id);
  const exactly = registers.figures.get(bare);
  if (exactly !== undefined) return { kind: "figure", figure: exactly };
  return resolveShorter(id, bare, registers);
}

function resolveShorter(id: string, bare: string, registers: Registers): Resolution {
  const parts = parseId(bare);
  if (parts === null) return unknown(id);
  const indicator = byAlias(parts.indicator, registers.indicators);
  const report = parts.report === null ? null : byAlias(parts.report, registers.reports);
  const ids = registers.facts.get(factKey({ indicator, scope: parts.scope }, report)) ?? [];
  const candidates: Figure[] = [];
  for (const candidate of ids) {
    const figure = registers.figures.get(candidate);
    if (figure !== undefined && (parts.source === null || figure.source === parts.source)) candidates.push(figure);
  }
  if (candidates.length === 0) return unknown(id);
  const figure = chosenAmong(candidates, registers);
  if (figure !== null) return { kind: "figure", figure };
  return { kind: "failed", reason: { id, candidates: candidates.map((f) => f.id) } };
}

/**
 * Of figures that an id could mean, the one that is meant: the reading that a dispute chose, else that of the document of
 * best rank. Null where neither tells one from the others. Figures of two reports are two facts: documents are chosen
 * between, never years.
 */
export function chosenAmong(candidates: readonly Figure[], registers: Registers): Figure | null {
  const [first, ...rest] = candidates;
  if (first === undefined || rest.some((f) => f.report !== first.report)) return null;
  const [chosen, ...further] = rest.length === 0 ? [first] : chosenReadings(candidates, registers);
  if (chosen !== undefined && further.length === 0) return chosen;
  const rank = (f: Figure): number => registers.sources.get(f.source)?.rank ?? Number.POSITIVE_INFINITY;
  const best = Math.min(...candidates.map(rank));
  const [figure, ...others] = candidates.filter((f) => rank(f) === best);
  return figure !== undefined && others.length === 0 ? figure : null;
}

/** Of figures that an id could mean, those that a dispute between them settles on. */
function chosenReadings(candidates: readonly Figure[], { disputes }: Registers): Figure[] {
  const settled = [...disputes.values()].filter(
    ({ figures }) => candidates.filter(({ id }) => figures.includes(id)).length > 1,
  );
  const chosen = new Set(settled.flatMap(({ reading }) => reading));
  return candidates.filter(({ id }) => chosen.has(id));
}

function byAlias(name: string, register: ReadonlyMap<string, { readonly id: string; readonly alias: string }>): string {
  if (register.has(name)) return name;
  for (const { id, alias } of register.values()) if (alias === name) return id;
  return name;
}

/** Every id that someone may have meant who wrote `id`, short and in full; with prefixes where it has one. */
export function idsLike(id: string, registers: Registers): ReadonlySet<string> {
  const full = [...registers.figures.keys()].map((k) => FIGURE + k);
  const short = [...registers.figures.values()].map((f) => `${FIGURE}${f.indicator}@${f.report}`);
  const derived = [...registers.derived.keys()].map((k) => DERIVED + k);
  const prefixed = isPrefixed(id);
  return new Set([...short, ...full, ...derived].map((c) => (prefixed ? c : c.slice(c.indexOf(":") + 1))));
}

const unknown = (id: string): Resolution => ({ kind: "failed", reason: { id, candidates: [] } });

/** The finding that an id makes where it is written. What may have been meant is looked for here, and not before. */
export function unresolved({ id, candidates }: Unresolved, registers: Registers, place: Place): Finding {
  if (candidates.length > 0) return finding("data/ambiguous-id", { id, candidates }, place, candidates);
  return finding("data/unknown-id", { id, meant: nearest(id, idsLike(id, registers)) }, place, [id]);
}
