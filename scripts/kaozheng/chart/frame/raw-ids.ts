import type { Bilingual, Registers } from "../../dataset/registers.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { Language } from "../../language/language.ts";
import type { LegendEntry } from "../normalise/legends.ts";
import { isElement, type SvgElement } from "../svg/tree.ts";

/** Letters in lower case, or digits that no number is written in. */
const ID = /^(?:[a-z][a-z\d]*|0\d+)(?:[-/][a-z\d]+)*$/;

/** Every text of a drawing whole: an id of several words may stand on several lines. */
function textsOf(e: SvgElement): string[] {
  if (e.name !== "text") return e.children.filter(isElement).flatMap(textsOf);
  const words = (inside: SvgElement): string =>
    inside.children.map((child) => (isElement(child) ? words(child) : child.trim())).join("");
  return [words(e)];
}

/** What the project calls the thing of an id, in whichever register has it; null where none does. */
function labelOf(id: string, registers: Registers): Bilingual | null {
  const { domains, scopes, indicators, systems, reports, sources, disputes, derived } = registers;
  const labelled = domains.get(id) ?? scopes.get(id) ?? indicators.get(id) ?? derived.get(id);
  return (
    labelled?.label ??
    systems.get(id)?.name ??
    reports.get(id)?.title ??
    sources.get(id)?.publisher ??
    disputes.get(id)?.topic ??
    null
  );
}

/** Ids that a plot prints where the project has words for them, in the chart's language. */
export function rawIdFindings(
  { tree, legend }: { readonly tree: SvgElement; readonly legend: readonly LegendEntry[] },
  registers: Registers,
  language: Language,
  file: string,
): Finding[] {
  const texts = new Set([...textsOf(tree), ...legend.map((entry) => entry.label)]);
  return [...texts].flatMap((text) => {
    const label = ID.test(text) ? labelOf(text, registers)?.[language] : undefined;
    // An id that is an English word may well be its own label.
    if (label === undefined || label.toLowerCase() === text) return [];
    return [finding("chart/raw-id", { id: text, label }, { file })];
  });
}
