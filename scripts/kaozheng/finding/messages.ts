import { type Language, wordsOf } from "../language/language.ts";
import type { Finding, Place } from "./finding.ts";
import { type DetailsOf, RULES, type RuleId } from "./rules.ts";

/** What a language says of one finding. */
interface Sentences {
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly remedy?: string;
}

/** What a rule says in a language; what is expected is the rule's own where that is data. */
function sentencesOf<R extends RuleId>(rule: R, details: DetailsOf<R>, language: Language): Sentences {
  const { findings, typography } = wordsOf(language);
  // No rule can be called by a name that is only known to be one of them: each takes details of its own.
  const say = findings.rules[rule] as (details: DetailsOf<R>) => Sentences;
  const expected = RULES[rule].expected?.(details);
  if (expected === undefined) return say(details);
  return { ...say(details), expected: typeof expected === "string" ? expected : expected.join(typography.listed) };
}

function actualOf<R extends RuleId>(rule: R, details: DetailsOf<R>): string | undefined {
  const actual = RULES[rule].actual?.(details);
  return actual === undefined ? undefined : [actual].flat().join(", ");
}

/**
 * Makes a finding: `rule` says what is wrong, `details` what with, `place` where. Its sentences are in English, and can be
 * had in another language from the same details.
 */
export function finding<R extends RuleId>(
  rule: R,
  details: DetailsOf<R>,
  place: Place,
  ids: readonly string[] | undefined = RULES[rule].ids?.(details),
): Finding {
  const { message, expected, actual = actualOf(rule, details), remedy } = sentencesOf(rule, details, "en");
  return {
    rule,
    ...place,
    severity: RULES[rule].severity,
    message,
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(ids === undefined ? {} : { ids }),
    details,
  };
}

/** The same finding with its sentences in a language. What was found stays as the record has it: it is known again by it. */
export function wordedIn(found: Finding, language: Language): Finding {
  const { message, expected, remedy } = sentencesOf(found.rule, found.details as DetailsOf<RuleId>, language);
  const { profiles } = found;
  const { inProfiles } = wordsOf(language).findings.report;
  return {
    ...found,
    message: profiles === undefined ? message : inProfiles(profiles, message),
    ...(expected === undefined ? {} : { expected }),
    ...(remedy === undefined ? {} : { remedy }),
  };
}

/** Of a picture's finding: that only these profiles have it. */
export const inProfiles = (found: Finding, profiles: readonly string[]): Finding =>
  wordedIn({ ...found, profiles }, "en");

/** The details of a finding of one rule; null of any other. */
export const detailsOf = <R extends RuleId>(found: Finding, rule: R): DetailsOf<R> | null =>
  found.rule === rule ? (found.details as DetailsOf<R>) : null;
