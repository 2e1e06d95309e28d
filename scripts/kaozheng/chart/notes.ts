import type { Language, Registers } from "../dataset/registers.ts";
import type { Certainty } from "./reading.ts";

/** What the drawn conventions mean, for the note under the chart. */
const CONVENTIONS: Readonly<Record<Language, Partial<Record<Certainty, string>>>> = {
  zh: {
    lower: "角标“︿”朝数值增大的方向，表示原文只给出下限（“超”“至少”）",
    upper: "角标朝数值减小的方向，表示原文只给出上限（“不到”“至多”）",
    unsupported: "带 * 的虚线空心柱按披露的下限算出，原文推不出这一数值",
    range: "横线连接原文给出的两端",
  },
  en: {
    lower: "An open angle pointing up the scale marks a lower bound: the source prints “more than” or “at least”",
    upper: "An open angle pointing down the scale marks an upper bound: the source prints “less than” or “at most”",
    unsupported: "Hollow bars with * are computed from printed lower bounds; the words do not entail these values",
    range: "Lines join the two ends that the source gives",
  },
};

export function conventionNotes(shown: Iterable<Certainty>, language: Language): string[] {
  const present = new Set(shown);
  const order: readonly Certainty[] = ["lower", "upper", "unsupported", "range"];
  return order.flatMap((certainty) => (present.has(certainty) ? (CONVENTIONS[language][certainty] ?? []) : []));
}

const FLAG_NOTES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: {
    "unequal-periods": "所比各期长短不一",
    "stock-with-flow": "所比一为时点数，一为时期数",
    "unknown-base": "原文未说明变化的基期",
  },
  en: {
    "unequal-periods": "The periods compared differ in length",
    "stock-with-flow": "A stock is compared with a flow",
    "unknown-base": "The source does not say what the change is measured from",
  },
};

/** The reasons why rows on the chart do not simply compare, in words, once each. */
export function flagNotes(flags: Iterable<string>, language: Language): string[] {
  return [...new Set(flags)].flatMap((flag) => FLAG_NOTES[language][flag] ?? []);
}

/** Notes typed beside the figures that are drawn: where a reader would stumble. */
export function figureNotes(_ids: Iterable<string>, _registers: Registers, _language: Language): string[] {
  return [];
}
