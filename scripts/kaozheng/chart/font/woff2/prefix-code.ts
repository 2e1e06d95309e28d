import type { BitWriter } from "./bits.ts";

/** A canonical prefix code: the length of each symbol's word, and the words with their first bit lowest. */
export interface PrefixCode {
  readonly lengths: readonly number[];
  readonly words: readonly number[];
}

/** The order in which lengths of the code for code lengths are written (RFC 7932, section 3.5). */
const LENGTH_ORDER = [1, 2, 3, 4, 0, 5, 17, 6, 16, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const;
/** And the words they are written with: bits and their count. */
const LENGTH_WORDS = [
  [0b00, 2],
  [0b0111, 4],
  [0b011, 3],
  [0b10, 2],
  [0b01, 2],
  [0b1111, 4],
] as const;
const LONGEST = 15;
const LONGEST_LENGTH = 5;
const REPEAT_LAST = 16;
const REPEAT_ZERO = 17;

/** Depths of the leaves of a Huffman tree over the symbols that occur. */
function depths(counts: readonly number[]): number[] {
  interface Node {
    readonly count: number;
    /** Smallest symbol below: ties are settled by it, so that the code is the same everywhere. */
    readonly first: number;
    readonly symbols: readonly number[];
  }
  let nodes: Node[] = counts.flatMap((count, symbol) =>
    count > 0 ? [{ count, first: symbol, symbols: [symbol] }] : [],
  );
  const result = counts.map(() => 0);
  while (nodes.length > 1) {
    nodes.sort((a, b) => a.count - b.count || a.first - b.first);
    // Pairs of the lightest nodes that no sum so far can come between: many merges to one sorting.
    const [a, b] = nodes as [Node, Node];
    const limit = a.count + b.count;
    const next: Node[] = [];
    let i = 0;
    for (; i + 1 < nodes.length; i += 2) {
      const [left, right] = [nodes[i] as Node, nodes[i + 1] as Node];
      if (i > 0 && right.count > limit) break;
      for (const symbol of [...left.symbols, ...right.symbols]) result[symbol] = (result[symbol] ?? 0) + 1;
      const symbols = [...left.symbols, ...right.symbols];
      next.push({ count: left.count + right.count, first: Math.min(left.first, right.first), symbols });
    }
    nodes = [...next, ...nodes.slice(i)];
  }
  return result;
}

/** Lengths of at most `longest` bits: where the tree is deeper, rare symbols are counted as less rare. */
function limitedDepths(counts: readonly number[], longest: number): number[] {
  let flattened = counts;
  for (;;) {
    const lengths = depths(flattened);
    if (Math.max(...lengths) <= longest) return lengths;
    flattened = flattened.map((count) => (count > 0 ? Math.floor(count / 2) + 1 : 0));
  }
}

function reverseBits(word: number, count: number): number {
  let reversed = 0;
  for (let i = 0; i < count; i++) reversed |= ((word >> i) & 1) << (count - 1 - i);
  return reversed;
}

function toCode(lengths: readonly number[]): PrefixCode {
  const words = lengths.map(() => 0);
  let word = 0;
  for (let length = 1; length <= LONGEST; length++) {
    lengths.forEach((l, symbol) => {
      if (l === length) words[symbol] = reverseBits(word++, length);
    });
    word <<= 1;
  }
  return { lengths, words };
}

/** The best code for symbols that occur so often. One symbol alone takes no bits. */
export const prefixCode = (counts: readonly number[]): PrefixCode => toCode(limitedDepths(counts, LONGEST));

interface LengthSymbol {
  readonly symbol: number;
  readonly extra: number;
  readonly bits: number;
}

/** A run in base 8 (zeros) or 4 (others), as consecutive repeat symbols multiply (RFC 7932, section 3.5). */
function repeats(count: number, symbol: number, bits: number): LengthSymbol[] {
  const digits: LengthSymbol[] = [];
  for (let rest = count - 3; ; rest = (rest >> bits) - 1) {
    digits.unshift({ symbol, extra: rest & (2 ** bits - 1), bits });
    if (rest >> bits === 0) return digits;
  }
}

function runLengths(lengths: readonly number[]): LengthSymbol[] {
  const end = lengths.findLastIndex((l) => l > 0) + 1;
  const symbols: LengthSymbol[] = [];
  for (let i = 0; i < end; ) {
    const value = lengths[i] ?? 0;
    let run = 1;
    while (i + run < end && lengths[i + run] === value) run += 1;
    i += run;
    const single = { symbol: value, extra: 0, bits: 0 };
    if (value !== 0) {
      symbols.push(single);
      run -= 1;
    }
    if (run < 3) for (let j = 0; j < run; j++) symbols.push(single);
    else symbols.push(...(value === 0 ? repeats(run, REPEAT_ZERO, 3) : repeats(run, REPEAT_LAST, 2)));
  }
  return symbols;
}

function writeComplex({ lengths }: PrefixCode, out: BitWriter): void {
  const symbols = runLengths(lengths);
  const counts = Array.from({ length: 18 }, () => 0);
  for (const { symbol } of symbols) counts[symbol] = (counts[symbol] ?? 0) + 1;
  const code = toCode(limitedDepths(counts, LONGEST_LENGTH));
  const used = counts.filter((count) => count > 0).length;
  // One symbol alone has a word of no bits, but needs a length to be there at all.
  const written = LENGTH_ORDER.map((symbol) =>
    used === 1 && (counts[symbol] ?? 0) > 0 ? 1 : (code.lengths[symbol] ?? 0),
  );
  const end = used === 1 ? written.length : written.findLastIndex((l) => l > 0) + 1;
  out.write(0, 2);
  for (const length of written.slice(0, end)) {
    const [bits, count] = LENGTH_WORDS[length] ?? LENGTH_WORDS[0];
    out.write(bits, count);
  }
  for (const { symbol, extra, bits } of symbols) {
    out.write(code.words[symbol] ?? 0, code.lengths[symbol] ?? 0);
    out.write(extra, bits);
  }
}

/** Writes a code so that a decoder can build it. */
export function writePrefixCode(code: PrefixCode, counts: readonly number[], out: BitWriter): void {
  const symbols = counts.flatMap((count, symbol) => (count > 0 ? [symbol] : []));
  if (symbols.length > 2) {
    writeComplex(code, out);
    return;
  }
  const alphabetBits = Math.ceil(Math.log2(counts.length));
  const listed = symbols.length === 0 ? [0] : symbols;
  out.write(1, 2);
  out.write(listed.length - 1, 2);
  for (const symbol of listed) out.write(symbol, alphabetBits);
}
