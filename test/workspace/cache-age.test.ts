import { readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keyOf, openCache } from "../../scripts/kaozheng/workspace/cache.ts";
import { temporaryFolder } from "../chart/temporary.ts";

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 5, 1);

/** A cache of one result, stored so many days ago. */
function stored(daysAgo: number) {
  const root = temporaryFolder();
  const cache = openCache(root, () => NOW);
  const key = keyOf("a chart");
  cache.put("charts", key, { svg: "…" });
  const path = join(cache.folder("charts"), `${key}.json`);
  const then = (NOW - daysAgo * DAY) / 1000;
  utimesSync(path, then, then);
  return { cache, key, path };
}

test.each([
  [29, true],
  [31, false],
])("a result that nobody asked for in %s days is kept: %s", (days, kept) => {
  const { cache, key } = stored(days);
  cache.prune();
  expect(cache.get("charts", key) !== null).toBe(kept);
});

test("one that was asked for meanwhile is kept", () => {
  const { cache, key } = stored(31);
  expect(cache.get("charts", key)).toEqual({ svg: "…" });
  cache.prune();
  expect(cache.get("charts", key)).toEqual({ svg: "…" });
});

test("asking again on the same day writes nothing", () => {
  const { cache, key, path } = stored(0.5);
  const before = statSync(path).mtimeMs;
  cache.get("charts", key);
  expect(statSync(path).mtimeMs).toBe(before);
});

test("what others keep in the folder is left alone", () => {
  const { cache } = stored(31);
  const glyphs = cache.folder("charts");
  const path = join(glyphs, "400-4.ttf");
  writeFileSync(path, "font");
  utimesSync(path, 0, 0);
  cache.prune();
  expect(readdirSync(glyphs)).toEqual(["400-4.ttf"]);
});
