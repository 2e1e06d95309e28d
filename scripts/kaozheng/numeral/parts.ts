import { type Exact, exact } from "../quantity/exact.ts";
import { isDigit, isHan, isLatin, type Source, skipSpaces } from "./characters.ts";
import { combined } from "./measure.ts";
import type { Numeral } from "./numeral.ts";
import { numeralAt } from "./numeral-at.ts";
import type { Reader, Term } from "./reader.ts";
import { type UnitForm, unitFormAt } from "./unit-table.ts";

const MOST_PARTS = 5;

/** The smaller parts that follow: 2 hours 30 minutes, 3斤5两, 12块5. */
export function withParts(reader: Reader, first: Term): Term {
  let term = first;
  for (let n = 0; n < MOST_PARTS; n++) {
    const next = partAfter(reader, term);
    if (next === null) break;
    term = next;
  }
  return term;
}

function partAfter(reader: Reader, term: Term): Term | null {
  const { source } = reader;
  const { form, numeral } = term;
  if (form === null || form.size === null || numeral.value === null || term.hedge !== "none") return null;
  const joint = /^(?:[零又]| ?, (?:and )?| and | )?/.exec(source.lower.slice(term.end, term.end + 8));
  const at = term.end + (joint?.[0].length ?? 0);
  const c = source.text.charCodeAt(at);
  if (!isDigit(c) && !isHan(c) && !isLatin(c)) return null;
  const part = numeralAt(source, at, { bare: false, money: false });
  if (part === null || part.value === null || part.hedge !== "none" || part.unit !== null) return null;
  const second = smallerUnit(reader, form, part);
  if (second === null) return null;
  // Within the parts the smaller unit counts as often as it goes into the greater.
  const sum = combined({ value: unfactored(numeral, form), form }, { value: part.value, form: second.form });
  if (sum === null) return null;
  const { end } = second;
  const value = sum.value;
  const unit = sum.form.unit;
  return {
    ...term,
    end,
    unit,
    unitText: source.text.slice(part.end, end).trim(),
    form: sum.form,
    numeral: { ...numeral, value, form: part.form, step: part.step, significant: part.significant },
  };
}

const unfactored = (numeral: Numeral, form: UnitForm): Exact => {
  const value = numeral.value ?? exact(0);
  return form.factor === null ? value : value.div(form.factor);
};

const MINUTE: UnitForm = { unit: "minute", dimension: "time", size: exact(60), factor: null };
const TENTH: UnitForm = { unit: "CNY", dimension: "money:CNY", size: exact("1/10"), factor: exact("1/10") };
export const HUNDREDTH: UnitForm = {
  unit: "CNY",
  dimension: "money:CNY",
  size: exact("1/100"),
  factor: exact("1/100"),
};

const hundredthOf = (unit: string): UnitForm => ({
  unit,
  dimension: `money:${unit}`,
  size: exact("1/100"),
  factor: exact("1/100"),
});
const CENTS: ReadonlyMap<string, UnitForm> = new Map(
  ["USD", "EUR", "GBP", "AUD", "CAD"].map((id) => [id, hundredthOf(id)]),
);

/** 15 dollars 50: two digits at the end of a clause are cents. */
const closes = ({ text }: Source, { value, end, form }: Numeral): boolean =>
  value !== null &&
  form === "integer" &&
  value.d === 1n &&
  value.n < 100n &&
  (end === text.length || /^[.,;!?](?:\s|$)/.test(text.slice(end, end + 2)));

/** The unit of a part. 分 is a minute after hours and a hundredth after 元 and 角; 12块5 leaves 毛 out. */
function smallerUnit(
  { source, table }: Reader,
  whole: UnitForm,
  part: Numeral,
): { form: UnitForm; end: number } | null {
  const { text } = source;
  const at = skipSpaces(text, part.end);
  if (text[at] === "分" && text[at + 1] !== "之" && text[at + 1] !== "钟") {
    if (whole.dimension === "time") return { form: MINUTE, end: at + 1 };
    if (whole.dimension === "money:CNY") return { form: HUNDREDTH, end: at + (text[at + 1] === "钱" ? 2 : 1) };
  }
  const found = unitFormAt(table, source, at);
  if (found !== null) return { form: found.value, end: found.end };
  const cents = CENTS.get(whole.unit ?? "");
  if (cents !== undefined && source.text[part.start - 1] === " " && closes(source, part))
    return { form: cents, end: part.end };
  const colloquial = whole.dimension === "money:CNY" && text[part.start - 1] === "块" && part.end - part.start === 1;
  return colloquial && !isHan(text.charCodeAt(part.end)) ? { form: TENTH, end: part.end } : null;
}
