import type { Language } from "../../language/language.ts";
import type { Direction } from "../../quantity/quantity.ts";

/** What words claim without a number. */
export type Assertion =
  /** 最高, the lowest, 居第二: a place among others, from the largest or from the smallest. */
  | { readonly kind: "rank"; readonly place: number; readonly from: "largest" | "smallest" }
  /** 连续三年, three years in a row: so many steps one way. */
  | { readonly kind: "streak"; readonly length: number }
  /** 大多数, most of: more than half. */
  | { readonly kind: "majority" }
  /** 首次, for the first time. */
  | { readonly kind: "first" };

/** Words that claim, and what they claim. */
interface AssertionWords {
  readonly words: RegExp;
  read(match: RegExpExecArray): Assertion | null;
}

const COUNTS: Readonly<Record<string, number>> = {
  ...{ 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
  ...{ first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 },
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
};
const countOf = (word = ""): number | null => COUNTS[word.toLowerCase()] ?? (/^\d+$/.test(word) ? Number(word) : null);

const largest = (): Assertion => ({ kind: "rank", place: 1, from: "largest" });
const smallest = (): Assertion => ({ kind: "rank", place: 1, from: "smallest" });
const majority = (): Assertion => ({ kind: "majority" });
const first = (): Assertion => ({ kind: "first" });
const ranked =
  (from: "largest" | "smallest") =>
  ([, word]: RegExpExecArray): Assertion | null => {
    const place = countOf(word);
    return place === null ? null : { kind: "rank", place, from };
  };
const streak = ([, word]: RegExpExecArray): Assertion | null => {
  const length = countOf(word);
  return length === null || length < 2 ? null : { kind: "streak", length };
};

const HAN = "\\s*([一两二三四五六七八九十\\d]+)\\s*";
const ORDINAL = "(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?=st|nd|rd|th))(?:st|nd|rd|th)?";
const CARDINAL = "(two|three|four|five|six|seven|eight|nine|ten|\\d+)";
const SPAN = "(?:year|quarter|month|week|season)s?";

/** Longer words stand before those that they hold: 第二高 before 最高, the second largest before the largest. */
export const ASSERTION_WORDS: Readonly<Record<Language, readonly AssertionWords[]>> = {
  zh: [
    { words: new RegExp(`第${HAN}[高大多]`, "gu"), read: ranked("largest") },
    { words: new RegExp(`第${HAN}[低小少]`, "gu"), read: ranked("smallest") },
    {
      words: new RegExp(`(?:[位名]?列|位?居|排名?|排在)(?:全[国省市球行业]{1,3}|世界|行业)?第${HAN}[位名]?`, "gu"),
      read: ranked("largest"),
    },
    { words: /最[高大多]|居首位?|居榜首|创(?:下)?(?:历史)?新高|历史新高/gu, read: largest },
    { words: /最[低小少]|创(?:下)?(?:历史)?新低|历史新低/gu, read: smallest },
    { words: new RegExp(`连续第?${HAN}个?(?:年|季度?|月|期|届|次)`, "gu"), read: streak },
    { words: /绝?大多数|大部分|多数/gu, read: majority },
    { words: /首次|首度|第一次|前所未有|有史以来/gu, read: first },
  ],
  en: [
    {
      words: new RegExp(`\\b${ORDINAL}[- ](?:highest|largest|biggest|greatest|most)\\b`, "giu"),
      read: ranked("largest"),
    },
    { words: new RegExp(`\\b${ORDINAL}[- ](?:lowest|smallest|fewest|least)\\b`, "giu"), read: ranked("smallest") },
    { words: /\b(?:ranks?|ranked|placed) (first|second|third|fourth|fifth)\b/giu, read: ranked("largest") },
    { words: /(?<!\bin the )\b(first|second|third|fourth|fifth) place\b/giu, read: ranked("largest") },
    { words: /\b(?:highest|largest|biggest|greatest|widest|record high|all-time high)\b/giu, read: largest },
    // "The most cases" counts, "the most serious" does not: only nouns in the plural are more numerous.
    { words: /\bthe most(?= (?!\w*(?:ous|less)\b)\w+s\b|(?: people| money| goods)\b|[,.;:]|$)/giu, read: largest },
    { words: /\b(?:lowest|smallest|fewest|record low|all-time low)\b/giu, read: smallest },
    {
      words: new RegExp(
        `\\b${ORDINAL} (?:(?:straight|consecutive|successive) ${SPAN}|${SPAN} (?:in a row|running|straight))`,
        "giu",
      ),
      read: streak,
    },
    { words: new RegExp(`\\bfor (?:the|a) ${ORDINAL} year\\b`, "giu"), read: streak },
    {
      words: new RegExp(
        `\\b${CARDINAL} (?:(?:straight|consecutive|successive) ${SPAN}|${SPAN} (?:in a row|running))`,
        "giu",
      ),
      read: streak,
    },
    { words: /\b(?:(?:vast|great|large|clear) )?majority\b|\bthe bulk of\b|\bmost of\b/giu, read: majority },
    {
      words:
        /(?<=^|[.!?:;,“"(] ?|\b(?:in|of|for|by|that|and|but|to|from|while) )most (?:such )?(?:people\b|(?!\w*(?:ous|less)\b)\w{3,}s\b)/giu,
      read: majority,
    },
    { words: /\bfor the first time\b|\bfirst[- ]ever\b|\bunprecedented\b/giu, read: first },
  ],
};

/** Words that hold such words and claim nothing: names, ceilings, ways of speaking. */
export const NO_ASSERTION: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(
    [
      "最高(?:人民)?(?:法院|检察院)|最高[法检院](?!律)|最高(?:层|级|限价|额度?|权|限|档|指示|价保)",
      "最[大小](?:化|限度|程度|公约数|公倍数|单位|二乘)|最低(?:限度|工资|生活|消费|标准|保障|限)|最多也?只|最[多少]也",
      "最[大多小](?:的)?(?:问题|风险|原因|特点|不同|区别|亮点|难点|难题|挑战|好处|优点|缺点|毛病|可能|敌人|意义|价值|贡献|障碍|困难|遗憾|收获|努力)",
      // 最高可达 50 元, 最多 16 项: a ceiling, which is a number's qualifier.
      "最[高低多少大小](?:可|能|只|能够|可以|为|达|至|到|不过|有|是|要)*\\s*(?!(?:19|20)\\d\\d\\s*年)[\\d一两二三四五六七八九十百千万半]",
      "[许很更众太]多数|么多数|多数(?:据|字|量|额|值|学|组|位|码|派|决)|服从多数",
      "首次(?:公开|置业|购房|下单|登录|使用|打开|注册|认证)|第一次(?:世界|工业|产业|作)",
    ].join("|"),
    "gu",
  ),
  en: new RegExp(
    [
      "\\bhighest (?:courts?|authority|possible|standards?|levels? of)\\b|\\blowest common\\b|\\bat most\\b|\\bmost (?:likely|recent|recently)\\b",
      "\\b(?:greatest|biggest|largest) (?:problem|question|worry|risk|challenge|surprise|mistake|care|strength|weakness)s?\\b",
      "\\bmajority (?:stakes?|owners?|owned|shareholders?|leader|rule|votes?|shareholding)\\b|\\bmost (?:is|was|has|does|this|its|always|perhaps|sometimes|besides)\\b",
    ].join("|"),
    "giu",
  ),
};

/** Words before which what follows in the clause is denied, asked or supposed, and so is no claim. */
export const DENIED: Readonly<Record<Language, RegExp>> = {
  zh: /不是|并非|未必|没有|不能|不算|谈不上|不等于|无法|难说|不会|是否|是不是|如果|若是|要是|假如|即使/u,
  en: /\b(?:not|no|none|never|nor|neither|without|cannot|whether|if|unless)\b|n[’']t\b/iu,
};

/** Which way a word of change goes, within the clause. */
const MOVES: Readonly<Record<Language, readonly (readonly [Direction, RegExp])[]>> = {
  zh: [
    ["increase", /增长|增加|上升|提[高升]|上涨|扩大|走高|递增|攀升|增多/u],
    ["decrease", /下降|减少|下滑|降低|回落|走低|递减|缩[短减小]|下跌/u],
  ],
  en: [
    ["increase", /\b(?:ro?se|risen|ris(?:es|ing)|gr[eo]w(?:s|n|ing|th)?|increas\w*|climb\w*|gain\w*|up)\b/iu],
    ["decrease", /\b(?:fell|fall(?:s|en|ing)?|declin\w*|drop\w*|decreas\w*|down|shr[aiu]nk\w*)\b/iu],
  ],
};

/** The one way that a clause says something went; null where it says none, or both. */
export function moveIn(clause: string, language: Language): Direction | null {
  const ways = MOVES[language].filter(([, words]) => words.test(clause)).map(([way]) => way);
  return ways.length === 1 ? (ways[0] ?? null) : null;
}
