import { isObject, type Json, type JsonObject } from "../read/json.ts";

/** Vega's own choice of a format for each tick (https://vega.github.io/vega/docs/api/time/), in Chinese. */
const BY_TICK = `{${Object.entries({
  year: "%Y年",
  quarter: "%-m月",
  month: "%-m月",
  week: "%-m月%-d日",
  date: "%-m月%-d日",
  hours: "%H:%M",
  minutes: "%H:%M",
  seconds: ":%S",
  milliseconds: ".%L",
})
  .map(([unit, format]) => `${unit}: '${format}'`)
  .join(", ")}}`;

const UNITS = ["year", "quarter", "month", "dayofyear", "date", "week", "day", "hours", "minutes", "seconds"] as const;
type TimeUnit = (typeof UNITS)[number];

/** The units that a name such as `yearmonthdate` is put together from; null of any other word. */
function unitsIn(name: string): ReadonlySet<TimeUnit> | null {
  const found = new Set<TimeUnit>();
  let rest = name.replace(/^binned/, "").replace(/^utc/, "");
  while (rest !== "") {
    const unit = UNITS.find((each) => rest.startsWith(each));
    if (unit === undefined) return null;
    found.add(unit);
    rest = rest.slice(unit.length);
  }
  return found;
}

const DAY = "'周' + '日一二三四五六'[day(datum.value)]";

/** The format of what a unit of time leaves of a date; null where Chinese has no short form for it. */
function formatOf(units: ReadonlySet<TimeUnit>): string | null {
  const has = (unit: TimeUnit, words: string): string => (units.has(unit) ? words : "");
  if (units.has("week") || units.has("day") || units.has("dayofyear")) return null;
  const date = has("year", "%Y年") + has("quarter", "第%q季度") + has("month", "%-m月") + has("date", "%-d日");
  const clock = units.has("minutes") ? `%H:%M${has("seconds", ":%S")}` : has("hours", "%-H时");
  // Minutes without their hour are a span, not a time of the day.
  if (!units.has("hours") && (units.has("minutes") || units.has("seconds"))) return null;
  const format = [date, clock].filter((part) => part !== "").join(" ");
  return format === "" ? null : format;
}

const nameOf = (timeUnit: Json | undefined): string => {
  const unit = isObject(timeUnit) ? timeUnit.unit : timeUnit;
  return typeof unit === "string" ? unit : "";
};

/** The label of a date on an axis or in a legend as an expression, 2021年, 1月; null where it is left to Vega. */
export function chineseDate({ timeUnit, scale }: JsonObject): string | null {
  const name = nameOf(timeUnit);
  const utc = name.includes("utc") || (isObject(scale) && scale.type === "utc");
  const format = utc ? "utcFormat" : "timeFormat";
  if (timeUnit === undefined) return `${format}(datum.value, ${BY_TICK})`;
  const units = unitsIn(name);
  if (units === null) return null;
  if (units.size === 1 && units.has("day")) return utc ? DAY.replace("day(", "utcday(") : DAY;
  const specifier = formatOf(units);
  return specifier === null ? null : `${format}(datum.value, '${specifier}')`;
}
