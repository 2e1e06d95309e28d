const HAN_DIGITS = "零一二三四五六七八九";
const HAN_UNITS = ["", "十", "百", "千"];
const HAN_SCALES = ["", "万", "亿", "兆"];

/** A whole number below 10¹⁶ in Chinese numerals, as it is read aloud: 一万零三十. */
export function hanWords(n: number): string {
  if (n === 0) return "零";
  let words = "";
  let gap = false;
  const digits = String(n);
  for (let i = 0; i < digits.length; i++) {
    const place = digits.length - 1 - i;
    const digit = Number(digits[i]);
    if (digit === 0) gap = words !== "";
    else {
      words += `${gap ? "零" : ""}${HAN_DIGITS[digit]}${HAN_UNITS[place % 4]}`;
      gap = false;
    }
    const group = digits.slice(Math.max(0, digits.length - place - 4), digits.length - place);
    if (place % 4 === 0 && Number(group) > 0) words += HAN_SCALES[place / 4];
  }
  return words;
}

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
  [1e3, "thousand"],
];

/** A whole number below 10¹⁵ in English words: two hundred and five thousand and seventeen. */
export function englishWords(n: number): string {
  if (n < 20) return SMALL[n] ?? "";
  if (n < 100) return [TENS[Math.floor(n / 10) - 2], SMALL[n % 10]].slice(0, n % 10 === 0 ? 1 : 2).join("-");
  if (n < 1000) {
    const rest = n % 100 === 0 ? "" : ` and ${englishWords(n % 100)}`;
    return `${SMALL[Math.floor(n / 100)]} hundred${rest}`;
  }
  const [size, word] = SCALES.find(([s]) => n >= s) ?? [1000, "thousand"];
  const rest = n % size;
  const joint = rest === 0 ? "" : rest < 100 ? " and " : " ";
  return `${englishWords(Math.floor(n / size))} ${word}${joint}${rest === 0 ? "" : englishWords(rest)}`;
}
