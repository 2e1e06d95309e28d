import { FLAGS, type Flag } from "../derive/flags.ts";
import type { Language } from "../language/language.ts";

/** What a reader has to be told of before two numbers are compared. */
const SUBJECTS = ["span", "count", "bounds", "stock", "base", "points", "tie"] as const;
type Subject = (typeof SUBJECTS)[number];

const SUBJECT_OF: Readonly<Record<string, Subject>> = {
  [FLAGS.periods]: "span",
  [FLAGS.kinds]: "stock",
  [FLAGS.base]: "base",
  [FLAGS.percent]: "points",
  [FLAGS.untied]: "tie",
  [FLAGS.nothing]: "bounds",
  ...{ "break:period-length": "span", "break:bounds": "bounds", "break:unit": "count", "break:denominator": "count" },
  ...{ "break:definition": "count", "break:object": "count", "break:action": "count" },
};

/**
 * Words that speak of each. They are many and plain on purpose: whether a caveat is put well is for an editor to say;
 * that the text does not touch on it at all can be seen by its words.
 */
const SPEAKS: Readonly<Record<Language, Readonly<Record<Subject, RegExp>>>> = {
  zh: {
    span: /个月|按月|每月|全年|半年|月底|月起|月算|截至|时间长短|时段|年[初末底终]|不足一年/u,
    count:
      /口径|定义|范围|怎样算(?!出)|计数|同一[种笔批回个样]|一回事|不是[^，。]{0,6}同|未必|数的[是不恐]|不同|不一样|分母|不[能可好宜](?:直接)?(?:放在一起)?(?:相?比|连成)|各不相同/u,
    bounds: /下限|上限|至少|至多|确数|保证|修饰词|“超”|界限/u,
    stock: /存量|流量|时点|余额|年末|累计|期末|不是(?:当年|一年)/u,
    base: /基数|基期|起点|从多少|从哪里|跟什么|与何时|同比|环比|没有说[^，。]{0,4}[从跟与和]/u,
    points: /百分点|百分之几/u,
    tie: /未必|同一[种笔批回个样]|口径|分子|分母|算术|相除|不知道|没有哪份文件|正好/u,
  },
  en: {
    span: /\bmonths?\b|\b(?:full|whole|half a|part of the|end of the|start of the) year\b|\byear[’']s end\b|\bspans?\b|\bperiods?\b|\bcut-off\b|\bdays\b|\bJune\b/iu,
    count:
      /\bcount(?:s|ed|ing)?\b|\bdefin\w+|\bcovers?\b|\bthe same\b|\bdiffer\w*|\bnot compare|\bwhether\b|\bdenominators?\b|\bmeasured?\b|\bscope\b/iu,
    bounds:
      /\bbounds?\b|\bfloors?\b|\bceilings?\b|\bat (?:least|most)\b|\bguarantee\w*|\bvouch\w*|\bqualifier\b|“over”/iu,
    stock: /\bstocks?\b|\bflows?\b|\bbalance\b|\boutstanding\b|\bcumulative\b|\bset aside\b|\bat the end of\b/iu,
    base: /\bbase\b|\bfrom what\b|\bstart(?:s|ed|ing)?\b|\bbegan\b|\bcompared with\b|\bmeasured against\b|\byear on year\b/iu,
    points: /\bpoints?\b/iu,
    tie: /\bwhether\b|\bthe same\b|\bneed not\b|\bnumerators?\b|\bdenominators?\b|\barithmetic\b|\bdivid\w+|\bno document\b|\bjust this\b/iu,
  },
};

/** The flags that a text does not touch on. */
export function unspoken(flags: readonly Flag[], text: string, language: Language): Flag[] {
  return flags.filter((flag) => {
    const subject = SUBJECT_OF[flag.replace(/:(?:caveat|unsound)$/, "")];
    return subject !== undefined && !SPEAKS[language][subject].test(text);
  });
}
