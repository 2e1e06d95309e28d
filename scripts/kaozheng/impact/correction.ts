import { plainText } from "../article/plain-text.ts";
import type { AuditContext, AuditedArticle } from "../audit/context.ts";
import type { Bilingual, Correction } from "../dataset/registers.ts";
import { inLanguages, type Language, wordsOf } from "../language/language.ts";
import { RECORD_LANGUAGE } from "../language/record.ts";
import type { ClaimChange } from "./claims.ts";
import type { Impact } from "./impact.ts";
import type { NumberChange } from "./numbers.ts";

/** What an editor says of a correction; the data do not know it. */
export interface Said {
  /** The day of the correction, `YYYY-MM-DD`. */
  readonly date: string;
  readonly reason: Bilingual;
}

/** A number that was published wrong: in which words, and what is right. */
interface Item {
  readonly id: string;
  readonly wrong: Bilingual;
  readonly right: Bilingual;
}

/** Whether a claim as it was published is no longer right. */
export const isOutdated = ({ before, stands }: ClaimChange): boolean => before !== null && !stands;

/** What is right in place of what was published: the words that stand there now where they hold, else what the data say. */
export function rightWords({ before, after, dataAfter, language }: ClaimChange): string {
  const rewritten = after !== null && after.verdict === "supported" && after.words !== before?.words;
  return rewritten ? after.words : dataAfter[language];
}

/** The row of `corrections.csv` that tells of an impact; null where no number that was published changed. */
export function correctionOf(
  impact: Impact,
  before: AuditContext,
  after: AuditContext,
  { date, reason }: Said,
): Omit<Correction, "line"> | null {
  const outdated = impact.claims.filter(isOutdated);
  const items = itemsOf(impact, outdated);
  if (items.length === 0) return null;
  const published = firstPublished(outdated, before);
  const told = (side: "wrong" | "right") =>
    inLanguages((language) => {
      const { semicolon, stop } = wordsOf(language).typography;
      return items.map((item) => item[side][language]).join(semicolon) + stop;
    });
  const there = numbersIn(after);
  return {
    id: freeId(`${date}-${slugOf(items[0]?.id ?? "")}`, after),
    published: published !== null && published <= date ? published : null,
    corrected: date,
    places: placesOf(impact, outdated, after),
    numbers: items.map(({ id }) => id).filter((id) => there.has(id)),
    wrong: told("wrong"),
    right: told("right"),
    reason,
  };
}

/** The figures that were wrong, and what was computed from them where an article or a chart printed it. */
function itemsOf({ figures, derived }: Impact, outdated: readonly ClaimChange[]): Item[] {
  const wasThere = ({ before }: NumberChange): boolean => before !== null;
  const printed = derived.filter(({ id }) => outdated.some(({ target }) => target === id));
  const known = [...figures, ...printed].filter(wasThere);
  // Of a script that was wrong no figure is: then all that it computed is.
  const all = known.length > 0 ? known : derived.filter(wasThere);
  return all.map((number) => {
    const { id, label } = number;
    const said = (side: "before" | "after", language: Language): string => {
      const { note, typography } = wordsOf(language);
      const { quoted, colon, listed } = typography;
      const claims = outdated.filter((claim) => claim.target === id && claim.language === language);
      const words = claims.map((claim) => (side === "before" ? (claim.before?.words ?? "") : rightWords(claim)));
      const own = number[side] === null ? note.gone : quoted(valueWords(number[side], language));
      const distinct = [...new Set(words.filter((each) => each !== ""))].map(quoted);
      return label[language] + colon + (number[side] === null || distinct.length === 0 ? own : distinct.join(listed));
    };
    return {
      id,
      wrong: inLanguages((language) => said("before", language)),
      right: inLanguages((language) => said("after", language)),
    };
  });
}

/** A figure as it is printed, in the language of what prints it; all else as the toolkit says it. */
export const valueWords = (
  { printed, words }: { readonly printed: string | null; readonly words: Bilingual },
  language: Language,
): string => (language === RECORD_LANGUAGE ? printed : null) ?? words[language];

function placesOf(
  { figures, derived, charts }: Impact,
  outdated: readonly ClaimChange[],
  after: AuditContext,
): string[] {
  const tables = [...after.project.registers.tables.values()].map(({ file }) => file);
  const files = new Set([
    ...tables,
    ...after.articles.map(({ article }) => article.file),
    ...after.charts.map(({ file }) => file),
  ]);
  const touched = [
    ...outdated.map(({ file }) => file),
    ...charts.map(({ file }) => file),
    ...[...figures, ...derived].flatMap(({ before }) => before?.file ?? []),
  ];
  return [...new Set(touched)].filter((file) => files.has(file));
}

const numbersIn = ({ project: { registers } }: AuditContext): ReadonlySet<string> =>
  new Set([
    ...[...registers.figures.keys()].map((id) => `fig:${id}`),
    ...[...registers.derived.keys()].map((id) => `calc:${id}`),
  ]);

/** The earliest day on which an article printed what is wrong; null where none says when it was published. */
function firstPublished(outdated: readonly ClaimChange[], before: AuditContext): string | null {
  const files = new Set(outdated.map(({ file }) => file));
  const dates = before.articles.flatMap(({ article }) =>
    files.has(article.file) && article.front.date !== null ? [article.front.date] : [],
  );
  return dates.sort()[0] ?? null;
}

/** `fig:inspection-spend@2021-consumer~001` → inspection-spend. */
const slugOf = (id: string): string =>
  id
    .replace(/^\w+:/, "")
    .replace(/[@/].*$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "correction";

function freeId(id: string, { project: { registers } }: AuditContext): string {
  for (let n = 1; ; n += 1) {
    const named = n === 1 ? id : `${id}-${n}`;
    if (!registers.corrections.has(named)) return named;
  }
}

/** An article's title as a reader gets it. */
export const titleOf = ({ article, inserted }: AuditedArticle): string =>
  article.front.title === null
    ? article.front.slug
    : plainText(article.front.title.tree.children, { article, evaluated: { insertions: inserted, cells: [] } }).trim();
