import { placeText, quoted } from "../finding/print.ts";
import type { FailedReading, FragileClaim, Fragility } from "./fragile.ts";

const HOW_TO_READ = `A number is fragile when it holds as it is computed and would not under another reading that one can defend:
  strict        by what the printed words entail, leaving out what 按披露下限计算 or “by the printed lower bounds” allows
  usual         with each bound as readers of news take it: 超8000万 up to 9000万
  nominal       with the printed values as they stand
  other-source  with a disputed figure as another document prints it
  per-month, raw   flows of unequal spans, spread over their months or not
Direction: it would go the other way (reversed), or nothing would say which way it goes (open). Magnitude: the audit would
object to the words, and how. None of this is wrong. What to do: see whether the article tells its readers which reading it
took and that another gives something else; where it does not, say so, or print the number that survives.`;

/** The fragile claims as text, with how to read them. */
export function fragilityText({ considered, claims }: Fragility): string {
  const all = `${considered} ${considered === 1 ? "growth or ratio" : "growths and ratios"}`;
  const head = `Fragility: of ${all} that articles print, ${claims.length} would not survive every reading.`;
  return [head, ...(claims.length === 0 ? [] : ["", HOW_TO_READ, ...claims.flatMap(claimLines)])].join("\n");
}

const claimLines = ({ place, words, sentence, at, target, value, strict, caveat, fails }: FragileClaim): string[] => [
  "",
  `${placeText(place)}   ${words}   ${target}`,
  ...quoted(sentence, { ...place, column: at + 1, length: words.length }),
  `  as used: ${value}, ${strict}`,
  ...fails.map((fail) => `  ${fail.reading}: ${fail.value}, ${fail.strict}   ${lost(fail)}\n    ${fail.words}`),
  ...(caveat ? ["  The sentence says that printed bounds were taken as values."] : []),
];

const lost = ({ direction, magnitude }: FailedReading): string =>
  [
    ...(direction === null ? [] : [`direction ${direction}`]),
    ...(magnitude === null ? [] : [`magnitude ${magnitude}`]),
  ].join(", ");
