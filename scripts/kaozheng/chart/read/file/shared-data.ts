/** Rows as far as they are checked before they are drawn. */
export interface DataSummary {
  readonly fields: ReadonlySet<string>;
  readonly rows: number;
}

/** Data that were read: the text, and what it holds by the format it was read in. */
export interface ReadData {
  readonly text: string;
  readonly summaries: Map<string, DataSummary>;
}

/** What specs of one run read, by real path or address: many charts are often drawn from one file. */
export interface SharedData {
  get(address: string): ReadData | undefined;
  keep(address: string, text: string): ReadData;
}

/** Characters of text that are kept at most, beside those last read. */
const MOST = 1 << 26;

/** Data of one run; the oldest go where there would be too many. */
export function sharedData(most = MOST): SharedData {
  const kept = new Map<string, ReadData>();
  let size = 0;
  return {
    get: (address) => kept.get(address),
    keep(address, text) {
      for (const [oldest, data] of kept) {
        if (size + text.length <= most) break;
        kept.delete(oldest);
        size -= data.text.length;
      }
      const data: ReadData = { text, summaries: new Map() };
      kept.set(address, data);
      size += text.length;
      return data;
    },
  };
}
