import { placeText, quoted } from "../finding/print.ts";
import { type Language, type Words, wordsOf } from "../language/language.ts";
import type { FailedReading, FragileClaim, Fragility } from "./fragile.ts";

/** The fragile claims as text, with how to read them. */
export function fragilityText({ considered, claims }: Fragility, language: Language): string {
  const words = wordsOf(language).fragile;
  const told = claims.length === 0 ? [] : ["", words.howToRead, ...claims.flatMap((claim) => claimLines(claim, words))];
  return [words.head(considered, claims.length), ...told].join("\n");
}

function claimLines(claim: FragileClaim, said: Words["fragile"]): string[] {
  const { place, words, sentence, at, target, value, strict, caveat, fails } = claim;
  return [
    "",
    `${placeText(place)}   ${words}   ${target}`,
    ...quoted(sentence, { ...place, column: at + 1, length: words.length }),
    `  ${said.asUsed}: ${value}, ${strict}`,
    ...fails.map((fail) => `  ${fail.reading}: ${fail.value}, ${fail.strict}   ${lost(fail, said)}\n    ${fail.words}`),
    ...(caveat ? [`  ${said.caveat}`] : []),
  ];
}

const lost = ({ direction, magnitude }: FailedReading, said: Words["fragile"]): string =>
  [
    ...(direction === null ? [] : [said.direction(direction)]),
    ...(magnitude === null ? [] : [said.magnitude(magnitude)]),
  ].join(", ");
