import type { Article } from "../../article/article.ts";
import { type RowReading, readingOf } from "../../chart/bind/reading.ts";
import { valueLabel } from "../../chart/bind/value-label.ts";
import { PLAIN_NUMBERS, spaced } from "../../chart/theme/number-style.ts";
import type { Project } from "../../dataset/project.ts";
import type { Figure } from "../../dataset/registers.ts";
import { prefixedId, type Resolved, resolveId } from "../../dataset/resolve.ts";
import { figureOf } from "../../derive/figure.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { type Exact, ONE } from "../../quantity/exact.ts";
import { includes } from "../../quantity/interval.ts";
import { boundOf } from "../bound.ts";
import { type BoundClass, boundClass } from "../bound-class.ts";
import { type Canonical, canonical, moved } from "../claim.ts";
import type { AuditedChart } from "../context.ts";
import { type ArticleNumber, numbersOf } from "../numbers.ts";
import type { Rule } from "../rule.ts";
import { isSupported } from "../verdict.ts";

export const articleCharts: Rule = {
  id: "article-charts",
  scope: "article",
  finds: ["article/chart-differs", "article/chart-bound", "article/chart-reading"],
  meaning:
    "An article and the charts in it print one number alike. Another value is a warning, and so is the reading of one document where the chart draws another's and the text never says so; a bound that only one of the two prints is a note.",
  examples: {
    in: "words",
    ok: "[超过 9100 万次](fig:listings@h2021), above a chart that prints 超9100万 beside its bar",
    notOk: "[超过 9000 万次](fig:listings@h2021), above a chart that prints 超9100万 beside its bar",
  },
  check({ articles, charts, project }) {
    const drawn = new Map<AuditedChart, readonly Drawn[]>();
    // A chart that several articles show is read once.
    const drawnBy = (chart: AuditedChart): readonly Drawn[] => {
      const numbers = drawn.get(chart) ?? readChart(chart, project);
      drawn.set(chart, numbers);
      return numbers;
    };
    return articles.flatMap(({ article }) => {
      const shown = charts.filter((chart) => isShown(chart, article)).flatMap(drawnBy);
      return shown.length === 0 ? [] : checkArticle(article, shown, project);
    });
  },
};

/** A number of the text with what it is bound to. */
interface Said {
  readonly number: ArticleNumber;
  readonly resolved: Resolved;
  readonly figure: Figure | null;
  readonly value: Canonical;
}

/** A number that a chart draws, as it prints it. */
interface Drawn {
  readonly chart: AuditedChart;
  readonly resolved: Resolved;
  readonly figure: Figure | null;
  readonly reading: RowReading;
  readonly label: string;
  /** Whether the label stands on the chart; a bar may go without. */
  readonly printed: boolean;
}

function checkArticle(article: Article, drawn: readonly Drawn[], project: Project): Finding[] {
  const said = numbersOf(article, project.lexicon).flatMap((number) => sayingOf(number, article, project));
  const told = new Set<string>();
  return said.flatMap((each) => {
    const found = compared(each, drawn, said);
    const key = `${found?.rule} ${prefixedId(each.resolved)}`;
    if (found === null || told.has(key)) return [];
    told.add(key);
    return [found];
  });
}

const isShown = ({ name, language, file, svgFile }: AuditedChart, article: Article): boolean =>
  svgFile === null
    ? file === article.file
    : article.charts.some((chart) => chart.name === name && chart.language === language);

function readChart(chart: AuditedChart, { registers }: Project): Drawn[] {
  const unspaced = (text: string): string => spaced(text, { ...PLAIN_NUMBERS, hanSpacing: "none" });
  const texts = (chart.drawn?.texts ?? []).map(({ text }) => unspaced(text));
  return (chart.drawn?.ids ?? []).flatMap((id) => {
    const resolved = resolveId(id, registers);
    const reading = resolved.kind === "failed" ? null : readingOf(resolved, registers);
    if (resolved.kind === "failed" || reading === null) return [];
    const label = valueLabel(reading, chart.language);
    const printed = texts.some((text) => text.includes(unspaced(label)));
    return [{ chart, resolved, figure: figureOf(resolved, registers), reading, label, printed }];
  });
}

