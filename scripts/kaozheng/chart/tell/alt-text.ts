import { type Language, type Words, wordsOf } from "../../language/language.ts";
import type { CloudPoint, Depicted, DepictedCloud, DepictedItem, DepictedPlot } from "./depiction.ts";

/** What stands around the plots, for what the data do not name. */
interface AltSurroundings {
  /** Words of the unit that all rows share; empty where there is none. */
  readonly unit: string;
  /** What the vertical axis shows, as its title says it. */
  readonly title: string | null;
  readonly standfirst: string;
}

/** Items of a plot by their series, in order. */
function seriesOf({ items }: DepictedPlot): [name: string | null, items: DepictedItem[]][] {
  const groups = new Map<string | null, DepictedItem[]>();
  for (const item of items) groups.set(item.series, [...(groups.get(item.series) ?? []), item]);
  return [...groups];
}

const YEAR = /^(?:19|20)\d{2}$/;

/** Whether one number is at least another for all that the words entail. */
const atLeast = (a: DepictedItem, b: DepictedItem): boolean =>
  a.bounds.lower !== null && b.bounds.upper !== null && a.bounds.lower.gte(b.bounds.upper);

/** Whether the items of a plot may be set against each other at all. */
const compares = ({ items }: DepictedPlot): boolean => items.every((item) => item.breakBefore !== "unsound");

/** The whole of a plot, number by number. */
function listing(plot: DepictedPlot, words: Words["alt"]): string {
  const groups = seriesOf(plot);
  const item = ({ label, value }: DepictedItem) => words.item(label, words.spoken(value));
  const long = plot.items.some(({ label }) => /[,，;；、:：]|\s.*\s/.test(label));
  const between = groups.length === 1 && long ? words.semicolon : words.comma;
  const lists = groups.map(([name, items]) => {
    const list = items.map(item).join(between);
    return name === null ? list : words.series(name, list);
  });
  return lists.join(words.semicolon);
}

/** The items with the extreme number, and whether the words entail that it is the extreme. */
function extreme(plot: DepictedPlot, which: "largest" | "smallest"): { items: DepictedItem[]; sure: boolean } | null {
  const known = plot.items.filter((item) => item.nominal !== null);
  if (known.length === 0) return null;
  const numbers = known.map((item) => item.nominal ?? 0);
  const end = which === "largest" ? Math.max(...numbers) : Math.min(...numbers);
  const items = known.filter((item) => item.nominal === end);
  const beats = (item: DepictedItem, other: DepictedItem) =>
    which === "largest" ? atLeast(item, other) : atLeast(other, item);
  const [first] = items;
  const others = plot.items.filter((item) => !items.includes(item));
  const sure = compares(plot) && first !== undefined && others.every((other) => beats(first, other));
  return { items, sure };
}

/** At most so many that share the extreme are named: of those with a series, one. */
const NAMED = 3;

function extremes(plot: DepictedPlot, words: Words["alt"]): string[] {
  return (["largest", "smallest"] as const).flatMap((which) => {
    const found = extreme(plot, which);
    const [first] = found?.items ?? [];
    if (found === null || first === undefined || found.items.length > (first.series === null ? NAMED : 1)) return [];
    const places = found.items.map(({ label, series }) => words.place(label, series)).join(words.and);
    return [words[which](places, words.spoken(first.value), found.sure)];
  });
}

/** A trend needs numbers with two ends that follow on each other, and nothing between them that may have changed the count. */
function trend({ ordered, items }: DepictedPlot, words: Words["alt"]): string | null {
  const sound = items.every(({ bounds, breakBefore, certainty, nominal }) => {
    const told = certainty === "exact" || certainty === "about" || certainty === "range";
    return told && nominal !== null && bounds.lower !== null && bounds.upper !== null && breakBefore === "none";
  });
  if (!ordered || !sound || items.length < 3 || items.some(({ series }) => series !== null)) return null;
  const years = items.every(({ label }) => YEAR.test(label));
  const pairs = items.slice(1).map((item, i) => [items[i] ?? item, item] as const);
  if (pairs.every(([before, after]) => atLeast(after, before))) return words.rising(years);
  return pairs.every(([before, after]) => atLeast(before, after)) ? words.falling(years) : null;
}

