import { byKind } from "../../by-kind.ts";
import type { InEach, Span } from "./derive.ts";
import { listed } from "./say.ts";

/** What the data say of a number: the token that a document prints, or what is computed, with the interval entailed. */
export type DataSaying =
  | { readonly kind: "printed"; readonly printed: string; readonly source: string }
  | { readonly kind: "computed"; readonly value: InEach; readonly entailed: string }
  | { readonly kind: "nothing" };

/** Numbers that words were set against, with what the data say of each. */
export type SetAgainst = readonly { readonly id: string; readonly data: DataSaying }[];

/** What a claim printed, what it is bound to, and what that says. */
interface Claimed {
  /** The number as the article prints it. */
  readonly claim: string;
  /** Id it is bound to. */
  readonly id: string;
  readonly data: DataSaying;
}

/** Why nobody can say whether words are true. */
export type Unchecked = "unbound" | "alone" | "bounds" | "parted" | "short" | "undirected" | "first";

/** What a change is measured against: what its document says of the base, or the two spans that it sets beside each other. */
export type ChangeBase =
  | { readonly kind: "unknown" }
  | { readonly kind: "base"; readonly base: string }
  | { readonly kind: "spans"; readonly base: Span; readonly covered: Span };

const saying = (data: DataSaying): string =>
  byKind(data, {
    printed: ({ printed, source }) => `printed as “${printed}” by source ${source}`,
    computed: ({ value: { en = "" }, entailed }) => `${en}, entailed ${entailed}`,
    nothing: () => "",
  });

const list = (by: SetAgainst): string => by.map(({ id, data }) => `${id} is ${saying(data)}`).join("; ");
const ids = (by: SetAgainst): string => listed(by.map(({ id }) => id));

const unchecked = (why: Unchecked, by: SetAgainst): string =>
  ({
    unbound: "the sentence binds no number that shows it",
    alone: "the data hold nothing to set its number against",
    bounds: `the printed words settle no order: ${list(by)}`,
    parted: `breaks.csv calls it unsound to compare with ${ids(by)}`,
    short: `the data do not reach so far back: they hold ${ids(by)}`,
    undirected: "which way it went, or counts, is not said",
    first: "no data say that it never was so before",
  })[why];

const base = (against: ChangeBase): string =>
  byKind(against, {
    unknown: () => "unknown",
    base: ({ base: id }) => id,
    spans: ({ base: from, covered: to }) => `${from.start} to ${from.end}, where it covers ${to.start} to ${to.end}`,
  });

/** The verdicts on a claim against its binding. */
export const claim = {
  /** `unit` is the claim's, in its own words; empty where it has none. */
  "claim/wrong-unit": (a: Claimed & { unit: string; expectedUnit: string }) => ({
    message: `“${a.claim}” counts in ${a.unit || "no unit"}, but ${a.id} is in ${a.expectedUnit}.`,
    expected: saying(a.data),
    remedy: "Use the unit of the data, or bind the number to what it counts.",
  }),
  "claim/wrong-direction": (a: Claimed) => ({
    message: `“${a.claim}” says the opposite direction of ${a.id} (${saying(a.data)}).`,
    expected: saying(a.data),
    remedy: "Turn the verb round, or check the order of the two years.",
  }),
  "claim/wrong-period": (a: Claimed & { sentence: readonly number[]; period: readonly number[] }) => ({
    message: `The sentence speaks of ${listed(a.sentence)}, but ${a.id} covers ${listed(a.period)}.`,
    remedy: "Bind the number to the year that the sentence names, or name the right year.",
  }),
  "claim/decrease-by-multiple": (a: Claimed) => ({
    message: `“${a.claim}”: nothing that is counted can fall by once itself or more.`,
    expected: saying(a.data),
    remedy: "Say by how many percent it fell, or to what fraction.",
  }),
  "claim/weaker": (a: Claimed) => ({
    message: `“${a.claim}” is far weaker than ${a.id} (${saying(a.data)}): were digits lost?`,
    expected: saying(a.data),
    remedy: "Print the bound that the source prints.",
  }),
  "claim/bound-dropped": (a: Claimed) => ({
    message: `“${a.claim}” drops the bound: ${a.id} is ${saying(a.data)}.`,
    expected: saying(a.data),
    remedy: "Keep the qualifier at the first mention, in headlines and on charts.",
  }),
  "claim/bound-added": (a: Claimed) => ({
    message: `“${a.claim}” adds a bound that ${a.id} (${saying(a.data)}) has not.`,
    expected: saying(a.data),
    remedy: "Take the qualifier out.",
  }),
  "claim/unhedged": (a: Claimed) => ({
    message: `“${a.claim}” is rounded, or finer than the data can tell: ${a.id} is ${saying(a.data)}.`,
    expected: saying(a.data),
    remedy: "Print the digits of the source, or write 约 / about.",
  }),
  "claim/not-entailed": (a: Claimed) => ({
    message: `No printed word entails “${a.claim}”: ${a.id} is ${saying(a.data)}.`,
    expected: saying(a.data),
    remedy:
      "Say which bound holds (至少 / at least), or say 按披露下限计算 / by the printed lower bounds in the sentence.",
  }),
  "claim/contradicted": (a: Claimed) => ({
    message: `“${a.claim}” contradicts ${a.id}, which is ${saying(a.data)}.`,
    expected: saying(a.data),
    remedy: "Mend the number, or bind it to what it was taken from.",
  }),
  "claim/mismatch": (a: Claimed) => ({
    message: `“${a.claim}” is not what ${a.id} says (${saying(a.data)}).`,
    expected: saying(a.data),
    remedy: "Mend the number, or bind it to what it was taken from.",
  }),
  "claim/wrong-base": (a: { words: string; id: string; against: ChangeBase }) => ({
    message: `“${a.words}” is not what ${a.id} is measured against: ${a.against.kind === "unknown" ? "the document does not say" : base(a.against)}.`,
    expected: base(a.against),
    remedy: "Take the word out, or name the two spans that are compared.",
  }),
  /** `subject` is the id of the number that the words are said of; null where there are several. */
  "claim/words-contradicted": (a: { words: string; subject: string | null; by: SetAgainst }) => ({
    message: `“${a.words}” is not what the data say${a.subject === null ? "" : ` of ${a.subject}`}: ${list(a.by)}.`,
    expected: list(a.by),
    remedy: "Mend the words, or bind the number that they are said of.",
  }),
  "claim/words-unchecked": (a: { words: string; why: Unchecked; by: SetAgainst }) => ({
    message: `“${a.words}” claims what was not checked: ${unchecked(a.why, a.by)}.`,
    remedy:
      "Bind the number that shows it in the same sentence, say it without the words, or exempt them with a reason.",
  }),
  "claim/not-one-number": (a: { text: string; found: number; id: string }) => ({
    message: `The words bound to ${a.id} hold ${a.found} numbers: “${a.text}”.`,
    expected: "one number from qualifier to unit",
    remedy: "Let the link hold one number; bind each of several by itself.",
  }),
};
