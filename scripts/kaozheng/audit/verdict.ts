import type { Article } from "../article/article.ts";
import type { Project } from "../dataset/project.ts";
import type { Finding, Place } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import type { RuleId } from "../finding/rules.ts";
import { boundOf, type DataSaying } from "./bound.ts";
import { type Bound, type Claim, judge, type Verdict } from "./claim.ts";
import type { ArticleNumber } from "./numbers.ts";

/** The findings that a verdict makes, for the rules that judge claims. */
export const VERDICT_FINDINGS = [
  "claim/wrong-unit",
  "claim/wrong-direction",
  "claim/wrong-period",
  "claim/decrease-by-multiple",
  "claim/weaker",
  "claim/bound-dropped",
  "claim/bound-added",
  "claim/unhedged",
  "claim/not-entailed",
  "claim/contradicted",
  "claim/mismatch",
] as const satisfies readonly RuleId[];

/** What is to be said of a claim by the figure it is bound to; nothing where it is supported, or the target names nothing. */
export function verdictFindings(claim: Claim, target: string, project: Project, place: Place): Finding[] {
  const data = boundOf(target, project);
  // A target that names nothing is reported once, where the binding stands.
  if (data.kind === "failed") return [];
  const verdict = judge(claim, data.bound, project.lexicon);
  return verdict === "supported" ? [] : [word(verdict, claim, data.bound, { id: target, data: data.saying }, place)];
}

/** Whether a number of an article is what it is bound to, whether or not it is met for the first time. */
export function isSupported(
  { reading, sentence, before, years, place }: ArticleNumber,
  { front: { language } }: Article,
  target: string,
  project: Project,
): boolean {
  const claim = { reading, sentence, before, years, prominent: false, language };
  return verdictFindings(claim, target, project, place).length === 0;
}

function word(
  verdict: Exclude<Verdict, "supported">,
  { reading, years }: Claim,
  bound: Bound,
  { id, data }: { id: string; data: DataSaying },
  place: Place,
): Finding {
  const details = { claim: reading.text, id, data };
  if (verdict === "wrong-unit")
    return finding(
      "claim/wrong-unit",
      { ...details, unit: reading.unitText, expectedUnit: bound.quantity.unit },
      place,
    );
  if (verdict === "wrong-period") {
    return finding("claim/wrong-period", { ...details, sentence: years, period: bound.years }, place);
  }
  return finding(`claim/${verdict}`, details, place);
}