function sayingOf(number: ArticleNumber, article: Article, project: Project): Said[] {
  if (number.coverage?.kind !== "binding") return [];
  const { target } = number.coverage.binding;
  const data = boundOf(target, project);
  if (data.kind === "failed" || data.resolved === null) return [];
  const { resolved } = data;
  // One fault is told once: what the data contradict is the rule on claims' to report.
  if (!isSupported(number, article, target, project)) return [];
  const { reading, before } = number;
  const { language } = article.front;
  const value = canonical(data.bound.signed ? moved({ reading, before, language }) : reading, data.bound);
  return [{ number, resolved, figure: figureOf(resolved, project.registers), value }];
}

function compared(said: Said, drawn: readonly Drawn[], all: readonly Said[]): Finding | null {
  const same = drawn.filter((d) => isSame(d, said));
  const own = same.find((d) => d.printed && differs(said, d.reading));
  if (own !== undefined) return word("article/chart-differs", said, own);
  const bare = same.find((d) => d.printed && boundDiffers(said.value, d.reading));
  if (bare !== undefined) return word("article/chart-bound", said, bare);
  // Where the text goes through both readings itself, the reader knows of both.
  const other = drawn.find((d) => isOtherReading(d, said) && !all.some((s) => isSame(d, s)));
  return same.length === 0 && other !== undefined ? word("article/chart-reading", said, other) : null;
}

const isSame = (a: Pick<Said, "resolved" | "figure">, b: Pick<Said, "resolved" | "figure">): boolean =>
  prefixedId(a.resolved) === prefixedId(b.resolved) || (a.figure !== null && a.figure.id === b.figure?.id);

/** Whether a chart draws what another document prints of the same, and prints it otherwise. */
const isOtherReading = ({ figure: a }: Drawn, { figure: b }: Said): boolean =>
  a !== null &&
  b !== null &&
  a.source !== b.source &&
  [a.indicator, a.report, a.scope].join() === [b.indicator, b.report, b.scope].join() &&
  (a.recorded?.hedge !== b.recorded?.hedge || a.recorded?.value?.equals(b.recorded?.value ?? 0) === false);

/** The end of a bound that is drawn, else the value. */
const shownValue = ({ value, certainty, bounds, printed }: RowReading): Exact | null =>
  printed ? value : certainty === "lower" ? bounds.lower : certainty === "upper" ? bounds.upper : value;

/** Whether the text prints another value, by more than its own last digit; 约 reaches as far as it does. */
function differs({ number: { reading }, value }: Said, drawn: RowReading): boolean {
  const shown = shownValue(drawn);
  if (value.nominal === null || shown === null) return false;
  if (value.hedge === "about" && includes(value.usual, shown)) return false;
  const step = reading.unit === drawn.unit ? (reading.step ?? ONE) : value.last;
  return value.nominal.abs().sub(shown.abs()).abs().gte(step);
}

/** 约 says how near a value is, and sets no bound. */
const SETS_BOUND: ReadonlySet<BoundClass> = new Set(["lower", "upper", "nearly"]);

function boundDiffers({ hedge }: Canonical, { printed, hedge: drawn, certainty }: RowReading): boolean {
  if (!printed) return false;
  const [said, shown]: [BoundClass, BoundClass] = [boundClass(hedge), boundClass(drawn)];
  return certainty !== "range" && said !== "range" && said !== shown && [said, shown].some((c) => SETS_BOUND.has(c));
}

function word(
  rule: "article/chart-differs" | "article/chart-bound" | "article/chart-reading",
  { number, resolved }: Said,
  { chart, label, resolved: drawn }: Drawn,
): Finding {
  const id = prefixedId(resolved);
  const drawnId = prefixedId(drawn);
  const details = { claim: number.reading.text, id, chart: chart.name, label, drawn: drawnId };
  return finding(rule, details, number.place, [...new Set([id, drawnId])]);
}
