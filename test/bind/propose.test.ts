import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import { numbersOf } from "../../scripts/kaozheng/audit/numbers.ts";
import { type OpenNumber, openNumbers } from "../../scripts/kaozheng/bind/propose.ts";
import { openProject, type Project } from "../../scripts/kaozheng/dataset/project.ts";
import { prefixedId, resolveId } from "../../scripts/kaozheng/dataset/resolve.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ARTICLES = ["inspection", "denominators", "from-what", "retellings"].flatMap((name) => [
  `${name}.zh.md`,
  `${name}.en.md`,
]);

let project: Project;
beforeAll(() => {
  project = openProject(ROOT);
});

/** What is told, whichever document is cited for it: an indicator, scope, year and value, or a derived row. */
function factOf(id: string): string {
  const resolved = resolveId(id, project.registers);
  if (resolved.kind !== "figure") return id;
  const { indicator, scope, recorded } = resolved.figure;
  return `${indicator} ${scope} ${recorded?.period.start.slice(0, 4)} ${recorded?.value?.toFraction()}`;
}

/** The numbers an article binds, with its links taken off and proposed anew. */
function proposedAnew(name: string): { wanted: string; open: OpenNumber }[] {
  const text = readFileSync(`${ROOT}/notebooks/${name}`, "utf8");
  const bound = numbersOf(parseArticle(text, name), project.lexicon).flatMap(({ coverage, reading }) =>
    coverage?.kind === "binding" ? [{ target: coverage.binding.target, words: reading.text }] : [],
  );
  const bare = parseArticle(text.replace(/\[([^\]]+)\]\((?:fig|calc):[^)]+\)/g, "$1"), name);
  const open = openNumbers(bare, project, null);
  let at = 0;
  return bound.flatMap(({ target, words }) => {
    const resolved = resolveId(target, project.registers);
    const compact = (s: string) => s.replace(/\s/g, "");
    const found = open.findIndex((o, i) => i >= at && compact(o.number.reading.text) === compact(words));
    const item = open[found];
    // An exemption of the same words covers a number that was bound before.
    if (resolved.kind === "failed" || item === undefined) return [];
    at = found + 1;
    return [{ wanted: factOf(prefixedId(resolved)), open: item }];
  });
}

describe("of the story's own articles, with their links taken off", () => {
  let items: ReturnType<typeof proposedAnew>;
  beforeAll(() => {
    items = ARTICLES.flatMap(proposedAnew);
  });

  test("more than two hundred numbers are proposed anew", () => {
    expect(items.length).toBeGreaterThan(200);
  });

  test("every fact that was bound is among the proposals", () => {
    const missing = items.filter(({ wanted, open }) => !open.proposals.some((p) => factOf(p.entry.id) === wanted));
    expect(missing.map(({ wanted, open }) => [wanted, open.number.reading.text])).toEqual([]);
  });

  test("nineteen of twenty are proposed first", () => {
    const first = items.filter(
      ({ wanted, open }) => open.proposals[0] && factOf(open.proposals[0].entry.id) === wanted,
    );
    expect(first.length / items.length).toBeGreaterThan(0.95);
  });

  test("what is certain is two thirds, and all but one in a hundred is right", () => {
    const certain = items.filter(({ open }) => open.certain);
    const wrong = certain.filter(({ wanted, open }) => factOf(open.proposals[0]?.entry.id ?? "") !== wanted);
    expect(certain.length / items.length).toBeGreaterThan(0.66);
    expect(wrong.length / certain.length).toBeLessThan(0.01);
  });
});

describe("a sentence decides what is meant", () => {
  const HEAD = "---\ntitle: 稿子\nlanguage: zh\n---\n\n";
  const first = (sentence: string) => {
    const [open] = openNumbers(parseArticle(HEAD + sentence, "notebooks/a.zh.md"), project, null);
    return open?.proposals[0]?.target;
  };

  test.each([
    ["2021 年抽检资金超过 8000 万元。", "fig:inspection-spend@2021-consumer"],
    ["2022 年，抽检资金超过 1 亿元。", "fig:inspection-spend@2022-governance"],
    ["运营社写抽检资金 8000 万，没有“超”字。", "fig:inspection-spend@2021-consumer~000"],
    ["壹览商业写，封杀的侵权店铺有上万个。", "fig:infringing-shops-banned@2021-governance"],
    ["从 2020 年到 2021 年，抽检资金至少增长 166%。", "calc:inspection-spend-growth/2020-2021"],
  ])("%s", (sentence, target) => {
    expect(first(sentence)).toBe(target);
  });

  test("nothing is proposed that the number does not agree with", () => {
    expect(first("2021 年抽检资金 1234 万元。")).toBeUndefined();
  });
});
