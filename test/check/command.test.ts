import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { runIn } from "../command/project.ts";
import { ROOT } from "./release.ts";

const SUPPORTED = "2021年，平台封禁违规商品超580万件。\n";
const WRONG_UNIT = "2021年，平台拦截违规商品发布超9100万件。\n";

/** Runs `check` on standard input. */
const check = (input: string, ...argv: string[]) => runIn(ROOT, ["check", "-", ...argv], input);

describe("the exit status", () => {
  test.each([
    ["0 where everything is supported", SUPPORTED, 0],
    ["0 where nothing is known of a number", "全年有4172人移民火星。", 0],
    ["0 where the record has only other years", "2022年，下架的商品超320万件。", 0],
    ["0 where there is no number", "", 0],
    ["1 where a number differs", WRONG_UNIT, 1],
    ["1 where one of several differs", SUPPORTED + WRONG_UNIT, 1],
  ])("is %s", async (_, text, status) => {
    expect((await check(text)).status).toBe(status);
  });
});

describe("a wrong argument is answered with what would be right", () => {
  test.each([
    [["--report", "2021-consumr"], "--report 2021-consumr: there is no such report. Did you mean 2021-consumer"],
    [
      ["--against", "x"],
      "--against x: there is no such report. There are 2020-consumer (2020消保), 2021-governance (2021治理)",
    ],
    [
      ["--without", "9"],
      "--without 9: there is no such source. There are 000 (Yunyingshe), 001 (Science and Technology Daily)",
    ],
  ])("%j", async (argv, message) => {
    const { status, out, err } = await check(SUPPORTED, ...argv);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  test.each([
    ["missing.txt", "There is no file missing.txt."],
    [".", ". is a folder, not a text."],
  ])("file %s", async (file, message) => {
    const { status, err } = await runIn(ROOT, ["check", file]);
    expect([status, err]).toEqual([2, `${message}\n`]);
  });
});

describe("as text", () => {
  test("a number is told with its place, what it is, and what the record has", async () => {
    const { out } = await check(WRONG_UNIT);
    expect(out.split("\n").slice(1)).toEqual([
      "-:1:17  超9100万件  拦截的违规商品发布 (listings-blocked)",
      "  单位不同：壹览商业（2021治理）、科技日报（2021消保）印 超9100万次",
      "不同 1",
      "",
    ]);
  });

  test.each([
    ["that no document is at hand", [], "手头没有文件（--archive）"],
    ["the report by its alias", ["--report", "2021消保"], "按这份报告核对：2021抖音电商消费者权益保护年度报告"],
    ["the earlier report", ["--against", "2021消保"], "与 2021抖音电商消费者权益保护年度报告 (2021-consumer) 对照"],
    ["the source left out", ["--without", "000"], "不用来源 000 的记录"],
    ["that periods end on other days", ["--report", "2021治理"], "截至 2021-12-31，本文所说的报告截至 2021-12-23"],
  ])("it says %s", async (_, argv, words) => {
    expect((await check(SUPPORTED, ...argv)).out).toContain(words);
  });

  test("where a number differs and names no year, it asks for the report, and then judges by it", async () => {
    const text = "平台封禁违规商品超58万件。\n";
    const asked = await check(text);
    expect([asked.status, asked.out]).toEqual([0, expect.stringContaining("可用 --report 指明")]);
    const answered = await check(text, "--report", "2021消保");
    expect([answered.status, answered.out]).toEqual([1, expect.not.stringContaining("可用 --report 指明")]);
    expect((await check(SUPPORTED)).out).not.toContain("可用 --report 指明");
  });

  test.each([
    ["zh", "这篇文字里没有要核对的数字"],
    ["en", "there is no number to check in this text"],
  ])("a text without numbers is said to have none (%s)", async (language, words) => {
    expect((await check("", "--lang", language)).out).toContain(words);
  });

  test("it speaks the language of the text, or the one that is asked for", async () => {
    const english = "In 2021 the platform banned more than 5.8 million goods.";
    expect((await check(english)).out).toContain("1 supported");
    expect((await check(english, "--lang", "zh")).out).toContain("有据 1");
    expect((await check(SUPPORTED, "--lang", "en")).out).toContain("1 supported");
  });

  test("it is coloured on a terminal alone", async () => {
    const coloured = await runIn(ROOT, ["check", "-"], SUPPORTED, true);
    expect(coloured.out).toContain("\u001b[32m超580万件\u001b[0m");
    expect((await check(SUPPORTED)).out).not.toContain("\u001b");
  });
});

describe("as JSON", () => {
  test("a number is what scan prints of it, with its matches and verdicts", async () => {
    const { out } = await check(WRONG_UNIT, "--format", "json");
    const { file, report, numbers } = JSON.parse(out);
    expect([file, report, numbers.length]).toEqual(["-", null, 1]);
    const { candidates, judged, ...number } = numbers[0];
    expect(number).toEqual({
      ...{ text: "超9100万件", start: 16, end: 23, line: 1, column: 17, kind: "quantity", paragraph: 1 },
      ...{ value: 91_000_000, lower: 91_000_000, upper: null, lowerClosed: false, upperClosed: false },
      ...{ usualLower: 91_000_000, usualUpper: 92_000_000, hedge: "more-than", direction: null },
      ...{ unit: "item", unitText: "件", sentence: WRONG_UNIT.trim(), status: "differs" },
      ...{
        matches: ["listings-blocked"],
        otherYears: ["fig:listings-blocked@2020-consumer~002", "fig:listings-blocked@2022-governance~003"],
      },
    });
    expect(Object.keys(candidates[0])).toEqual(["id", "score", "evidence"]);
    expect(judged[0]).toEqual({
      id: "fig:listings-blocked@2021-governance~004",
      verdict: "wrong-unit",
      differences: [{ kind: "unit", from: "次", to: "件" }],
    });
  });

  test("a comparison names numbers by their place in the list", async () => {
    const text = "2023年，处罚违规商家超50万家。有4172人移民火星。";
    const { out } = await check(text, "--against", "2021-consumer", "--format", "json");
    const { comparison } = JSON.parse(out);
    const { carried, vanished, ...rest } = comparison;
    expect(rest).toEqual({ against: "2021-consumer", fresh: [1], elsewhere: [], undecided: [] });
    expect(carried).toEqual([
      {
        ...{
          number: 0,
          earlier: "merchants-punished@2021-consumer~001",
          printed: "超40万次",
          change: null,
          unit: null,
        },
        ...{ differences: [{ kind: "unit", from: "次", to: "家" }], suspicions: [] },
      },
    ]);
    expect(vanished).toContainEqual({ id: "listings-banned@2021-consumer~001", printed: "超580万件" });
  });
});

describe("--out", () => {
  test.each([
    ["text", "有据 1"],
    ["json", '"status": "supported"'],
    ["html", "<!doctype html>"],
  ])("writes %s to a file, without colours, and says which", async (format, words) => {
    const folder = mkdtempSync(join(tmpdir(), "kaozheng-check-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "release.txt"), SUPPORTED);
    const argv = ["check", "release.txt", "-C", ROOT, "--format", format, "--out", "checked"];
    const { out, err } = await runIn(folder, argv, "", true);
    expect([out, err]).toEqual(["", `${join(folder, "checked")}\n`]);
    const written = readFileSync(join(folder, "checked"), "utf8");
    expect(written).toContain(words);
    expect(written).not.toContain("\u001b");
  });
});
