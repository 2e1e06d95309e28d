import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { RULES } from "../../scripts/kaozheng/audit/audit.ts";
import { matchOf, regionOf, wordsIn } from "../../scripts/kaozheng/audit/finding-place.ts";
import { toSarif } from "../../scripts/kaozheng/audit/sarif.ts";
import type { Finding } from "../../scripts/kaozheng/finding/finding.ts";
import { RULE_IDS } from "../../scripts/kaozheng/finding/rules.ts";
import { builtProject } from "../command/project.ts";

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { id: string; help: { text: string } }[] } };
    readonly results: readonly Record<string, unknown>[];
  }[];
}

/** The published schema is in draft 4, whose `id` Ajv no longer reads; nothing else in it differs from draft 7. */
function validator() {
  const published = JSON.parse(readFileSync(new URL("../profiles/sarif-2.1.0.json", import.meta.url), "utf8"));
  const { $schema: _, id: __, ...schema } = published;
  const uri = (text: string) => URL.canParse(text);
  const reference = (text: string) => URL.canParse(text, "file:///root/") && !/[\s\\]/.test(text);
  return new Ajv({
    strict: false,
    unicodeRegExp: false,
    formats: { uri, "uri-reference": reference, "date-time": true },
  }).compile(schema);
}

const valid = validator();
const NONE = () => [];

describe("the log for code hosts", () => {
  test("of a spoiled project validates, and says what, where, and how to mend it", async () => {
    const project = await builtProject("minimal");
    project.replace("notebooks/harbour.en.md", "more than 9,000 times", "more than 900 times");
    project.replace("data/figures-h2021.csv", "9000,9000", "9001,9000");
    const { status, out } = await project.run("audit", "--format", "sarif");
    const log = JSON.parse(out) as Log;
    expect(valid(log), JSON.stringify(valid.errors)).toBe(true);
    expect(status).toBe(1);
    const [run] = log.runs;
    const weaker = run?.results.find(({ ruleId }) => ruleId === "claim/weaker");
    expect(weaker).toMatchObject({
      level: "error",
      message: { text: expect.stringMatching(/^“more than 900 times” is far weaker.*\nExpected: .*\nPrint the bound/) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "notebooks/harbour.en.md", uriBaseId: "%SRCROOT%" },
            region: { startLine: 7, startColumn: 41, endLine: 7, endColumn: 60 },
          },
        },
      ],
      partialFingerprints: { "ruleFileAndWords/v1": "more than 900 times" },
    });
    expect(run?.tool.driver.rules[weaker?.ruleIndex as number]).toMatchObject({
      id: "claim/weaker",
      help: { text: expect.stringContaining("not ok: ") },
    });
    // A table's column is the number of a cell: the row is marked whole.
    expect(run?.results.find(({ ruleId }) => ruleId === "data/record-differs")).toMatchObject({
      locations: [{ physicalLocation: { region: { startLine: 2 } } }],
    });
  });

  test("of a clean project validates too, and names every code that a finding can carry", async () => {
    const log = toSarif({ findings: [], accepted: [] }, RULES, NONE) as Log;
    expect(valid(log), JSON.stringify(valid.errors)).toBe(true);
    expect(log.runs[0]?.tool.driver.rules.map(({ id }) => id).toSorted()).toEqual([...RULE_IDS].toSorted());
  });

  test("writes names of files as addresses, and says why a finding is accepted", () => {
    const found: Finding = {
      rule: "article/unread",
      severity: "error",
      file: "notebooks/消 费#1.md",
      message: "x",
      details: { name: "x" },
    };
    const log = toSarif({ findings: [], accepted: [{ finding: found, reason: "it stays" }] }, RULES, NONE);
    expect(valid(log)).toBe(true);
    expect(JSON.stringify(log)).toContain('"uri":"notebooks/%E6%B6%88%20%E8%B4%B9%231.md"');
    expect(log).toMatchObject({ runs: [{ results: [{ suppressions: [{ justification: "it stays" }] }] }] });
  });
});

describe("the words that a finding complains of", () => {
  const linesOf = () => ["one two", "three", "four"];
  const base: Finding = { rule: "article/unbound", severity: "error", file: "a.md", message: "m", details: {} };
  const at = (line: number, column: number, length: number): Finding => ({ ...base, line, column, length });

  test.each([
    ["on one line", at(1, 5, 3), [1, 5, 1, 8], "two"],
    ["over the end of a line", at(1, 5, 9), [1, 5, 2, 6], "two three"],
    ["over two ends", at(1, 5, 12), [1, 5, 3, 3], "two three fo"],
    ["to the end of a line and no further", at(1, 5, 4), [1, 5, 2, 1], "two "],
    ["further than the file goes", at(3, 1, 99), [3, 1, 3, 5], "four"],
  ])("%s", (_, found, [startLine, startColumn, endLine, endColumn], words) => {
    const region = regionOf(found, linesOf);
    expect(region).toEqual({ startLine, startColumn, endLine, endColumn });
    expect(region && wordsIn(region, "a.md", linesOf)).toBe(words);
  });

  test.each<[what: string, found: Partial<Finding>, match: string]>([
    ["the words", { line: 2, column: 1, length: 5, ids: ["x"] }, "three"],
    ["the ids where a row is meant", { file: "a.csv", line: 2, column: 1, length: 5, ids: ["x", "y"] }, "x y"],
    ["place and value in a JSON file", { pointer: "/mark", actual: "pie" }, "/mark pie"],
    ["the message where there is nothing else", { line: 2 }, "m"],
  ])("are known again by %s", (_, found, match) => {
    expect(matchOf({ ...base, ...found }, linesOf)).toBe(match);
  });
});
