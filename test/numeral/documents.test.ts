import { describe, expect, test } from "vitest";
import { type Scores, scoreDocuments } from "./documents.ts";

const archive = process.env.KAOZHENG_ARCHIVE;
if (!archive) console.warn("KAOZHENG_ARCHIVE is not set: the reading of the story's documents is not measured.");

/** Shares in percent that must not be lost; what is missed, and why, stands in scripts/kaozheng/numeral/README.md. */
const FLOORS: readonly (readonly [name: string, part: Exclude<keyof Scores, "extra">, floor: number])[] = [
  ["of the quantities are found", "found", 99],
  ["of them have the right value", "value", 99],
  ["of them have the right value and bounds", "bounds", 99],
  ["of their units are right", "unit", 99],
  ["of what is no quantity is labelled as such", "others", 98],
];

describe.skipIf(!archive)("in the story's documents", () => {
  const scores = archive ? scoreDocuments(archive) : null;

  test.each(FLOORS)("the labelled share %s", (_, part, floor) => {
    const { right, of, missed } = scores?.[part] ?? { right: 0, of: 0, missed: [] };
    expect(of).toBeGreaterThan(100);
    expect((100 * right) / of, missed.join("\n")).toBeGreaterThanOrEqual(floor);
  });

  test("no quantity is read where nobody sees one", () => {
    expect(scores?.extra).toEqual([]);
  });
});
