import { type Exact, exact, isZero, ZERO } from "../../quantity/exact.ts";
import { divide, type Interval } from "../../quantity/interval.ts";
import { constant, type Direction, type Quantity } from "../../quantity/quantity.ts";
import { PERCENT } from "../../quantity/unit.ts";
import type { Assertion } from "./claim-table.ts";
import type { Member, PeerGroup, Peers } from "./peers.ts";

/** What the data say of words that claim. */
type Decision =
  | { readonly kind: "supported" }
  | { readonly kind: "contradicted"; readonly by: readonly Member[] }
  | { readonly kind: "open"; readonly why: Reason; readonly by: readonly Member[] };

/** Why words cannot be decided: each is worded among the messages. */
type Reason = "unbound" | "alone" | "bounds" | "parted" | "short" | "undirected" | "first";

/** What stands around the words, as far as the data can be asked about it. */
interface Asked {
  readonly assertion: Assertion;
  /** The number they are said of; null where the sentence binds none. */
  readonly subject: Member | null;
  /** All numbers that the sentence binds. */
  readonly all: readonly Member[];
  /** Which way the clause says it went. */
  readonly move: Direction | null;
  /** Whether the sentence says that printed bounds are taken as values. */
  readonly caveat: boolean;
  /** Whether a threshold is passed: 首次突破, for the first time above. */
  readonly passes: boolean;
  /** Whether the sentence says that one number is part of another: 其中, of them. */
  readonly ofWhole: boolean;
}

const open = (why: Reason, by: readonly Member[] = []): Decision => ({ kind: "open", why, by });
const SUPPORTED: Decision = { kind: "supported" };

export function decide(asked: Asked, peers: Peers): Decision {
  const { assertion, subject, all, caveat } = asked;
  if (assertion.kind === "majority") return majority(all, asked.ofWhole);
  if (subject === null) return open("unbound");
  const groups = peers.groupsOf(subject);
  if (groups.length === 0) return open("alone", [subject]);
  if (assertion.kind === "rank") return best(groups.map((group) => ranked(assertion, group, peers, caveat)));
  const years = groups.filter(({ inTime }) => inTime);
  if (assertion.kind === "first")
    return asked.passes ? best(years.map((group) => firstPassing(group))) : open("first", [subject]);
  const { move } = asked;
  if (move === null) return open("undirected", [subject]);
  return best(years.map((group) => streak(assertion.length, move, group, peers, caveat)));
}

/** Words range over whichever group bears them out; they are wrong where every group says otherwise. */
function best(decisions: readonly Decision[]): Decision {
  const of = (kind: Decision["kind"]) => decisions.find((d) => d.kind === kind);
  return of("supported") ?? of("open") ?? of("contradicted") ?? open("alone");
}

/** How two numbers lie, by what the printed words entail, and by the numbers as printed. */
interface Order {
  /** Positive where the first is larger for certain, negative where it is smaller; zero where nothing is. */
  readonly entailed: number;
  readonly nominal: number;
}

/** What a change is set against: none. */
const NONE: Pick<Member, "quantity"> = { quantity: constant(0) };

function compare({ quantity: a }: Pick<Member, "quantity">, { quantity: b }: Pick<Member, "quantity">): Order {
  const above = (x: Quantity, y: Quantity): boolean => {
    const low = x.strict.lower;
    const high = y.strict.upper;
    if (low === null || high === null) return false;
    return low.gt(high) || (low.equals(high) && !(x.strict.lowerClosed && y.strict.upperClosed));
  };
  const x = a.nominal;
  const y = b.nominal;
  return {
    entailed: above(a, b) ? 1 : above(b, a) ? -1 : 0,
    nominal: x === null || y === null || x.equals(y) ? 0 : x.gt(y) ? 1 : -1,
  };
}

type Rank = Extract<Assertion, { kind: "rank" }>;

function ranked({ place, from }: Rank, group: PeerGroup, peers: Peers, caveat: boolean): Decision {
  const { subject } = group;
  if (isMixed([subject, ...group.others])) return open("undirected", [subject]);
  const apart = group.others.filter((other) => peers.parted(subject, other));
  const others = group.others.filter((other) => !apart.includes(other));
  const sign = from === "largest" ? 1 : -1;
  const orders = others.map((other) => ({ other, ...compare(subject, other) }));
  const sure = (way: number) => orders.filter(({ entailed }) => entailed * sign * way > 0);
  const known = (way: number) => orders.filter((order) => told(order) * sign * way > 0);
  if (apart.length > 0) return sure(-1).length > place - 1 ? contradicted(sure(-1)) : open("parted", apart);
  const ahead = known(-1);
  const behind = known(1);
  if (ahead.length > place - 1) return contradicted(ahead);
  // So many come after it that too few are left to come before it.
  if (others.length - behind.length < place - 1) return contradicted(orders);
  const [before, after] = caveat ? [ahead, behind] : [sure(-1), sure(1)];
  const settled = before.length === place - 1 && before.length + after.length === others.length;
  return settled ? SUPPORTED : open("bounds", [subject, ...others]);
}

