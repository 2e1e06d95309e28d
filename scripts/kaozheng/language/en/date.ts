const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Days as a reader is told them. Without `Intl`, whose wording differs between versions of Node. */
export const date = {
  /** January 11, 2023, of 2023-01-11. */
  long: (day: string): string => {
    const [year = "", month = "", dayOfMonth = ""] = day.split("-");
    return `${MONTHS[Number(month) - 1] ?? month} ${Number(dayOfMonth)}, ${year}`;
  },
};
