import type { Article } from "../../article/article.ts";
import { placeOf } from "../../article/prose.ts";
import type { Project } from "../../dataset/project.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { wordsOf } from "../../language/language.ts";
import { scan } from "../../numeral/scan.ts";
import { yearsIn } from "../../numeral/years.ts";
import { moveIn } from "../assertions/claim-table.ts";
import { decide } from "../assertions/decide.ts";
import { clauseAround, type FoundAssertion } from "../assertions/find.ts";
import { type ArticleAssertion, articleAssertions } from "../assertions/in-article.ts";
import { type Member, type Peers, peersIn } from "../assertions/peers.ts";
import { boundOf, sayingOf } from "../bound.ts";
import { carriesCaveat } from "../caveats.ts";
import type { AuditedArticle } from "../context.ts";
import type { Rule } from "../rule.ts";

export const claimWords: Rule = {
  id: "claim-words",
  scope: "article",
  finds: ["claim/words-contradicted", "claim/words-unchecked"],
  meaning:
    "Words that claim without a number (最高, 居第二, 连续三年, 大多数, 首次; the highest, second-largest, three years in a row, most of, for the first time) are what the data say of the number that the sentence binds. Where it binds none, or the data settle nothing, a note says that nobody has checked.",
  examples: {
    in: "article",
    ok: "经费 2022 年最高，[超过 450 万元](fig:budget@h2022)。",
    notOk: "经费 2022 年最低，[超过 450 万元](fig:budget@h2022)。",
  },
  check({ articles, project }) {
    let peers: Peers | null = null;
    // Most articles claim nothing of the kind, and then the data need not be set in groups.
    const lookUp = (): Peers => {
      peers ??= peersIn(project);
      return peers;
    };
    return articles.flatMap((audited) => checkArticle(audited, project, lookUp));
  },
};

/** A number that a sentence binds or inserts, where it stands in its block. */
interface Anchor {
  readonly member: Member;
  readonly start: number;
  readonly end: number;
  readonly years: readonly number[];
}

function checkArticle(audited: AuditedArticle, project: Project, peers: () => Peers): Finding[] {
  const { article } = audited;
  return articleAssertions(article, project.lexicon).flatMap((found) => {
    const anchors = anchorsOf(audited, found, project, peers());
    return judge(found, anchors, article, project, peers());
  });
}

function anchorsOf(
  { article, inserted }: AuditedArticle,
  { block: { marks }, sentence: { start, end } }: ArticleAssertion,
  project: Project,
  peers: Peers,
): Anchor[] {
  return marks
    .filter((mark) => mark.start >= start && mark.end <= end)
    .flatMap((mark) => {
      const target = mark.kind === "binding" ? article.bindings[mark.index]?.target : inserted[mark.index]?.expression;
      const data = target == null ? null : boundOf(target, project);
      if (data === null || data.kind === "failed" || data.resolved === null) return [];
      const member = peers.memberOf(data.resolved);
      return [{ member, start: mark.start, end: mark.end, years: data.bound.years }];
    });
}

function judge(
  found: ArticleAssertion,
  anchors: readonly Anchor[],
  article: Article,
  project: Project,
  peers: Peers,
): Finding[] {
  const { block } = found;
  const { language } = article.front;
  const reading = wordsOf(language).readingAudit;
  const sentence = block.text.slice(found.sentence.start, found.sentence.end);
  const clause = clauseAround(block.text, found.start, found.end);
  const words = block.text.slice(clause.start, clause.end);
  const after = block.text.slice(found.end, clause.end);
  const subject = subjectOf(found, clause, anchors, yearsIn(scan(words, project.lexicon)));
  const decision = decide(
    {
      assertion: found.assertion,
      subject: subject?.member ?? null,
      all: anchors.map(({ member }) => member),
      move: moveIn(words, language),
      caveat: carriesCaveat(sentence, language),
      passes: reading.passes(words, after),
      ofWhole: reading.ofWhole.test(sentence),
    },
    peers,
  );
  if (decision.kind === "supported") return [];
  const place = placeOf(article, block, found.start, found.end);
  const by = decision.by.map(({ id, quantity, figure }) => ({ id, data: sayingOf(quantity, figure, project) }));
  const own = subject === null ? [] : [subject.member.id];
  const ids = [...new Set([...own, ...by.map(({ id }) => id)])];
  return decision.kind === "contradicted"
    ? [finding("claim/words-contradicted", { words: found.text, subject: own[0] ?? null, by }, place, ids)]
    : [finding("claim/words-unchecked", { words: found.text, why: decision.why, by }, place, ids)];
}

/** How near behind its words a number stands that they qualify: 最高的 [1 亿元]. */
const NEXT = 6;

/**
 * The number that words are said of: of the year that their clause names, where it names one; the one right behind
 * them, else the last before them in the clause, else the next in it; else the same of the sentence, the next first.
 */
function subjectOf(
  { start, end }: FoundAssertion,
  clause: { readonly start: number; readonly end: number },
  anchors: readonly Anchor[],
  years: readonly number[],
): Anchor | null {
  const ofYear = anchors.filter((a) => a.years.some((year) => years.includes(year)));
  const fitting = years.length === 0 ? anchors : ofYear;
  const within = fitting.filter((a) => a.start >= clause.start && a.end <= clause.end);
  const after = (list: readonly Anchor[]) => list.find((a) => a.start >= end);
  const before = (list: readonly Anchor[]) => list.findLast((a) => a.end <= start);
  const right = after(within);
  if (right !== undefined && right.start - end <= NEXT) return right;
  return before(within) ?? right ?? after(fitting) ?? before(fitting) ?? null;
}
