import { FLAGS, type Flag } from "../derive/flags.ts";
import { type Language, wordsOf } from "../language/language.ts";

/** What a reader has to be told of before two numbers are compared. */
const SUBJECTS = ["span", "count", "bounds", "stock", "base", "points", "tie"] as const;
type Subject = (typeof SUBJECTS)[number];

const SUBJECT_OF: Readonly<Record<string, Subject>> = {
  [FLAGS.periods]: "span",
  [FLAGS.kinds]: "stock",
  [FLAGS.base]: "base",
  [FLAGS.percent]: "points",
  [FLAGS.untied]: "tie",
  [FLAGS.nothing]: "bounds",
  "break:period-length": "span",
  "break:bounds": "bounds",
  "break:unit": "count",
  "break:denominator": "count",
  "break:definition": "count",
  "break:object": "count",
  "break:action": "count",
};

/** The flags that a text does not touch on. */
export function unspoken(flags: readonly Flag[], text: string, language: Language): Flag[] {
  const speaks: Readonly<Record<Subject, RegExp>> = wordsOf(language).readingAudit.speaks;
  return flags.filter((flag) => {
    const subject = SUBJECT_OF[flag.replace(/:(?:caveat|unsound)$/, "")];
    return subject !== undefined && !speaks[subject].test(text);
  });
}
