/** A span of days, both ends included, as ISO dates: a report's period, or a figure's own. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parse(date: string): Day {
  const [year = NaN, month = NaN, day = NaN] = date.split("-").map(Number);
  return { year, month, day };
}

/** Days in the month; computed in UTC so that no time zone can shift it. */
const lastDay = ({ year, month }: Day): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whole calendar months in the period, or null where it does not begin on a first and end on a last of a month. */
export function months(period: Period): number | null {
  const start = parse(period.start);
  const end = parse(period.end);
  if (start.day !== 1 || end.day !== lastDay(end)) return null;
  return (end.year - start.year) * 12 + end.month - start.month + 1;
}

/** Whether both cover the same number of days: what flows must do before they are compared. */
export const sameLength = (a: Period, b: Period): boolean => {
  const m = months(a);
  const n = months(b);
  return m !== null && n !== null ? m === n : days(a) === days(b);
};

/** Days in the period, both ends counted. */
export const days = (period: Period): number =>
  Math.round((Date.parse(`${period.end}T00:00:00Z`) - Date.parse(`${period.start}T00:00:00Z`)) / 86_400_000) + 1;
