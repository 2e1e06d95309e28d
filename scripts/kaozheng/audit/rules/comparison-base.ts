import { placeOf, prose } from "../../article/prose.ts";
import type { Project } from "../../dataset/project.ts";
import type { Base } from "../../dataset/registers.ts";
import { figureOf } from "../../derive/figure.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { DetailsOf } from "../../finding/rules.ts";
import { wordsOf } from "../../language/language.ts";
import { type Period, sameLength } from "../../quantity/period.ts";
import { clauseAround } from "../assertions/find.ts";
import { boundOf } from "../bound.ts";
import type { AuditedArticle } from "../context.ts";
import type { Rule } from "../rule.ts";
import { isComparison, readExpression, spanOf } from "../spans.ts";

export const comparisonBase: Rule = {
  id: "comparison-base",
  scope: "article",
  finds: ["claim/wrong-base"],
  meaning:
    "A change that an article calls 同比 or year on year is measured against the same span a year earlier, one that it calls 环比 or on the previous period against the span of equal length just before; of a printed change, the document says so.",
  examples: {
    in: "words",
    ok: "经费同比[至少增长 49.7%](calc:budget-growth/2021-2022)",
    notOk: "经费同比[至少增长 166%](calc:spend-growth/2020-2021)，而前一年的报告只有七个月",
  },
  check: ({ articles, project }) => articles.flatMap((audited) => checkArticle(audited, project)),
};

/** What the words say that a change is measured against. */
type Named = "year-on-year" | "previous-period";

/** Bases of printed changes that bear the word out; the first days of something are set against those before it. */
const BEARS_OUT: Readonly<Record<Named, readonly Base[]>> = {
  "year-on-year": ["year-on-year"],
  "previous-period": ["previous-period", "first-60-days"],
};

function checkArticle({ article, inserted }: AuditedArticle, project: Project): Finding[] {
  const { language } = article.front;
  return prose(article).flatMap((block) =>
    block.marks.flatMap((mark) => {
      const clause = clauseAround(block.text, mark.start, mark.end);
      const words = block.text.slice(clause.start, clause.end);
      const named = (["year-on-year", "previous-period"] as const).filter((base) =>
        wordsOf(language).readingAudit.bases[base].test(words),
      );
      const [base] = named;
      const target = mark.kind === "binding" ? article.bindings[mark.index]?.target : inserted[mark.index]?.expression;
      // A clause with both words sets two changes side by side.
      if (base === undefined || named.length > 1 || target == null) return [];
      const against = measuredAgainst(target, base, project);
      if (against === null) return [];
      const said = wordsOf(language).readingAudit.bases[base].exec(words)?.[0] ?? "";
      const place = placeOf(article, block, mark.start, mark.end);
      return [finding("claim/wrong-base", { words: said, id: target, against }, place, [target])];
    }),
  );
}

/** What a change is measured against, where that is not what the word says; null where it is, or is no change. */
function measuredAgainst(
  target: string,
  named: Named,
  project: Project,
): DetailsOf<"claim/wrong-base">["against"] | null {
  const data = boundOf(target, project);
  if (data.kind === "failed") return null;
  const { from, resolved } = data;
  const figure = resolved && figureOf(resolved, project.registers);
  if (figure !== null) {
    const base = figure.recorded?.base;
    if (base == null || BEARS_OUT[named].includes(base)) return null;
    return base === "unknown" ? { kind: "unknown" } : { kind: "base", base };
  }
  const root = resolved?.kind === "derived" ? readExpression(resolved.derived.expression, project) : from;
  if (root === null || !isComparison(root)) return null;
  const [base, covered] = root.operands.map((operand) => spanOf(operand, project));
  if (base == null || covered == null || bearsOut(base, covered, named)) return null;
  return { kind: "spans", base, covered };
}

const DAY = 86_400_000;

function bearsOut(from: Period, to: Period, named: Named): boolean {
  if (named === "year-on-year") return [from.start, from.end].every((day, i) => aYearOn(day) === [to.start, to.end][i]);
  return sameLength(from, to) && Date.parse(from.end) + DAY === Date.parse(to.start);
}

/** The same day of the next year; the end of February stays its end. */
function aYearOn(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate() === date;
  const then = last ? new Date(Date.UTC(year + 1, month, 0)) : new Date(Date.UTC(year + 1, month - 1, date));
  return then.toISOString().slice(0, 10);
}
