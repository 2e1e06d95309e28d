import type { Source } from "./characters.ts";
import type { NumericExpression } from "./expression.ts";
import type { Label } from "./label.ts";
import { phraseBefore, phrases, rows } from "./phrases.ts";

/** Words that make a number of days or years a span of the calendar: 过去三年, the past two weeks. */
const BEFORE = phrases<true>([
  ...rows(
    true,
    "近|过去|最近|未来|今后|此前|此后|前|后|头|这|那|上|下|每|整|连续|过去的|未来的|往后|后续|成立|创办|上线",
  ),
  ...rows(true, "past|last|next|previous|coming|following|preceding|recent|first|final|latest|each of the past|every"),
]);

/** 历时近45天 measures; 近30天 names a span. */
const LASTING = /(?:历时|耗时|用时|费时|为期|长达|等待|持续|缩短|延长|需要?|花了?|达|只|仅|超过|时长|时间|周期)$/;
const AFTER = /^(?:来|间|以来|内|中|前|后|里|期间|时间内)/;
const CALENDAR = new Set(["calendar", "time"]);
const LONG = new Set(["day", "week", "month", "quarter", "year"]);

/** Whether an expression of time names a span of the calendar, and where that begins and ends. */
export function periodOf(
  source: Source,
  found: NumericExpression,
  dimension: string | null,
  floor: number,
): Label | null {
  if (dimension === null || !CALENDAR.has(dimension) || found.unit === null || !LONG.has(found.unit)) return null;
  const { text, lower } = source;
  const gap = text[found.start - 1] === " " || text[found.start - 1] === "\n" ? found.start - 1 : found.start;
  const named =
    found.hedge === "nearly" && text[found.start] === "近"
      ? { start: found.start }
      : phraseBefore(BEFORE, lower, gap, floor);
  const lasting = LASTING.test(text.slice(Math.max(0, found.start - 4), found.start));
  if (named !== null && !lasting) {
    const after = AFTER.exec(text.slice(found.end, found.end + 4));
    return { start: named.start, end: found.end + (after?.[0].length ?? 0), kind: "period", value: null };
  }
  const after = /^(?:来|间|以来)/.exec(text.slice(found.end, found.end + 2));
  const within = found.unit !== "day" ? /^(?:内)/.exec(text.slice(found.end, found.end + 1)) : null;
  const end = after ?? within;
  return end === null ? null : { start: found.start, end: found.end + end[0].length, kind: "period", value: null };
}