/** The ends of an ordered plot, its extremes, and how many numbers there are. */
function summary(plot: DepictedPlot, words: Words["alt"], counted: boolean): string[] {
  const { items, ordered, kind } = plot;
  const first = items[0];
  const last = items.at(-1);
  const single = items.every(({ series }) => series === null);
  const ends =
    ordered && single && first !== undefined && last !== undefined && items.length > 1
      ? [
          words.fromTo(
            words.item(first.label, words.spoken(first.value)),
            words.item(last.label, words.spoken(last.value)),
          ),
        ]
      : counted
        ? [words.count(items.length, kind)]
        : [];
  const moving = trend(plot, words);
  const joined = [...ends, ...(moving === null ? [] : [moving])].join(words.comma);
  // Of a plot that only rises, the ends are the extremes.
  const rest = moving === null ? extremes(plot, words).join(words.semicolon) : "";
  return [joined, rest].filter((part) => part !== "");
}

/** Where the count changes inside a plot; null where it does not, "everywhere" where no two neighbours compare. */
function breakWords(plot: DepictedPlot, words: Words["alt"]): string | "everywhere" | null {
  const at = plot.items.flatMap((item, i) => (item.breakBefore === "unsound" ? [i] : []));
  const [first, second] = at;
  if (first === undefined) return null;
  if (at.length > 1 && at.length === plot.items.length - seriesOf(plot).length) return "everywhere";
  if (second !== undefined) return words.breaks(at.length);
  const item = plot.items[first];
  const before = plot.items.slice(0, first).findLast(({ series }) => series === item?.series);
  return words.breakBetween(before?.label ?? "", item?.label ?? "");
}

/** Sentences on how far the numbers can be trusted. */
function certainty(items: readonly DepictedItem[], words: Words["alt"]): string[] {
  const all = (certainty: DepictedItem["certainty"]) =>
    items.length > 1 && items.every((i) => i.certainty === certainty);
  return [
    ...(all("lower") ? [words.allLower] : []),
    ...(all("upper") ? [words.allUpper] : []),
    ...(items.some((item) => item.certainty === "unsupported") ? [words.starred] : []),
  ];
}

const stripped = (text: string): string => text.replace(/[。.]\s*$/u, "");

const joined = (parts: readonly string[], language: Language): string => parts.join(wordsOf(language).typography.space);

function ofOne(plot: DepictedPlot, { unit, title, standfirst }: AltSurroundings, language: Language): string[] {
  const words = wordsOf(language).alt;
  const told = standfirst.length <= wordsOf(language).chart.standfirstLength ? stripped(standfirst) : "";
  const percent = plot.items.every(({ value }) => value.includes("%"));
  const opening = words.opening(words.kinds[plot.kind], title ?? plot.subject ?? told, percent ? "" : unit);
  const moving = trend(plot, words);
  const broken = breakWords(plot, words);
  const closing = [
    ...certainty(plot.items, words),
    ...(broken === null ? [] : [broken === "everywhere" ? words.breakEverywhere : words.sentence(broken)]),
  ];
  const listed = [listing(plot, words), ...(moving === null ? [] : [moving])].join(words.comma);
  const short = summary(plot, words, true).map(words.sentence);
  return [
    joined([opening, words.sentence(listed), ...closing], language),
    joined([opening, ...short, ...closing], language),
    joined([opening, ...short.slice(0, 1), ...closing], language),
  ];
}

/** From where to where points reach along an axis, in words. */
function reach(points: readonly CloudPoint[], axis: "x" | "y", words: Words["alt"]): [string, string] {
  const sorted = points.map((at) => at[axis]).sort((a, b) => a.nominal - b.nominal);
  return [words.spoken(sorted[0]?.value ?? ""), words.spoken(sorted.at(-1)?.value ?? "")];
}

/** Fewer points have no order that is worth telling. */
const LEAST_POINTS = 3;

/** What the words entail of how the two numbers of a cloud go together: the order of pairs, nothing beyond. */
function relation({ points, pairs }: DepictedCloud, words: Words["alt"]): string | null {
  if (pairs === null || points.length < LEAST_POINTS || pairs.together + pairs.against === 0) return null;
  if (pairs.together === pairs.all) return words.moving(true);
  return pairs.against === pairs.all ? words.moving(false) : words.pairs(pairs.together, pairs.against, pairs.all);
}

/** What a cloud is of, how far it reaches, and how its numbers go together. */
function cloudWords(cloud: DepictedCloud, y: string | null, words: Words["alt"]): string[] {
  const { points, x } = cloud;
  const moving = relation(cloud, words);
  const reaching = words.reach(reach(points, "x", words), reach(points, "y", words));
  return [words.cloud(x, cloud.y ?? y, points.length), reaching, ...(moving === null ? [] : [moving])];
}

