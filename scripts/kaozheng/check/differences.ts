import type { Claim } from "../audit/claim.ts";
import type { Archive } from "../dataset/archive.ts";
import { parseLocator } from "../dataset/locator.ts";
import type { Project } from "../dataset/project.ts";
import type { BreakKind, Language } from "../dataset/registers.ts";
import { isUnit } from "../match/score.ts";
import type { Entry } from "../match/subject.ts";
import type { Hedge } from "../quantity/meaning.ts";
import { unitText } from "../quantity/unit.ts";
import { wordingOf } from "./wordings.ts";

/** What two numbers of one thing differ in besides their values; named as breaks are, so that it can become one. */
export interface Difference {
  readonly kind: Extract<BreakKind, "bounds" | "unit" | "action" | "object">;
  readonly from: string;
  readonly to: string;
}

/** Which way the words leave a number open. */
const BOUND: Record<Hedge, "lower" | "upper" | "both" | "none"> = {
  none: "none",
  "more-than": "lower",
  "at-least": "lower",
  upward: "lower",
  "less-than": "upper",
  "at-most": "upper",
  nearly: "upper",
  odd: "both",
  about: "both",
  several: "both",
  range: "both",
};

/**
 * What differs between a recorded figure and a number of a text that is the same thing. The figure's own clause is read
 * where the documents are at hand; without them its indicator's name and definition stand for it, and tell less.
 */
export function differences(
  { reading, language }: Claim,
  passage: string,
  { figure, unit }: Entry,
  project: Project,
  archive: Archive | null,
): Difference[] {
  if (figure === null || figure.recorded === null) return [];
  const found: Difference[] = [];
  if (BOUND[figure.recorded.hedge] !== BOUND[reading.hedge])
    found.push({ kind: "bounds", from: figure.printed, to: reading.text });
  if (reading.unitText !== "" && !isUnit(unit, reading, project.lexicon))
    found.push({ kind: "unit", from: unitText(unit, language, project.lexicon), to: reading.unitText });
  const now = wordingOf(clausesAround(passage, reading.start, reading.end), language);
  const then = clauseOf(figure.source, figure.recorded.locator, figure.printed, project, archive);
  if (then === null) return found;
  const before = wordingOf(then, language);
  for (const [kind, from, to] of [
    ["action", before.actions, now.actions],
    ["object", before.objects, now.objects],
  ] as const) {
    const shared = [...from].some((word) => to.has(word));
    if (from.size > 0 && to.size > 0 && !shared)
      found.push({ kind, from: listed(from, language), to: listed(to, language) });
  }
  return found;
}

const listed = (words: ReadonlySet<string>, language: Language): string =>
  [...words].join(language === "zh" ? "、" : ", ");

function clauseOf(
  source: string,
  locator: string,
  printed: string,
  { registers }: Project,
  archive: Archive | null,
): string | null {
  const place = parseLocator(locator);
  const row = registers.sources.get(source);
  const paragraph = place && row && archive?.document(row)?.paragraphs[place.paragraph - 1];
  return place && paragraph ? clausesAround(paragraph, place.offset, place.offset + printed.length) : null;
}

/** The clause of a number: to the marks on both sides of it. */
function clausesAround(text: string, start: number, end: number): string {
  const before = /[^，。；,;！？]*$/u.exec(text.slice(0, start))?.[0] ?? "";
  const after = /^[^，。；,;！？]*/u.exec(text.slice(end))?.[0] ?? "";
  return before + text.slice(start, end) + after;
}
