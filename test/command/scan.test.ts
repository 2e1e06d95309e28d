import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import { runIn } from "./project.ts";

// Outside any project: the units are those the reader knows by itself.
const folder = mkdtempSync(join(tmpdir(), "kaozheng-scan-"));
afterAll(() => rmSync(folder, { recursive: true }));

const scan = (text: string | Uint8Array, format: string, terminal = false) =>
  runIn(folder, ["scan", "-", "--format", format], text, terminal);

/** 超9100万次，下降3% in GB18030. */
const GB18030 = Uint8Array.from([
  0xb3, 0xac, 0x39, 0x31, 0x30, 0x30, 0xcd, 0xf2, 0xb4, 0xce, 0xa3, 0xac, 0xcf, 0xc2, 0xbd, 0xb5, 0x33, 0x25,
]);

test("a text cannot give the terminal orders", async () => {
  const { out } = await scan("\u001b[31m超9100万次\u001b[0m", "text");
  expect(out).not.toContain("\u001b");
  expect(out).toContain("␛[");
});

test("UTF-16 is refused by its name", async () => {
  const { status, err } = await scan(Uint8Array.from([0xff, 0xfe, 0x39, 0x00]), "json");
  expect(status).toBe(2);
  expect(err).toContain("The text is UTF-16.");
});

describe("a press release piped in", () => {
  test("comes out as a table of candidate figures, what measures nothing left out", async () => {
    const text = "2021年😀拦截超9100万次，\r\n同比下降-3%。第一章\r\n";
    const { status, out } = await scan(text, "csv");
    expect(status).toBe(0);
    expect(parse(out, { columns: true })).toMatchObject([
      {
        printed: "超9100万次",
        value: "91000000",
        lower: "91000000",
        upper: "",
        lower_closed: "false",
        hedge: "more-than",
        line: "1",
        column: "10",
        start: "9",
        end: "16",
      },
      // A spreadsheet would take it for a formula.
      { printed: "'-3%", value: "-3", unit: "percent", direction: "decrease", line: "2", column: "5" },
    ]);
  });

  test("comes out as it stands, with every expression marked and read", async () => {
    const { out } = await scan("2021年拦截超9100万次，三分之一", "text");
    expect(out).toBe(
      "(2021年){date}拦截[超9100万次]{(91000000, ∞) 次?}，[三分之一]{[0.313333333333, 0.353333333333]}\n",
    );
  });

  test("is marked in colour on a terminal, and its own text is not changed", async () => {
    const { out } = await scan("2021年拦截超9100万次", "text", true);
    expect(out).toContain("\u001b[1;36m超9100万次\u001b[0m");
    const bare = stripVTControlCharacters(out).replace(/\{[^}]*\}/g, "");
    expect(bare).toBe("2021年拦截超9100万次\n");
  });

  test("may be in GB18030", async () => {
    const { status, out } = await scan(GB18030, "json");
    expect(status).toBe(0);
    expect((JSON.parse(out) as { text: string }[]).map(({ text }) => text)).toEqual(["超9100万次", "3%"]);
  });

  test.each([
    ["nothing", "", 0, "[]\n"],
    ["no number", "没有数字", 0, "[]\n"],
  ])("of %s gives an empty list", async (_, text, status, out) => {
    expect(await scan(text, "json")).toMatchObject({ status, out });
  });

  test("that is no text is refused, and no character is replaced", async () => {
    const file = join(folder, "picture.png");
    writeFileSync(file, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0x80]));
    const { status, out, err } = await runIn(folder, ["scan", "picture.png"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain("picture.png is neither UTF-8 nor GB18030.");
  });
});