const contradicted = (orders: readonly { readonly other: Member }[]): Decision => ({
  kind: "contradicted",
  by: orders.map(({ other }) => other),
});

/** What the words entail of an order, else what the numbers say as they are printed. */
const told = ({ entailed, nominal }: Order): number => (entailed === 0 ? nominal : entailed);

/** Changes of both ways: which of them is the largest depends on whether the sign counts. */
function isMixed(members: readonly Member[]): boolean {
  const falls = members.filter(
    ({ quantity }) => quantity.direction === "decrease" || quantity.nominal?.lt(ZERO),
  ).length;
  return falls > 0 && falls < members.length;
}

function firstPassing({ subject, others }: PeerGroup): Decision {
  const threshold = subject.quantity.nominal;
  const earlier = others.filter((other) => isBefore(other, subject));
  if (threshold === null || earlier.length === 0) return open("alone", [subject]);
  const passed = earlier.filter(({ quantity }) => quantity.strict.lower?.gte(threshold));
  if (passed.length > 0) return { kind: "contradicted", by: passed };
  return earlier.every(({ quantity }) => quantity.strict.upper?.lte(threshold)) ? SUPPORTED : open("bounds", earlier);
}

const isBefore = (a: Member, b: Member): boolean => a.until !== "" && a.until < b.until;

function streak(length: number, move: Direction, group: PeerGroup, peers: Peers, caveat: boolean): Decision {
  const { subject } = group;
  const earlier = group.others.filter((o) => isBefore(o, subject)).sort((a, b) => a.until.localeCompare(b.until));
  const sign = move === "increase" ? 1 : -1;
  const steps = stepsOf([...earlier, subject]).slice(-length);
  const parted = steps.find(({ from, to }) => from !== to && peers.parted(from, to));
  const against = steps.find((step) => step !== parted && told(step) * sign < 0);
  if (against !== undefined) return { kind: "contradicted", by: distinctOf([against.from, against.to]) };
  if (parted !== undefined) return open("parted", [parted.from, parted.to]);
  const line = distinctOf(steps.flatMap(({ from, to }) => [from, to]));
  if (steps.length < length) return open("short", line);
  if (caveat || steps.every(({ entailed }) => entailed * sign > 0)) return SUPPORTED;
  return open("bounds", line);
}

const distinctOf = (members: readonly Member[]): Member[] => [...new Set(members)];

interface Step extends Order {
  readonly from: Member;
  readonly to: Member;
}

/** From each level to the next; a change is a step by itself. */
function stepsOf(line: readonly Member[]): Step[] {
  if (line.every(({ isChange }) => isChange))
    return line.map((step) => {
      const { entailed, nominal } = compare(step, NONE);
      // A printed fall of 65 % is kept as 65, and its direction beside it.
      const way = step.quantity.direction === "decrease" ? -1 : 1;
      return { from: step, to: step, entailed: entailed * way, nominal: nominal * way };
    });
  return line.slice(1).map((to, i) => {
    const from = line[i] as Member;
    return { from, to, ...compare(to, from) };
  });
}

const HALF = exact("1/2");
const FIFTY = exact(50);

/** A share above a half; or, of two counts of one thing, the smaller as a part of the larger. */
function majority(all: readonly Member[], ofWhole: boolean): Decision {
  const levels = all.filter(({ isChange }) => !isChange);
  const shares = levels.filter(({ quantity }) => quantity.unit === PERCENT);
  if (shares.length > 0)
    return half(
      shares,
      FIFTY,
      shares.map(({ quantity }) => quantity.strict),
    );
  const [a, b, ...more] = levels;
  const x = a?.quantity.nominal;
  const y = b?.quantity.nominal;
  if (a === undefined || b === undefined || x == null || y == null) return open("unbound", levels);
  if (more.length > 0 || a.quantity.unit !== b.quantity.unit || isZero(x) || isZero(y)) return open("alone", levels);
  const [part, whole] = x.lt(y) ? [a, b] : [b, a];
  const decision = half([part, whole], HALF, [divide(part.quantity.strict, whole.quantity.strict)]);
  // Two counts in one sentence need not be part and whole.
  return decision.kind === "contradicted" && !ofWhole ? open("alone", levels) : decision;
}

function half(by: readonly Member[], threshold: Exact, shares: readonly Interval[]): Decision {
  if (shares.some(({ lower }) => lower?.gte(threshold))) return SUPPORTED;
  if (shares.every(({ upper }) => upper?.lte(threshold))) return { kind: "contradicted", by };
  return open("bounds", by);
}
