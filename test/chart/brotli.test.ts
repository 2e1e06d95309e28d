import { brotliDecompressSync, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compressBrotli } from "../../scripts/kaozheng/chart/font/woff2/brotli.ts";

const roundTrip = (data: Uint8Array): Uint8Array => new Uint8Array(brotliDecompressSync(compressBrotli(data)));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("what the encoder writes, zlib reads back", () => {
  test.each([
    ["nothing", new Uint8Array(0)],
    ["one byte", bytes("a")],
    ["two bytes", bytes("ab")],
    ["three different bytes", bytes("abc")],
    ["one byte many times", new Uint8Array(70_000).fill(7)],
    ["every byte once", Uint8Array.from({ length: 256 }, (_, i) => i)],
    ["words again and again", bytes("超8000万元 over 80m yuan; ".repeat(400))],
    [
      "a long stretch that repeats from far away",
      bytes(`${"x1y2".repeat(20)}${"-".repeat(40_000)}${"x1y2".repeat(20)}`),
    ],
  ])("%s", (_, data) => {
    expect(roundTrip(data)).toEqual(data);
  });

  test("any bytes", () => {
    const chunk = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 80 }).map(bytes));
    const repeated = fc
      .tuple(fc.array(chunk, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(5), { maxLength: 40 }))
      .map(([chunks, order]) => Uint8Array.from(order.flatMap((i) => [...(chunks[i % chunks.length] ?? [])])));
    fc.assert(
      fc.property(repeated, (data) => {
        expect(roundTrip(data)).toEqual(data);
      }),
      { numRuns: 300 },
    );
  });

  test("Fibonacci counts, whose tree is deeper than a code may be", () => {
    const data: number[] = [];
    let [a, b] = [1, 1];
    for (let symbol = 0; symbol < 24; symbol++) {
      for (let i = 0; i < a; i++) data.push(symbol, (i * 7919 + symbol) % 251);
      [a, b] = [b, a + b];
    }
    expect(roundTrip(Uint8Array.from(data))).toEqual(Uint8Array.from(data));
  });
});

test("text is compressed about as well as by deflate at its best", () => {
  const row = (i: number): string => `row ${(i * i) % 97}, value ${(i * 7919) % 1009}`;
  const data = bytes(Array.from({ length: 900 }, (_, i) => row(i)).join("\n"));
  expect(compressBrotli(data).length).toBeLessThan(1.05 * deflateRawSync(data, { level: 9 }).length);
});
