import type { Registers } from "../../dataset/registers.ts";
import type { Language } from "../../language/language.ts";
import type { Certainty, RowReading } from "../bind/reading.ts";
import { breaksAcross } from "../bind/series-break.ts";
import type { Shown } from "../normalise/context.ts";

/** What the drawn conventions mean, for the note under the chart. */
const CONVENTIONS: Readonly<Record<Language, Partial<Record<Certainty | "break", string>>>> = {
  zh: {
    lower: "尖角指向更大一端的，原文只给出下限（“超过”“至少”），实际不低于图示",
    upper: "尖角指向更小一端的，原文只给出上限（“不到”“至多”），实际不高于图示",
    unsupported: "带 * 的数值按所披露的下限算出，原文推不出，仅供参照",
    range: "横线连接原文给出的两端",
    break: "虚线两侧口径不同或不明，不可直接比较",
  },
  en: {
    lower: "An open angle towards higher values marks a lower bound: the source says “more than” or “at least”",
    upper: "An open angle towards lower values marks an upper bound: the source says “less than” or “at most”",
    unsupported: "Values with * are computed from printed lower bounds; the words printed do not entail them",
    range: "Lines join the two ends that the source gives",
    break: "Values on either side of a dashed line are counted differently, or may be, and do not compare",
  },
};
const ORDER = ["lower", "upper", "unsupported", "range"] as const;

export function conventionNotes({ certainties, breaks }: Shown, language: Language): string[] {
  const words = CONVENTIONS[language];
  const kinds = [...ORDER.filter((certainty) => certainties.has(certainty)), ...(breaks ? (["break"] as const) : [])];
  return kinds.flatMap((kind) => words[kind] ?? []);
}

const FLAGS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: {
    "unequal-periods": "所比各期长短不一",
    "stock-with-flow": "所比一为时点数，一为时期数",
    "unknown-base": "原文未说明变化的基期",
    "percent-or-points": "原文未说明是百分之几还是几个百分点",
    untied: "没有文件把相除的两个数联系起来",
  },
  en: {
    "unequal-periods": "The periods compared differ in length",
    "stock-with-flow": "A stock is compared with a flow",
    "unknown-base": "The source does not say what the change is measured from",
    "percent-or-points": "The source does not say whether percent or percentage points are meant",
    untied: "No document ties the two numbers divided to each other",
  },
};

/** Rows of one series stand beside each other to be compared: `inspection-spend` of `calc:inspection-spend/2021`. */
const seriesOf = ({ id }: RowReading): string => (id ?? "").replace(/[/@].*$/u, "");

/** Why rows on the chart do not simply compare: the reasons of breaks between neighbours, and flags, once each. */
export function comparabilityNotes(
  readings: readonly RowReading[],
  registers: Registers,
  language: Language,
): string[] {
  const reasons = readings.flatMap((reading, i) => {
    const before = readings[i - 1];
    const across =
      before !== undefined && seriesOf(before) === seriesOf(reading) ? breaksAcross(before, reading, registers) : [];
    return [...breaksAcross(reading, reading, registers), ...across].map((b) => b.reason[language]);
  });
  const flags = readings.flatMap((r) => r.flags);
  // A break of period length says why the periods differ: the flag would say it a second time.
  const told = new Set(flags.some((f) => f.startsWith("break:period-length")) ? ["unequal-periods"] : []);
  return [
    ...new Set([...reasons, ...flags.filter((f) => !told.has(f)).flatMap((flag) => FLAGS[language][flag] ?? [])]),
  ];
}
