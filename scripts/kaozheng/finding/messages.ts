import { type Language, wordsOf } from "../language/language.ts";
import type { Finding, Place } from "./finding.ts";
import { type DetailsOf, RULES, type RuleId } from "./rules.ts";

/** What is said of one finding. */
type Sentences = Pick<Finding, "message" | "expected" | "actual" | "remedy">;

/** What a rule says of its details in a language. What is expected or found is the rule's own where that is data. */
function sentencesOf<R extends RuleId>(rule: R, details: DetailsOf<R>, language: Language): Sentences {
  const { findings, typography } = wordsOf(language);
  // No rule can be called by a name that is only known to be one of them: each takes details of its own.
  const say = findings.rules[rule] as (details: DetailsOf<R>) => Sentences;
  const said = say(details);
  const listed = (data: string | number | readonly (string | number)[] | undefined): string | undefined =>
    data === undefined ? undefined : [data].flat().join(typography.listed);
  const expected = listed(RULES[rule].expected?.(details)) ?? said.expected;
  const actual = listed(RULES[rule].actual?.(details)) ?? said.actual;
  return {
    message: said.message,
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(said.remedy === undefined ? {} : { remedy: said.remedy }),
  };
}

/**
 * Makes a finding: `rule` says what is wrong, `details` what with, `place` where. Its sentences are in English, and can be
 * had in another language from the same details.
 */
export const finding = <R extends RuleId>(
  rule: R,
  details: DetailsOf<R>,
  place: Place,
  ids: readonly string[] | undefined = RULES[rule].ids?.(details),
): Finding => ({
  rule,
  ...place,
  severity: RULES[rule].severity,
  ...sentencesOf(rule, details, "en"),
  ...(ids === undefined ? {} : { ids }),
  details,
});

/** The same finding with its sentences in a language. A baseline knows findings again by those in English. */
export function wordedIn(found: Finding, language: Language): Finding {
  const sentences = sentencesOf(found.rule, found.details as DetailsOf<RuleId>, language);
  if (found.profiles === undefined) return { ...found, ...sentences };
  const { inProfiles: within } = wordsOf(language).findings.report;
  return { ...found, ...sentences, message: within(found.profiles, sentences.message) };
}

/** Of a picture's finding: that only these profiles have it. */
export const inProfiles = (found: Finding, profiles: readonly string[]): Finding =>
  wordedIn({ ...found, profiles }, "en");

/** The details of a finding of one rule; null of any other. */
export const detailsOf = <R extends RuleId>(found: Finding, rule: R): DetailsOf<R> | null =>
  found.rule === rule ? (found.details as DetailsOf<R>) : null;
