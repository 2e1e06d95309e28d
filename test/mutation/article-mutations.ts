import type { Project } from "../../scripts/kaozheng/dataset/project.ts";
import type { Language } from "../../scripts/kaozheng/language/language.ts";
import { type Link, linksOf } from "./truth.ts";

/** A text of the story: an article, or the furniture of a chart, which bind numbers alike. */
export interface BoundText {
  readonly file: string;
  readonly language: Language;
  readonly text: string;
}

/** Words of a text replaced by others. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** What a kind of mutation needs beside the text: ids to point at, and the same text in the other language. */
export interface Surroundings {
  readonly project: Project;
  readonly other: BoundText | null;
}

/** All ways in which a kind spoils a text, each a list of edits made at once. */
export type Mutation = (text: BoundText, links: readonly Link[], around: Surroundings) => Edit[][];

export const apply = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, by }) => result.slice(0, start) + by + result.slice(end), text);

type Words = Record<Language, readonly (readonly [RegExp, string])[]>;

/** The words of each link rewritten: `rewrite` gives all that can become of them. */
const inWords =
  (rewrite: (words: string, language: Language, link: Link) => readonly string[]): Mutation =>
  ({ language }, links) =>
    links.flatMap((link) =>
      [...new Set(rewrite(link.words, language, link))]
        .filter((by) => by !== link.words)
        .map((by) => [{ start: link.wordsStart, end: link.wordsStart + link.words.length, by }]),
    );

const replaced = (words: string, rules: readonly (readonly [RegExp, string])[]): string[] =>
  rules.flatMap(([found, by]) => (found.test(words) ? [words.replace(found, by)] : []));

const HAN = "一二三四五六七八九";

const digit = inWords((words) =>
  [...words].flatMap((character, at) => {
    const put = (by: string) => words.slice(0, at) + by + words.slice(at + 1);
    if (/\d/.test(character)) return [3, 7].map((by) => put(String((Number(character) + by) % 10)));
    // 一 of 万分之一 and 七 of 七成 are digits too; 半 and "a million" hold none.
    const digit = HAN.indexOf(character);
    return digit < 0 ? [] : [put(HAN[(digit + 2) % 9] as string)];
  }),
);

const point = inWords((words) => {
  const match = /\d[\d,]*(?:\.\d+)?/.exec(words);
  if (match === null) return [];
  const bare = match[0].replaceAll(",", "");
  const [whole = "", fraction = ""] = bare.split(".");
  const put = (by: string) => words.replace(match[0], by);
  if (fraction === "")
    return whole.length < 2 ? [put(`0.${whole}`)] : [put(`${whole.slice(0, -1)}.${whole.slice(-1)}`)];
  return [put(whole + fraction), put(`0.${whole}${fraction}`), put(`${whole}${fraction[0]}.${fraction.slice(1) || 0}`)];
});

const SCALES: Words = {
  zh: [
    [/万(?!分)/, "亿"],
    [/亿/, "万"],
    [/(?<=\d)\s*万(?!分)/, ""],
    [/百万/, "千万"],
    [/上万/, "上千"],
    [/(\d)(?=\s*[次件个条人名元])/, "$1 万"],
  ],
  en: [
    [/million/, "billion"],
    [/billion/, "million"],
    [/million/, "thousand"],
    [/(?<=\d) million/, ""],
    [/,000(?!,)/, ""],
    [/,000(?!,)/, ",000,000"],
    [/(\d)(?=$| yuan| items| cases)/, "$1 thousand"],
  ],
};
const scale = inWords((words, language) => replaced(words, SCALES[language]));

const UNITS: Record<Language, readonly string[]> = {
  zh: ["元", "小时", "人", "件", "次"],
  en: ["yuan", "hours", "people", "items"],
};
const PRINTED_UNIT: Record<Language, RegExp> = {
  zh: /(?<=[\d万亿多一])\s*(?:小时|[元人件次名个条项场起天单])/u,
  en: /\s(?:yuan|hours|items|cases|days)/,
};
const unit = inWords((words, language) => {
  if (/[%成分半]|百分点|percentage|half|one in/.test(words)) return [];
  const printed = PRINTED_UNIT[language];
  const gap = language === "zh" ? "" : " ";
  return UNITS[language].map((by) =>
    printed.test(words) ? words.replace(printed, gap + by) : words.replace(/(以上|以内| more)?$/, `${gap}${by}$1`),
  );
});

