import type { Project } from "../../scripts/kaozheng/dataset/project.ts";
import type { Edit, Mutation } from "./article-mutations.ts";
import { dataOf, type Link } from "./truth.ts";

const words =
  (rewrite: (link: Link, language: "zh" | "en", project: Project) => readonly string[]): Mutation =>
  ({ language }, links, { project }) =>
    links.flatMap((link) =>
      rewrite(link, language, project)
        .filter((by) => by !== link.words)
        .map((by): Edit[] => [{ start: link.wordsStart, end: link.wordsStart + link.words.length, by }]),
    );

const SYNONYMS = {
  zh: [
    ["超过", "超", "逾", "突破"],
    ["至少", "不少于", "不低于"],
    ["约", "大约"],
    ["至多", "不超过"],
    ["近", "将近", "接近"],
    ["低于", "不到"],
  ],
  en: [
    ["more than", "over", "above"],
    ["at least", "no less than"],
    ["about", "around", "roughly"],
    ["at most", "no more than"],
    ["nearly", "almost"],
  ],
} as const;

const synonym = words(({ words }, language) => {
  const group: readonly string[] | undefined = SYNONYMS[language].find(([first, second]) =>
    [first, second].some((hedge) => words.includes(hedge)),
  );
  const own = group?.find((hedge) => words.includes(hedge));
  return own === undefined ? [] : (group ?? []).map((hedge) => words.replace(own, hedge));
});

const decimal = (x: number): string => String(Number(x.toPrecision(12)));
const grouped = (x: number): string => decimal(x).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** The same number in another scale: 8000万, 8 千万, 0.8 亿, 80000000; 80 million, 80,000,000. */
const scale = words(({ words }, language) => {
  const match = /(\d[\d,]*(?:\.\d+)?)\s*(万|亿|thousand|million|billion)(?!分)/.exec(words);
  // A decimal without a qualifier says how finely it was measured; 6 万多 would change its reach.
  if (match === null || /多|-odd/.test(words)) return [];
  const factor = { 万: 1e4, 亿: 1e8, thousand: 1e3, million: 1e6, billion: 1e9 }[match[2] ?? ""] ?? 1;
  const value = Number((match[1] ?? "").replaceAll(",", "")) * factor;
  const put = (by: string) => words.replace(match[0], by);
  if (language === "en")
    return [put(grouped(value)), ...(value >= 1e7 ? [put(`${decimal(value / 1e9)} billion`)] : [])];
  const thousands = value % 1e7 === 0 && value < 1e8 ? [put(`${value / 1e7} 千万`)] : [];
  return [...thousands, ...(value >= 1e7 ? [put(`${decimal(value / 1e8)} 亿`)] : []), put(decimal(value))];
});

const fullWidth = words(({ words }) => [
  words.replace(/[\d.,%+-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
]);

/** 超9100万 and 9100多万, as the table has it: of what a source prints, not of what was computed from bounds. */
const odd = words(({ words, target }, language, project) => {
  const data = dataOf(target, project);
  if (data?.hedge !== "above" || data.computed || words.includes("%")) return [];
  if (language === "zh") return /^超过 \d/.test(words) ? [words.replace(/^超过 ([\d.]+) ?/, "$1 多")] : [];
  return /^over [\d,.]+(?: million)?$/.test(words) ? [words.replace(/^over (.*)$/, "$1-odd")] : [];
});

/** A space or none between Chinese words and digits. */
const spacing = words(({ words }, language) => (language === "zh" ? [words.replaceAll(" ", "")] : []));

/** A paragraph broken at the end of a clause, as editors wrap. */
const wrapped: Mutation = ({ text, language }, links) =>
  links.flatMap(({ start, end }) => {
    const line = text.slice(text.lastIndexOf("\n", start) + 1, start);
    if (/^(?:title|standfirst):|^ {2}|^#/.test(line)) return [];
    const next = text.slice(end).search(language === "zh" ? /(?<=[，。；])[^\n<]/u : /(?<=[a-z,]) (?=[a-z])/);
    const [from, by] = language === "zh" ? [end + next, "\n"] : [end + next, "\n"];
    if (next < 0 || text.slice(end, from).includes("\n") || /<!--|\]\(|\$\{/.test(text.slice(end, from))) return [];
    return [[{ start: from, end: language === "zh" ? from : from + 1, by }]];
  });

/** A link by reference, with the id at the foot. */
const reference: Mutation = ({ text }, links) =>
  links
    .filter(({ start }) => !/^(?:title|standfirst):|^ {2}/.test(text.slice(text.lastIndexOf("\n", start) + 1, start)))
    .map(({ start, end, words, target }) => [
      { start, end, by: `[${words}][tied]` },
      { start: text.length, end: text.length, by: `\n[tied]: ${target}\n` },
    ]);

/** Edits that leave every number as true as it was: none of them may make the audit speak. */
export const HARMLESS: Readonly<Record<string, Mutation>> = {
  "synonym of the hedge": synonym,
  "another scale": scale,
  "full-width forms": fullWidth,
  "超9100万 and 9100多万": odd,
  spacing,
  "lines wrapped": wrapped,
  "link by reference": reference,
};
