import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../scripts/kaozheng/finding/finding.ts";
import { finding, inProfiles, wordedIn } from "../../scripts/kaozheng/finding/messages.ts";
import { countFindings, printFinding } from "../../scripts/kaozheng/finding/print.ts";
import { type DetailsOf, RULE_IDS, type RuleId } from "../../scripts/kaozheng/finding/rules.ts";
import { LANGUAGES } from "../../scripts/kaozheng/language/language.ts";
import { builtProject, runIn } from "../command/project.ts";
import { SAMPLES } from "./sample-details.ts";

const PLACE = { file: "notebooks/a.zh.md", line: 3, column: 5, length: 2 };
const samples = RULE_IDS.flatMap((rule: RuleId) =>
  SAMPLES[rule].map((details) => [rule, finding(rule, details as DetailsOf<RuleId>, PLACE)] as const),
);
const afterJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Code, addresses, ids and what is quoted stay as they are in every language. */
const CODE =
  /`[^`]*`|<!--.*?-->|https?:\/\/\S+|\{[^}]*\}|\[[^\]]*\]\([^)]*\)|"[^"]*"|“[^”]*”|[\w.$-]*[/@:#][\w./@:#-]*/g;
/** Words that no sentence of English does without, and that no name or key of a file is. */
const ENGLISH =
  /\b(?:the|is|are|was|be|of|and|or|an|to|in|on|it|its|not|no|with|for|from|which|that|than|what|there)\b/i;

describe("every rule has words in every language", () => {
  test.each(RULE_IDS)("%s", (rule) => {
    expect(SAMPLES[rule].length).toBeGreaterThan(0);
    for (const [, found] of samples.filter(([id]) => id === rule))
      for (const language of LANGUAGES) {
        const { message, remedy } = wordedIn(found, language);
        expect(message).not.toMatch(/undefined|\[object/);
        expect(message.trim()).toBe(message);
        expect(remedy).toBeTruthy();
      }
  });

  test.each(samples)("%s in Chinese is Chinese", (_, found) => {
    const { message, expected = "", remedy = "" } = wordedIn(found, "zh");
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(remedy).toMatch(/\p{Script=Han}/u);
    for (const sentence of [message, expected, remedy]) expect(sentence.replace(CODE, " ")).not.toMatch(ENGLISH);
    for (const sentence of [message, remedy]) {
      // Sentences end as sentences do, unless a library's words or a caveat end them.
      expect(sentence, sentence).toMatch(/[。？…]$|口径变了$/u);
      expect(sentence, sentence).not.toMatch(/\p{Script=Han}(?:[,;:?!]|\. )|\p{Script=Han} [“”]|[“”] \p{Script=Han}/u);
    }
  });
});

describe("a finding is data", () => {
  test.each(samples)("%s is worded again from its details", (_, found) => {
    expect(wordedIn(found, "en")).toEqual(found);
    for (const language of LANGUAGES) {
      const there = wordedIn(found, language);
      expect(wordedIn(afterJson(there), "en")).toEqual(found);
    }
  });

  test.each(samples)("%s survives JSON and the way between threads", (_, found) => {
    expect(afterJson(found)).toEqual(found);
    expect(structuredClone(found)).toEqual(found);
  });

  test("and so are those of a spoiled project, whoever finds them", async () => {
    const project = await builtProject("minimal");
    project.replace("notebooks/harbour.zh.md", "超过 9000 次", "超过 9800 次");
    project.replace("notebooks/harbour.en.md", "more than 9,000 times", "9,000 times");
    project.replace("notebooks/harbour.en.md", "budget.en.svg", "bugdet.en.svg");
    project.replace("data/figures-h2022.csv", "超450万元", "超540万元");
    project.replace(
      "charts/budget.vl.json",
      '"field": "value",',
      '"field": "value", "scale": { "domainMin": 2000000 },',
    );
    const { out } = await runIn(project.root, ["audit", "--format", "json"]);
    const { findings } = JSON.parse(out) as { findings: readonly Finding[] };
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(4);
    for (const found of findings) {
      expect(wordedIn(found, "en")).toEqual(found);
      const { message, expected = "", remedy = "" } = wordedIn(found, "zh");
      expect(message).toMatch(/\p{Script=Han}.*[。？]$/u);
      for (const words of [message, expected, remedy]) expect(words.replace(CODE, " ")).not.toMatch(ENGLISH);
    }
  });

  test("of some profiles it says which, in each language", () => {
    const found = inProfiles(finding("chart/overlap", { first: "2019", second: "2020" }, PLACE), ["narrow"]);
    expect(found.message).toBe('In the narrow profile: "2019" and "2020" are printed over one another.');
    expect(wordedIn(found, "zh").message).toBe("在 narrow 版式里，“2019”和“2020”叠在一起了。");
    expect(wordedIn(wordedIn(found, "zh"), "en")).toEqual(found);
  });
});

describe("a finding is printed in a language", () => {
  const found = finding("article/unbound", { text: "9 万次" }, PLACE);
  const quote = () => "共有 9 万次。";

  test.each([
    [
      "en",
      "notebooks/a.zh.md:3:5  error  article/unbound\n  “9 万次” is bound to nothing.\n",
      "\n  expected: [9 万次](fig:…), [9 万次](calc:…) or an exemption with a reason\n  remedy: Bind it",
    ],
    [
      "zh",
      "notebooks/a.zh.md:3:5  错误  article/unbound\n  “9 万次”没有绑定。\n",
      "\n  应为：[9 万次](fig:…)、[9 万次](calc:…)，或写明理由的豁免\n  改法：绑定到",
    ],
  ] as const)("%s", (language, head, tail) => {
    const text = printFinding(found, { color: false, quote, language });
    expect(text.startsWith(head), text).toBe(true);
    expect(text).toContain(tail);
  });

  test("and counted in it", () => {
    const all = [found, found, finding("article/raw-html", {}, PLACE), finding("derive/unused", { names: [] }, PLACE)];
    expect(countFindings(all)).toBe("2 errors, 1 warning, 1 note");
    expect(countFindings(all, "zh")).toBe("2 处错误，1 处警告，1 处提示");
    expect(countFindings([], "zh")).toBe("0 处错误，0 处警告");
  });
});

test("every rule is found by some code", () => {
  const root = new URL("../../scripts/kaozheng", import.meta.url).pathname;
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
    );
  const code = files(root)
    .filter((file) => file.endsWith(".ts") && !/\/(?:language|finding)\//.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const unused = RULE_IDS.filter((rule) => !code.includes(`"${rule}"`) && !code.includes(`"${rule.split("/")[1]}"`));
  expect(unused).toEqual([]);
});