const points = inWords((words, language) => {
  const noun = language === "zh" ? " 个百分点" : " percentage points";
  return words.includes("%") ? [words.replaceAll("%", noun)] : replaced(words, [[new RegExp(noun), "%"]]);
});

const ABOVE = { zh: "超过 ", en: "over " };
const LEAST = { zh: "至少 ", en: "at least " };
const MOST = { zh: "至多 ", en: "at most " };
const ABOUT = { zh: "约 ", en: "about " };
const NEARLY = { zh: "近 ", en: "nearly " };
const HEDGE: Record<Language, RegExp> = {
  zh: /超过 ?|至少 ?|至多 ?|低于|约 ?|近 ?|以上|以内|\s?多(?!了)|^上(?=[万千百])/u,
  en: /(?:more than|over|at least|at most|fewer than|about|nearly) |-odd/,
};
/** Without its hedge; null where it has none. 上万 and "a million" stay what a number is. */
const bare = (words: string, language: Language): string | null => {
  if (!HEDGE[language].test(words)) return null;
  return words.replace(HEDGE[language], "").replace(/^万 ?/, "1 万");
};
/** A hedge before the number, behind a word of change: 提升了约 50%, rose by about 50%. */
const hedged = (words: string, hedge: string): string =>
  words.replace(/^((?:(?:至少)?[增提上下缩][长升高降短]了?|(?:up|rose|fell|down|cut)(?: by)?|by) ?)?/i, `$1${hedge}`);

const ONE_SIDED: Record<Language, RegExp> = {
  zh: /超过|至少|^上万|以上|多(?!了)/u,
  en: /over|more than|at least|-odd/,
};
const isRange = (words: string): boolean => /\d.*(?:至(?!少|多)|to).*\d/.test(words);

const dropped = inWords((words, language) => [bare(words, language) ?? words]);
const strengthened = inWords((words, language) => {
  if (isRange(words) || ONE_SIDED[language].test(words)) return [];
  const own = bare(words, language) ?? words;
  return [ABOVE, LEAST, MOST, NEARLY].map((hedge) => hedged(own, hedge[language]));
});
const weakened = inWords((words, language) => {
  const own = bare(words, language);
  return own === null || isRange(words) ? [] : [hedged(own, ABOUT[language])];
});
const turned = inWords((words, language) => {
  const own = bare(words, language);
  if (own === null || isRange(words)) return [];
  const by = ONE_SIDED[language].test(words) ? [MOST, NEARLY] : [ABOVE, LEAST];
  return by.map((hedge) => hedged(own, hedge[language]));
});

const TURNS: readonly (readonly [string, string])[] = [
  ...([
    ["增长", "下降"],
    ["上升", "下降"],
    ["提升", "降低"],
    ["提高", "降低"],
    ["增幅", "降幅"],
  ] as const),
  ...([
    ["下降", "上升"],
    ["缩短", "延长"],
    ["多了", "少了"],
  ] as const),
  ...([
    ["rose", "fell"],
    ["grew", "fell"],
    ["rise", "fall"],
    ["fell", "rose"],
    ["down", "up"],
    ["up", "down"],
  ] as const),
  ...([
    ["Up", "Down"],
    ["cut", "lengthened"],
    ["more", "less"],
  ] as const),
];
const TURNED = new Map(TURNS);
const TURN = new RegExp(
  `[${"增上提下缩多"}][长升高幅降短了]|\\b(?:${TURNS.map(([word]) => word)
    .filter((w) => /[a-z]/.test(w))
    .join("|")})\\b`,
  "gu",
);
const NEAR: Record<Language, number> = { zh: 14, en: 60 };

const direction: Mutation = ({ text, language }, links) => {
  const edits = links.flatMap((link): Edit[] => {
    const from = Math.max(text.lastIndexOf("\n", link.start) + 1, link.start - NEAR[language]);
    const stretch = text.slice(from, link.wordsStart + link.words.length);
    const match = [...stretch.matchAll(TURN)].filter(([word]) => TURNED.has(word)).at(-1);
    if (match === undefined) return [];
    const start = from + match.index;
    return [{ start, end: start + match[0].length, by: TURNED.get(match[0]) as string }];
  });
  return [...new Map(edits.map((edit) => [edit.start, [edit]])).values()];
};

