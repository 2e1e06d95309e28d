import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../dataset/sha256.ts";
import { writeWhole } from "../../dataset/write.ts";

/** Length of the digest that stands before the font, in hexadecimal. */
const DIGEST = 64;

/**
 * Slices that have been cut to a weight, as files: `<folder>/<version>/<weight>-<slice>.ttf`, the font after its own
 * SHA-256. A file that does not hold what its digest says is as good as none.
 */
export function readCut(folder: string, version: string, weight: number, slice: string): Uint8Array | null {
  const path = pathOf(folder, version, weight, slice);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  const font = bytes.subarray(DIGEST);
  return bytes.toString("latin1", 0, DIGEST) === sha256(font) ? font : null;
}

export function writeCut(folder: string, version: string, weight: number, slice: string, font: Uint8Array): void {
  writeWhole(pathOf(folder, version, weight, slice), Buffer.concat([Buffer.from(sha256(font), "latin1"), font]));
}

const pathOf = (folder: string, version: string, weight: number, slice: string): string =>
  join(folder, version, `${weight}-${slice.replace(/[[\]]/g, "")}.ttf`);
