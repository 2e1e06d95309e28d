import type { Project } from "../../dataset/project.ts";
import { prefixedId } from "../../dataset/resolve.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { NumericExpression } from "../../numeral/expression.ts";
import { intersect } from "../../quantity/interval.ts";
import { dimensionOf, type UnitLexicon } from "../../quantity/unit.ts";
import { boundOf } from "../bound.ts";
import { boundClass } from "../bound-class.ts";
import { type Canonical, canonical, moved } from "../claim.ts";
import type { AuditedArticle } from "../context.ts";
import { type ArticleNumber, numbersOf } from "../numbers.ts";
import type { Rule } from "../rule.ts";
import { type Translated, translated } from "../translated.ts";
import { isSupported } from "../verdict.ts";

export const translationReadings: Rule = {
  id: "translation-readings",
  scope: "article",
  finds: ["article/translation-reading"],
  meaning:
    "What an article and its translation say of one number is the same: the value, the bound, the way it went, a change or a level. What either says wrongly is told as such. Other digits for the same value, and a bound left out after the first mention, are no difference.",
  examples: {
    in: "words",
    ok: "[超过 9100 万次](fig:listings@h2021), and in the other language [more than 91 million](fig:listings@h2021)",
    notOk: "[约 9100 万次](fig:listings@h2021), and in the other language [91 million](fig:listings@h2021)",
  },
  check: ({ articles, project }) => translated(articles).flatMap((pair) => differing(pair, project)),
};

/** What an article says of a number in one place. */
interface Mention {
  readonly reading: NumericExpression;
  /** The same in the unit of the data. */
  readonly value: Canonical;
  readonly number: ArticleNumber;
}

/** Where an article says of a number what its translation says nowhere. */
function differing({ audited, other }: Translated, project: Project): Finding[] {
  const theirs = mentions(other, project);
  return [...mentions(audited, project)].flatMap(([id, own]) => {
    const there = theirs.get(id);
    if (there === undefined) return [];
    const odd = own.find(
      (mention, i) => !there.some((t) => isSame(mention, t, project.lexicon)) && !isRepeated(mention, own.slice(0, i)),
    );
    if (odd === undefined) return [];
    const details = {
      claim: asMentioned(odd),
      translation: other.article.file,
      there: [...new Map(there.map(asMentioned).map((m) => [`${m.text} ${m.direction}`, m])).values()],
      id,
    };
    return [finding("article/translation-reading", details, odd.number.place, [id])];
  });
}

/** Two may differ in nothing but the way that the words before them say it went. */
const asMentioned = ({ reading: { text, direction } }: Mention) => ({ text, direction });

/** The numbers of an article that are bound, by the full id that they are bound to. */
function mentions({ article }: AuditedArticle, project: Project): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const number of numbersOf(article, project.lexicon)) {
    if (number.coverage?.kind !== "binding") continue;
    const { target } = number.coverage.binding;
    const data = boundOf(target, project);
    if (data.kind === "failed" || data.resolved === null) continue;
    const { reading, before } = number;
    const { language } = article.front;
    // One fault is told once: what the data contradict is the rule on claims' to report.
    if (!isSupported(number, article, target, project)) continue;
    const read = data.bound.signed ? moved({ reading, before, language }) : reading;
    const id = prefixedId(data.resolved);
    found.set(id, [...(found.get(id) ?? []), { reading: read, value: canonical(read, data.bound), number }]);
  }
  return found;
}

/** After its first mention a number may go without its bound. */
const isRepeated = ({ value: { nominal, hedge } }: Mention, earlier: readonly Mention[]): boolean =>
  hedge === "none" && nominal !== null && earlier.some(({ value }) => value.nominal?.equals(nominal));

function isSame({ reading: a, value: x }: Mention, { reading: b, value: y }: Mention, lexicon: UnitLexicon): boolean {
  const known = a.direction !== null && b.direction !== null;
  if (known && a.direction !== b.direction) return false;
  // 增至 2.67 倍 and a rise of 167% are one claim; risen by 80% and to 80% are two.
  if (known && a.role !== b.role && a.unit === b.unit) return false;
  if (x.nominal === null || y.nominal === null) return x.nominal === y.nominal && meet(a, b);
  // 七成 reaches as far as about 70%.
  if (isTenths(a) !== isTenths(b)) return meet(a, b);
  if (!boundsFit(a, b, lexicon)) return false;
  // Where one leaves the way open, its value has no sign.
  const equal = known ? x.nominal.equals(y.nominal) : x.nominal.abs().equals(y.nominal.abs());
  return equal || (a.hedge === "about" && meet(a, b));
}

/** The same bound; but 72 小时 and "within 72 hours" are one limit of time. */
function boundsFit(a: NumericExpression, b: NumericExpression, lexicon: UnitLexicon): boolean {
  const x = boundClass(a.hedge);
  const y = boundClass(b.hedge);
  if (x === y) return true;
  const limits = [x, y].every((bound) => bound === "upper" || bound === "none");
  return limits && [a, b].every(({ unit }) => unit !== null && dimensionOf(unit, lexicon) === "time");
}

const isTenths = ({ text }: NumericExpression): boolean => /[一二三四五六七八九\d]成/u.test(text);

const meet = (a: NumericExpression, b: NumericExpression): boolean =>
  a.usual !== null && b.usual !== null && intersect(a.usual, b.usual) !== null;
