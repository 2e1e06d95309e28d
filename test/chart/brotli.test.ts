import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { compressBrotli } from "../../scripts/kaozheng/chart/font/woff2/brotli.ts";
import { REPOSITORY } from "./sample.ts";

/**
 * Committed charts of the sample project, and the digest of what zlib makes of the font of each of their two weights. A
 * zlib that packs otherwise would change every committed chart: then these fail, and say why.
 */
const FACES = [
  ["growth.zh.wide.svg", ["775672b2fa20117e", "961ca7760a72865b"]],
  ["growth.en.wide.svg", ["1971d8cdf4142093", "545b15f97cb02f19"]],
  ["parts.zh.wide.svg", ["6cae3206bba71944", "16e405482b402907"]],
] as const;

/** The first sixteen digits of a SHA-256: enough to tell two fonts apart. */
const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

/** The compressed tables of a WOFF2 font: they follow its directory, whose entries have no fixed length. */
function streamOf(font: Buffer): Buffer {
  const TRANSFORMED = [10, 11];
  let at = 48;
  const skipNumber = (): void => {
    do at += 1;
    while (((font[at - 1] ?? 0) & 0x80) !== 0);
  };
  for (let table = 0; table < font.readUInt16BE(12); table++) {
    const tag = font[at] ?? 0;
    at += 1;
    skipNumber();
    if (TRANSFORMED.includes(tag)) skipNumber();
  }
  return font.subarray(at, at + font.readUInt32BE(20));
}

function streamsOf(chart: string): Buffer[] {
  const svg = readFileSync(join(REPOSITORY, "test/output/charts", chart), "utf8");
  const fonts = svg.matchAll(/data:font\/woff2;base64,([\w+/=]+)/g);
  return [...fonts].map(([, base64 = ""]) => streamOf(Buffer.from(base64, "base64")));
}

describe("the fonts of a committed chart are the bytes that zlib makes", () => {
  test.each(FACES)("%s", (chart, digests) => {
    const packed = streamsOf(chart).map((stream) => compressBrotli(brotliDecompressSync(stream)));
    expect(packed.map(digest)).toEqual(digests);
    expect(packed.map(digest)).toEqual(streamsOf(chart).map(digest));
  });
});

test("nothing at all can be read back", () => {
  expect(brotliDecompressSync(compressBrotli(new Uint8Array(0)))).toHaveLength(0);
});

/** Binaries of other Node majors, where they are at hand: paths as in PATH. */
const NODES = (process.env.KAOZHENG_NODES ?? "").split(delimiter).filter((path) => path !== "");

/** Packs what it is given on another Node, by the same code. */
const PACK = `
  import { readFileSync, writeFileSync } from "node:fs";
  import { compressBrotli } from "./scripts/kaozheng/chart/font/woff2/brotli.ts";
  writeFileSync(1, compressBrotli(readFileSync(0)));
`;

describe.skipIf(NODES.length === 0)("other Nodes make the same bytes", () => {
  test.each(NODES)("%s", (node) => {
    for (const stream of FACES.flatMap(([chart]) => streamsOf(chart))) {
      const input = brotliDecompressSync(stream);
      const packed = execFileSync(node, ["--import", "tsx", "--input-type=module", "-e", PACK], {
        cwd: REPOSITORY,
        input,
        stdio: ["pipe", "pipe", "inherit"],
      });
      expect(digest(packed)).toBe(digest(stream));
    }
  });
});
