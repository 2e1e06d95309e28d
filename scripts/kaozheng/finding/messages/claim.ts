import type { Wording } from "../finding.ts";

const error = (wording: Omit<Wording, "severity">): Wording => ({ severity: "error", ...wording });
const warning = (wording: Omit<Wording, "severity">): Wording => ({ severity: "warning", ...wording });

const note = (wording: Omit<Wording, "severity">): Wording => ({ severity: "note", ...wording });

/** Numbers that words were set against, with what the data say of each. */
type SetAgainst = readonly { readonly id: string; readonly data: string }[];
const list = (by: SetAgainst): string => by.map(({ id, data }) => `${id} is ${data}`).join("; ");

/** Why nobody can say whether words are true. */
const UNCHECKED = {
  unbound: () => "the sentence binds no number that shows it",
  alone: () => "the data hold nothing to set its number against",
  bounds: (by: SetAgainst) => `the printed words settle no order: ${list(by)}`,
  parted: (by: SetAgainst) => `breaks.csv calls it unsound to compare with ${by.map(({ id }) => id).join(", ")}`,
  short: (by: SetAgainst) => `the data do not reach so far back: they hold ${by.map(({ id }) => id).join(", ")}`,
  undirected: () => "which way it went, or counts, is not said",
  first: () => "no data say that it never was so before",
} as const;

/** What a claim printed, what it is bound to, and what that says. */
interface Details {
  /** The number as the article prints it. */
  readonly claim: string;
  /** Id it is bound to. */
  readonly id: string;
  /** What the data say, in words: the printed token or the formatted value with its interval. */
  readonly data: string;
}

const both = (a: Details) => ({ expected: a.data, actual: a.claim, ids: [a.id] });

/** The verdicts on a claim against its binding. */
export const claimMessages = {
  "claim/wrong-unit": (a: Details & { unit: string; expectedUnit: string }) =>
    error({
      ...both(a),
      message: `“${a.claim}” counts in ${a.unit || "no unit"}, but ${a.id} is in ${a.expectedUnit}.`,
      remedy: "Use the unit of the data, or bind the number to what it counts.",
    }),
  "claim/wrong-direction": (a: Details) =>
    error({
      ...both(a),
      message: `“${a.claim}” says the opposite direction of ${a.id} (${a.data}).`,
      remedy: "Turn the verb round, or check the order of the two years.",
    }),
  "claim/wrong-period": (a: Details & { sentence: string; period: string }) =>
    error({
      ...both(a),
      message: `The sentence speaks of ${a.sentence}, but ${a.id} covers ${a.period}.`,
      expected: a.period,
      actual: a.sentence,
      remedy: "Bind the number to the year that the sentence names, or name the right year.",
    }),
  "claim/decrease-by-multiple": (a: Details) =>
    error({
      ...both(a),
      message: `“${a.claim}”: nothing that is counted can fall by once itself or more.`,
      remedy: "Say by how many percent it fell, or to what fraction.",
    }),
  "claim/weaker": (a: Details) =>
    error({
      ...both(a),
      message: `“${a.claim}” is far weaker than ${a.id} (${a.data}): were digits lost?`,
      remedy: "Print the bound that the source prints.",
    }),
  "claim/bound-dropped": (a: Details) =>
    warning({
      ...both(a),
      message: `“${a.claim}” drops the bound: ${a.id} is ${a.data}.`,
      remedy: "Keep the qualifier at the first mention, in headlines and on charts.",
    }),
  "claim/bound-added": (a: Details) =>
    error({
      ...both(a),
      message: `“${a.claim}” adds a bound that ${a.id} (${a.data}) has not.`,
      remedy: "Take the qualifier out.",
    }),
  "claim/unhedged": (a: Details) =>
    warning({
      ...both(a),
      message: `“${a.claim}” is rounded, or finer than the data can tell: ${a.id} is ${a.data}.`,
      remedy: "Print the digits of the source, or write 约 / about.",
    }),
  "claim/not-entailed": (a: Details) =>
    error({
      ...both(a),
      message: `No printed word entails “${a.claim}”: ${a.id} is ${a.data}.`,
      remedy:
        "Say which bound holds (至少 / at least), or say 按披露下限计算 / by the printed lower bounds in the sentence.",
    }),
  "claim/contradicted": (a: Details) =>
    error({
      ...both(a),
      message: `“${a.claim}” contradicts ${a.id}, which is ${a.data}.`,
      remedy: "Mend the number, or bind it to what it was taken from.",
    }),
  "claim/mismatch": (a: Details) =>
    error({
      ...both(a),
      message: `“${a.claim}” is not what ${a.id} says (${a.data}).`,
      remedy: "Mend the number, or bind it to what it was taken from.",
    }),
  "claim/wrong-base": (a: { words: string; id: string; against: string }) =>
    error({
      message: `“${a.words}” is not what ${a.id} is measured against: ${a.against === "unknown" ? "the document does not say" : a.against}.`,
      expected: a.against,
      actual: a.words,
      remedy: "Take the word out, or name the two spans that are compared.",
    }),
  "claim/words-contradicted": (a: { words: string; subject: string; by: SetAgainst }) =>
    error({
      message: `“${a.words}” is not what the data say${a.subject === "" ? "" : ` of ${a.subject}`}: ${list(a.by)}.`,
      expected: list(a.by),
      actual: a.words,
      remedy: "Mend the words, or bind the number that they are said of.",
    }),
  "claim/words-unchecked": (a: { words: string; why: keyof typeof UNCHECKED; by: SetAgainst }) =>
    note({
      message: `“${a.words}” claims what was not checked: ${UNCHECKED[a.why](a.by)}.`,
      actual: a.words,
      remedy:
        "Bind the number that shows it in the same sentence, say it without the words, or exempt them with a reason.",
    }),
  "claim/not-one-number": (a: { text: string; found: number; id: string }) =>
    error({
      message: `The words bound to ${a.id} hold ${a.found} numbers: “${a.text}”.`,
      expected: "one number from qualifier to unit",
      actual: a.text,
      remedy: "Let the link hold one number; bind each of several by itself.",
      ids: [a.id],
    }),
} as const;
