import type { Project } from "../../dataset/project.ts";
import { figuresAmong, namedBy } from "../../dataset/resolve.ts";
import { breaksBetween, type Flag } from "../../derive/flags.ts";
import type { Finding, Place } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { type Comparison, comparisons } from "../comparisons.ts";
import type { Rule } from "../rule.ts";
import { placeIn } from "../translated.ts";

const ADVICE = "The two years may stand side by side, with the reason why they do not compare.";

export const acrossBreak: Rule = {
  id: "across-break",
  scope: "data",
  finds: ["derive/across-break"],
  meaning: "No derived figure compares two years between which breaks.csv has a break whose verdict is `unsound`.",
  advice: ADVICE,
  examples: {
    in: "words",
    ok: "the money spent on inspection in 2020 and 2021 (a caveat: seven months against twelve)",
    notOk: "goods inspected fell 97 % (2.23 million to 60,000: not the same count)",
  },
  check: ({ project }) =>
    [...project.registers.derived.values()]
      .filter(({ flags }) => isUnsound(flags))
      .map(({ id, flags, operands, file, line }) =>
        across({ id, flags, operands: namedBy(operands, project.registers) }, project, { file, line }),
      ),
};

export const computedAcrossBreak: Rule = {
  id: "computed-across-break",
  scope: "article",
  finds: ["derive/across-break"],
  meaning:
    "Nothing that an article computes for itself compares two years between which breaks.csv has an unsound break.",
  advice: ADVICE,
  examples: {
    in: "words",
    ok: "${growth(…)} of the money of 2020 and 2021 (a caveat: seven months against twelve)",
    notOk: "${growth(…)} of the goods inspected in 2021 and 2022 (not the same count)",
  },
  check: ({ project, articles }) =>
    articles.flatMap((audited) =>
      // Rows of derived tables are looked at where they stand.
      comparisons(audited, project)
        .filter(({ id, flags }) => isUnsound(flags) && !id.startsWith("calc:"))
        .flatMap((found) => {
          const [first] = found.places;
          return first === undefined ? [] : [across(found, project, placeIn(audited.article.file, first))];
        }),
    ),
};

const isUnsound = (flags: readonly Flag[]): boolean => flags.some((flag) => /^break:.*:unsound$/.test(flag));

function across({ id, flags, operands }: Omit<Comparison, "places">, { registers }: Project, place: Place): Finding {
  const figures = figuresAmong(operands);
  const reasons = figures
    .flatMap((a, i) => figures.slice(i + 1).flatMap((b) => breaksBetween(a, b, registers)))
    .filter(({ verdict }) => verdict === "unsound")
    .map(({ reason }) => ({ ...reason }));
  // Of several breaks between two reports one reason may be written for all.
  const details = {
    id,
    flag: flags.join(" "),
    reasons: [...new Map(reasons.map((r) => [JSON.stringify(r), r])).values()],
  };
  return finding("derive/across-break", details, place);
}
