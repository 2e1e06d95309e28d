import { timesText } from "../audit/suspicions/suspicion.ts";
import { toJson } from "../numeral/json.ts";
import { printExact } from "../quantity/exact.ts";
import type { CheckedNumber, CheckedText } from "./check.ts";
import type { Comparison } from "./compare.ts";
import { statusOf } from "./status.ts";

/** The report for programs; numbers as `scan --format json` has them, with what they match and how they stand to it. */
export function checkJson(checked: CheckedText, comparison: Comparison | null): object {
  const { text, report, numbers } = checked;
  const record = (number: CheckedNumber) => numberJson(number, checked);
  return {
    file: text.name,
    report,
    numbers: numbers.map(record),
    ...(comparison === null
      ? {}
      : {
          comparison: {
            against: comparison.against,
            carried: comparison.carried.map(({ number, earlier, change, differences, suspicions }) => ({
              number: numbers.indexOf(number),
              earlier: earlier.id,
              printed: earlier.printed,
              change: change?.nominal ? Number(printExact(change.nominal)) : null,
              unit: change?.unit ?? null,
              differences,
              suspicions: suspicions.map((s) => (s.kind === "out-of-line" ? { ...s, times: timesText(s.times) } : s)),
            })),
            vanished: comparison.vanished.map(({ id, printed }) => ({ id, printed })),
            fresh: comparison.fresh.map((number) => numbers.indexOf(number)),
            elsewhere: comparison.elsewhere.map((number) => numbers.indexOf(number)),
            undecided: comparison.undecided.map((number) => numbers.indexOf(number)),
          },
        }),
  };
}

function numberJson(number: CheckedNumber, { text }: CheckedText): object {
  const { match, sentence, subjects, judged, otherYears } = number;
  const place = text.placeOf(match.passage, match.reading.start);
  const [reading] = toJson([match.reading], "");
  return {
    ...reading,
    // Places are in the file, not in the paragraph.
    paragraph: match.passage + 1,
    line: place?.line ?? null,
    column: place?.column ?? null,
    sentence,
    status: statusOf(number),
    matches: subjects.map(({ id }) => id),
    candidates: match.candidates.map(({ subject, score, evidence }) => ({ id: subject.id, score, evidence })),
    judged: judged.map(({ entry, verdict, differences }) => ({ id: entry.id, verdict, differences })),
    otherYears: otherYears.map(({ id }) => id),
  };
}
