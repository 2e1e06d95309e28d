import type { AuditContext } from "../audit/context.ts";
import { type Language, wordsOf } from "../language/language.ts";
import type { ClaimChange } from "./claims.ts";
import { isOutdated, rightWords, type Said, titleOf, valueWords } from "./correction.ts";
import type { Impact } from "./impact.ts";
import type { ChartChange } from "./touched-charts.ts";

/**
 * The draft of a correction note in a language, as Markdown to paste: what was published where, what is right, and why.
 * It tells of the articles and charts in that language.
 */
export function correctionNote(impact: Impact, before: AuditContext, said: Said, language: Language): string {
  const { date, note: words, typography } = wordsOf(language);
  const { quoted } = typography;
  const outdated = impact.claims.filter((claim) => isOutdated(claim) && claim.language === language);
  const articles = before.articles.flatMap((audited) => {
    const { file, front } = audited.article;
    const lines = outdated.filter((claim) => claim.file === file).map((claim) => claimLine(claim, language));
    const published = front.date === null ? null : date.long(front.date);
    return lines.length === 0 ? [] : [[words.article(titleOf(audited), published), "", ...lines].join("\n")];
  });
  const inArticles = new Set(before.articles.map(({ article }) => article.file));
  const charts = impact.charts
    .filter((chart) => chart.language === language)
    .flatMap((chart) => {
      const own = outdated.filter(({ file }) => file === chart.file && !inArticles.has(file));
      return [chartLine(chart, language), ...own.map((claim) => claimLine(claim, language))];
    });
  const tables = impact.figures.flatMap(({ label, before: was, after }) => {
    if (was === null) return [];
    const wrong = quoted(valueWords(was, language));
    const line = after === null ? words.withdrawn(wrong) : words.shouldBe(wrong, quoted(valueWords(after, language)));
    // A figure whose row only says something else of it now reads as before.
    const same = after !== null && valueWords(was, language) === valueWords(after, language);
    return same ? [] : [`- ${label[language]}${typography.colon}${line}${typography.stop}`];
  });
  const reason = said.reason[language] || words.reasonWanted;
  return [
    `**${words.correction(date.long(said.date))}**`,
    ...(articles.length + charts.length === 0 ? [words.nothing] : articles),
    ...(charts.length === 0 ? [] : [[words.charts, "", ...charts].join("\n")]),
    ...(tables.length === 0 ? [] : [[words.tables, "", ...tables].join("\n")]),
    words.why(reason),
  ].join("\n\n");
}

function claimLine(claim: ClaimChange, language: Language): string {
  const { note: words, typography } = wordsOf(language);
  const wrong = typography.quoted(claim.before?.words ?? "");
  const right = rightWords(claim);
  const said = right === "" ? words.withdrawn(wrong) : words.shouldBe(wrong, typography.quoted(right));
  return `- ${said}${typography.stop}${typography.space}${words.sentence(claim.before?.sentence ?? "")}`;
}

/** Of the numbers that a chart draws otherwise, as many as a reader takes in. */
const MOST_VALUES = 6;

function chartLine({ title, isDrawn, values }: ChartChange, language: Language): string {
  const { note: words, typography } = wordsOf(language);
  const { colon, quoted, semicolon, stop } = typography;
  const changed = values.flatMap(({ label, before, after }) =>
    before === null || after === null
      ? []
      : [label[language] + colon + words.shouldBe(quoted(before[language]), quoted(after[language]))],
  );
  const listed = changed.length > MOST_VALUES ? "" : changed.join(semicolon);
  return `- ${words.chart(title)}${isDrawn ? words.redrawn(listed) : words.notDrawn}${stop}`;
}