function ofCloud(cloud: DepictedCloud, { title, standfirst }: AltSurroundings, language: Language): string[] {
  const words = wordsOf(language).alt;
  const named = cloud.x !== null || cloud.y !== null || title !== null;
  // Where no axis says what it shows, the standfirst has to.
  const subject = named || standfirst.length > wordsOf(language).chart.standfirstLength ? [] : [stripped(standfirst)];
  const [kind = "", ...rest] = cloudWords(cloud, title, words);
  const told = [[kind, ...subject].join(words.semicolon), ...rest].map(words.sentence);
  return [joined(told, language), joined(told.slice(0, 2), language), joined(told.slice(0, 1), language)];
}

const isCloud = (plot: Depicted): plot is DepictedCloud => plot.kind === "cloud";

/** The labels that all plots have, in the same order; null where they differ. */
function sharedLabels(plots: readonly DepictedPlot[]): readonly string[] | null {
  const [first, ...others] = plots.map(({ items }) => items.map(({ label }) => label));
  const same = first !== undefined && others.every((labels) => labels.join("\n") === first.join("\n"));
  return same && new Set(first).size === first.length ? first : null;
}

/** What each of several plots is called: where its title or subject does not tell it from the others, by its place. */
function namesOf(plots: readonly Depicted[], words: Words["alt"]): string[] {
  const own = plots.map((plot) => plot.title ?? (isCloud(plot) ? plot.y : (plot.subject ?? words.kinds[plot.kind])));
  const apart = own.every((name) => name !== null) && new Set(own).size === own.length;
  return own.map((name, i) => (apart ? (name ?? "") : words.nth(i + 1)));
}

function ofSeveral(plots: readonly Depicted[], language: Language): string[] {
  const words = wordsOf(language).alt;
  const names = namesOf(plots, words);
  const items = plots.flatMap((plot) => (isCloud(plot) ? [] : plot.items));
  const broken = plots.map((plot) => (isCloud(plot) ? null : breakWords(plot, words)));
  const throughout = broken.every((b) => b === "everywhere");
  const closing = [...certainty(items, words), ...(throughout ? [words.breakEverywhereInEach] : [])];
  const opening = words.several(plots.length);
  const told = (contents: (plot: DepictedPlot) => string): string[] =>
    plots.map((plot, i) => {
      const change = broken[i] ?? null;
      const inside = isCloud(plot) ? cloudWords(plot, null, words).join(words.semicolon) : contents(plot);
      const sentence = words.plot(names[i] ?? "", inside);
      if (change === null || throughout) return sentence;
      return joined([sentence, change === "everywhere" ? words.breakEverywhere : words.sentence(change)], language);
    });
  const drawn = plots.filter((plot) => !isCloud(plot));
  const labels = drawn.length === plots.length ? sharedLabels(drawn) : null;
  const values = (plot: DepictedPlot) => plot.items.map(({ value }) => words.spoken(value)).join(words.comma);
  const shared = labels === null ? [] : [words.severalOf(plots.length, labels), ...told(values), ...closing];
  return [
    joined([opening, ...told((plot) => listing(plot, words)), ...closing], language),
    ...(shared.length === 0 ? [] : [joined(shared, language)]),
    joined([opening, ...told((plot) => summary(plot, words, true).join(words.semicolon)), ...closing], language),
    joined([opening, ...told((plot) => words.count(plot.items.length, plot.kind)), ...closing], language),
  ];
}

/**
 * What a chart shows, for whoever cannot see it: the kind of chart, what is measured in what unit, the numbers or their
 * ends and extremes, a trend or the order of pairs where the words entail one, bounds as bounds, and where the count changes. As much of it
 * as keeps within about 160 characters of Chinese, 300 of English.
 */
export function altText(plots: readonly Depicted[], around: AltSurroundings, language: Language): string {
  const [only, ...others] = plots;
  if (only === undefined) return "";
  const alone = () => (isCloud(only) ? ofCloud(only, around, language) : ofOne(only, around, language));
  const versions = others.length === 0 ? alone() : ofSeveral(plots, language);
  const { limit } = wordsOf(language).alt;
  return versions.find((text) => text.length <= limit) ?? versions.at(-1) ?? "";
}
