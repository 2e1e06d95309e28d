/**
 * A text folded for reading. Folding replaces one UTF-16 code unit by one, so that an offset into the folded text is
 * an offset into the text: full-width forms become half-width, traditional characters that numbers are written with
 * become simplified, the many spaces and minus signs become one.
 */
export interface Source {
  readonly text: string;
  /** `text` with ASCII letters in lower case. */
  readonly lower: string;
}

// Pairs of traditional and simplified characters, those of the tables in this folder only.
const TRADITIONAL =
  "萬万億亿兩两參叁貳贰陸陆負负點点個个餘余幾几數数對对雙双過过達达約约將将從从縮缩減减長长漲涨時时鐘钟" +
  "鍾钟號号間间週周歲岁華华攝摄塊块圓圆圜圆幣币噸吨臺台檔档項项條条場场單单輛辆種种張张隻只則则筆笔戶户" +
  "層层處处門门齡龄頭头棟栋畝亩頃顷釐厘錢钱盧卢歐欧韓韩鎊镑馬马紐纽內内後后來来滿满極极連连於于為为總总" +
  "熱热線线電电話话發发會会們们別别續续齊齐計计擴扩壓压顯显躍跃級级節节頁页圖图訂订標标編编戰战農农東东" +
  "學学業业質质險险觀观現现開开關关無无兒儿陽阳島岛隊队軍军響响讓让歷历倆俩讀读區区鄉乡鎮镇碼码紀纪題题" +
  "買买賣卖資资轉转復复鋪铺樣样擔担蘋苹佈布歡欢傳传動动變变產产嚴严縣县澤泽漢汉訴诉術术違违規规覺觉難难" +
  "應应營营銷销務务專专員员興兴繼继統统網网貨货費费責责額额願愿風风飛飞體体龍龙";
const SPACES = "\u00a0\u1680\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t";

const FULL_WIDTH_COMMA = 0xff0c;

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let c = 0; c < table.length; c++) table[c] = c;
  for (let c = 0xff01; c <= 0xff5e; c++) table[c] = c - 0xfee0;
  table[FULL_WIDTH_COMMA] = FULL_WIDTH_COMMA; // separates clauses; read as a separator between full-width digits only
  for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) table[TRADITIONAL.charCodeAt(i)] = TRADITIONAL.charCodeAt(i + 1);
  for (const space of SPACES) table[space.charCodeAt(0)] = 0x20;
  const pairs: readonly (readonly [string, string])[] = [
    ["\u2212", "-"],
    ["\ufe63", "-"],
    ["\u2010", "-"],
    ["\u2011", "-"],
    ["\u2012", "–"],
    ["\u223c", "~"],
    ["\u301c", "~"],
    ["\uffe5", "¥"],
    ["\uffe1", "£"],
    ["\uffe6", "₩"],
    ["\u2019", "'"],
    ["\u2032", "'"],
    ["\u2033", '"'],
    ["\u2236", ":"],
    ["\u3007", "零"],
    ["\u25cb", "零"],
    ["º", "°"],
    ["µ", "μ"],
  ];
  for (const [from, to] of pairs) table[from.charCodeAt(0)] = to.charCodeAt(0);
  return table;
}

const FOLD = foldTable();
const LOWER = FOLD.slice();
for (let c = 0; c < LOWER.length; c++) {
  const folded = LOWER[c] ?? c;
  if (folded >= 0x41 && folded <= 0x5a) LOWER[c] = folded + 32;
}

const at = (table: Uint16Array, c: number): number => table[c] ?? c;
const isFullWidthDigit = (c: number): boolean => c >= 0xff10 && c <= 0xff19;

const PIECE = 8192;

function mapped(text: string, table: Uint16Array): string {
  let first = 0;
  while (first < text.length && at(table, text.charCodeAt(first)) === text.charCodeAt(first)) first += 1;
  if (first === text.length && !/[０-９]，[０-９]/.test(text)) return text;
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += PIECE) {
    const units: number[] = [];
    for (let i = from; i < Math.min(text.length, from + PIECE); i++) {
      const c = text.charCodeAt(i);
      const groups =
        c === FULL_WIDTH_COMMA && isFullWidthDigit(text.charCodeAt(i - 1)) && isFullWidthDigit(text.charCodeAt(i + 1));
      units.push(groups ? 0x2c : at(table, c));
    }
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join("");
}

export const fold = (text: string): Source => ({ text: mapped(text, FOLD), lower: mapped(text, LOWER) });

export const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
export const isLatin = (c: number): boolean =>
  (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7);
export const isHan = (c: number): boolean => (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf);
export const isSpace = (c: number): boolean => c === 0x20;

/** Past spaces, but never past a line. */
export function skipSpaces(text: string, from: number): number {
  let i = from;
  while (text.charCodeAt(i) === 0x20) i += 1;
  return i;
}

/** The end of what stands before the spaces before `from`. */
export function skipSpacesBack(text: string, from: number): number {
  let i = from;
  while (i > 0 && text.charCodeAt(i - 1) === 0x20) i -= 1;
  return i;
}

/** Past spaces and at most one line break: English prose may be wrapped anywhere. */
export function skipGap(text: string, from: number): number {
  let i = from;
  let breaks = 0;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x0a) breaks += 1;
    else if (c !== 0x20 && c !== 0x0d) break;
    if (breaks > 1) return from;
  }
  return i;
}

export function skipGapBack(text: string, from: number): number {
  let i = from;
  let breaks = 0;
  for (; i > 0; i--) {
    const c = text.charCodeAt(i - 1);
    if (c === 0x0a) breaks += 1;
    else if (c !== 0x20 && c !== 0x0d) break;
    if (breaks > 1) return from;
  }
  return i;
}

/** The end of the Latin word that starts at `from`. */
export function wordEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && isLatin(text.charCodeAt(i))) i += 1;
  return i;
}

/** The start of the Latin word that ends at `end`. */
export function wordStart(text: string, end: number): number {
  let i = end;
  while (i > 0 && isLatin(text.charCodeAt(i - 1))) i -= 1;
  return i;
}
