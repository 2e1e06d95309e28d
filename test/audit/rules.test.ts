import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { RULES } from "../../scripts/kaozheng/audit/audit.ts";
import { RULE_IDS } from "../../scripts/kaozheng/finding/rules.ts";
import { runIn } from "../command/project.ts";

const TOOLKIT = fileURLToPath(new URL("../../scripts/kaozheng", import.meta.url));

const sources = readdirSync(TOOLKIT, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ isWords: /^(?:finding|language)\//.test(path), text: readFileSync(join(TOOLKIT, path), "utf8") }));

/** The words of findings. */
const words = sources.flatMap(({ isWords, text }) => (isWords ? [text] : [])).join("\n");
/** What code says besides what rules declare that they find. */
const code = sources
  .flatMap(({ isWords, text }) => (isWords ? [] : [text.replaceAll(/\bfinds: \[[^\]]*\]/g, "")]))
  .join("\n");

describe("every code that a finding can carry", () => {
  test("is made somewhere", () => {
    expect(RULE_IDS.filter((id) => !code.includes(`"${id}"`))).toEqual([]);
  });

  test("is a rule's to find, and no rule declares one twice", () => {
    const found = new Set(RULES.flatMap(({ finds }) => finds));
    expect(RULE_IDS.filter((id) => !found.has(id))).toEqual([]);
    for (const { finds } of RULES) expect(finds).toEqual([...new Set(finds)]);
  });

  test("is explained by the rule that finds it", async () => {
    for (const id of RULE_IDS) {
      const { status, out } = await runIn("/", ["audit", "--explain", id]);
      expect(status).toBe(0);
      expect(out).toContain(RULES.find(({ finds }) => finds.includes(id))?.meaning);
    }
  });
});

test("a rule's advice is no finding's remedy said again", () => {
  const advice = RULES.flatMap((rule) => rule.advice ?? []);
  expect(advice.filter((text) => words.includes(text))).toEqual([]);
});