const wordsOf = ({ wordsStart, words }: Link, by: string): Edit => ({
  start: wordsStart,
  end: wordsStart + words.length,
  by,
});

const swapped: Mutation = (_, links) =>
  links.flatMap((link, i) =>
    links
      .slice(i + 1, i + 3)
      .filter(({ words }) => words !== link.words)
      .map((next) => [wordsOf(link, next.words), wordsOf(next, link.words)]),
  );

/** Stretches in which a year is no word of the article: addresses, comments, code, the date of the front matter. */
const NO_PROSE = /\]\([^)]*\)|<!--[\s\S]*?-->|\$\{[^}]*\}|^date:.*$/gm;

const year: Mutation = ({ text }) => {
  const masked = text.replace(NO_PROSE, (found) => " ".repeat(found.length));
  return [...masked.matchAll(/(?<![\d.,])20\d\d(?![\d.,]*\d)/g)].flatMap(({ 0: found, index }) =>
    [-2, -1, 1, 2].map((by) => [{ start: index, end: index + 4, by: String(Number(found) + by) }]),
  );
};

const targetOf = ({ end, target }: Link, by: string): Edit => ({ start: end - 1 - target.length, end: end - 1, by });

const rebound: Mutation = (_, links, { project: { registers } }) => {
  const ids = [...registers.figures.keys(), ...registers.derived.keys()];
  return links.flatMap((link, i) => {
    const near = [links[i + 1]?.target, links[i - 1]?.target];
    // Any other of the project, and one letter of the id lost.
    const far = ids[(i * 37 + link.start) % ids.length] as string;
    const others = [
      ...near,
      /[~@]/.test(far) ? `fig:${far.replace(/^fig:/, "")}` : `calc:${far.replace(/^calc:/, "")}`,
    ];
    return [...others, link.target.replace(/[a-z](?=[@/])/, "")]
      .filter((target) => target !== undefined && target !== link.target)
      .map((target) => [targetOf(link, target as string)]);
  });
};

const unlinked: Mutation = (_, links) => links.map(({ start, end, words }) => [{ start, end, by: words }]);

const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  万: ["thousand", "million"],
  亿: ["million", "billion"],
};
const CHINESE: Readonly<Record<string, readonly string[]>> = {
  million: ["万", "亿"],
  billion: ["亿"],
  thousand: ["万"],
};

/** The digits of the other language under a scale of this one: 8000万 as 8,000 million, 64万 as 64 million. */
const translated: Mutation = ({ language, text }, links, { other }) => {
  if (other === null) return [];
  const theirs = linksOf(other.text, other.language);
  return links.flatMap((link, i) => {
    const order = links.slice(0, i).filter(({ target }) => target === link.target).length;
    const there = theirs.filter(({ target }) => target === link.target)[order];
    const number = /\d[\d,.]*\s*(?:多\s*)?([万亿]|thousand|million|billion)/.exec(there?.words ?? "");
    const own = /\d[\d,.]*(?:\s*(?:[万亿]|thousand|million|billion)|(?:,000)+)?/.exec(link.words);
    if (number === null || own === null) return [];
    const digits = /^\d[\d,.]*\d|^\d/.exec(number[0])?.[0] ?? "";
    const scales = (language === "en" ? ENGLISH : CHINESE)[number[1] ?? ""] ?? [];
    const start = link.wordsStart + own.index;
    return scales
      .map((word) => `${digits} ${word}`)
      .filter((by) => by !== text.slice(start, start + own[0].length))
      .map((by) => [{ start, end: start + own[0].length, by }]);
  });
};

/** The kinds of mutation of a text, by the name under which they are reported. */
export const TEXT_MUTATIONS: Readonly<Record<string, Mutation>> = {
  digit,
  "decimal point": point,
  "scale word": scale,
  unit,
  "percent, points": points,
  "hedge dropped": dropped,
  "hedge strengthened": strengthened,
  "hedge weakened": weakened,
  "hedge turned": turned,
  direction,
  "two numbers swapped": swapped,
  "year shifted": year,
  "binding elsewhere": rebound,
  "binding taken off": unlinked,
  "number of a translation": translated,
};
