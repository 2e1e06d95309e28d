import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../scripts/kaozheng/dataset/csv.ts";
import { decode } from "../../scripts/kaozheng/dataset/decode.ts";
import type { Field, Resource } from "../../scripts/kaozheng/dataset/descriptor.ts";
import { parseSoundTable, parseTable } from "../../scripts/kaozheng/dataset/read.ts";
import { printExact } from "../../scripts/kaozheng/quantity/exact.ts";

function resource(...fields: Field[]): Resource {
  return { name: "t", path: "t.csv", schema: { fields } };
}

const sample = resource(
  { name: "id", type: "string", constraints: { required: true, pattern: "[a-z]+" } },
  { name: "n", type: "number" },
  { name: "kind", type: "string", constraints: { enum: ["flow", "stock"] } },
  { name: "day", type: "date" },
  { name: "open", type: "boolean" },
  { name: "parts", type: "list", delimiter: " " },
);
const HEADER = "id,n,kind,day,open,parts";

const findings = (csv: string) => parseTable(csv, sample, "data/t.csv").findings;

describe("a table is read by its declared types", () => {
  test("every type is cast, an empty cell is null", () => {
    const { table, findings } = parseTable(
      `${HEADER}\nabc,-12.50,flow,2021-12-31,true,x y\nd,,,,,\n`,
      sample,
      "data/t.csv",
    );
    expect(findings).toEqual([]);
    const [first, second] = table.rows;
    const n = first?.cells.n;
    expect(n !== null && typeof n === "object" && "n" in n && printExact(n)).toBe("-12.5");
    expect({ ...first?.cells, n: undefined }).toEqual({
      id: "abc",
      n: undefined,
      kind: "flow",
      day: "2021-12-31",
      open: true,
      parts: ["x", "y"],
    });
    expect(second?.cells).toEqual({ id: "d", n: null, kind: null, day: null, open: null, parts: null });
  });

  test("01001 stays text where the schema says string", () => {
    const { table } = parseTable("code\n01001\n", resource({ name: "code", type: "string" }), "t");
    expect(table.rows[0]?.cells.code).toBe("01001");
  });

  test.each([
    ["a byte order mark", `\ufeff${HEADER}\na,1,flow,,,\n`],
    ["CRLF", `${HEADER}\r\na,1,flow,,,\r\n`],
    ["no line end at the end", `${HEADER}\na,1,flow,,,`],
  ])("%s makes no difference", (_, csv) => {
    const { table, findings } = parseTable(csv, sample, "t");
    expect(findings).toEqual([]);
    expect(table.rows.map((r) => r.cells.id)).toEqual(["a"]);
  });

  test("a quoted line break stays in its cell and does not shift the lines of later rows", () => {
    const { table, findings } = parseTable(
      'a,b\n"x\ny",1\nz,?\n',
      resource({ name: "a", type: "string" }, { name: "b", type: "integer" }),
      "t",
    );
    expect(table.rows[0]?.cells.a).toBe("x\ny");
    expect(findings.map((f) => [f.line, f.column, f.actual])).toEqual([[4, 2, "?"]]);
  });
});

describe("what is wrong with a table is said with line, column, found and expected", () => {
  test.each([
    ["a short row", "a,1\n", "data/ragged-row", "The row has 2 cells where the header has 6."],
    ["a long row", "a,1,flow,,,,x\n", "data/ragged-row", "The row has 7 cells where the header has 6."],
    ["a thousands separator", 'a,"1,000",flow,,,\n', "data/cell-type", '"1,000" in column n is no number.'],
    ["a day the calendar lacks", "a,1,flow,2021-02-30,,\n", "data/cell-type", '"2021-02-30" in column day is no date.'],
    [
      "a misspelt keyword",
      "a,1,flwo,,,\n",
      "data/enum",
      '"flwo" in column kind is not one of its allowed values. Did you mean flow?',
    ],
    [
      "a form the pattern refuses",
      "A1,1,flow,,,\n",
      "data/pattern",
      '"A1" in column id does not have the form that the schema asks for.',
    ],
    ["an empty required cell", ",1,flow,,,\n", "data/required", "The cell in column id is empty."],
  ])("%s", (_, row, rule, message) => {
    const [found, ...others] = findings(`${HEADER}\nok,1,flow,,,\n${row}`);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule, message, file: "data/t.csv", line: 3, severity: "error" });
    expect(found?.remedy).toBeTruthy();
  });

  test("all errors of a file are reported, not the first", () => {
    expect(findings(`${HEADER}\na\nB,x,flwo,,,\n`).map((f) => f.rule)).toEqual([
      "data/ragged-row",
      "data/pattern",
      "data/cell-type",
      "data/enum",
    ]);
  });

  test.each([
    ["a misspelt column", "id,m,kind,day,open,parts", /lacks n\. It has m/],
    ["columns in another order", "n,id,kind,day,open,parts", /another order/],
    ["an empty file", "", /lacks id, n/],
  ])("%s", (_, header, message) => {
    const [found] = findings(`${header}\n`);
    expect(found).toMatchObject({ rule: "data/header", line: 1 });
    expect(found?.message).toMatch(message);
  });

  test("a quotation mark that is not closed", () => {
    expect(findings(`${HEADER}\n"a,1,flow,,,\n`).map((f) => f.rule)).toEqual(["data/csv"]);
  });
});

describe("encodings", () => {
  // 抖音 in GB18030.
  const gb18030 = Uint8Array.from([0xb6, 0xb6, 0xd2, 0xf4]);

  test("GB18030 is read where it is declared", () => {
    expect(decode(gb18030, "gb18030", "t")).toEqual({ text: "抖音", findings: [] });
  });

  test("GB18030 that was not declared is an error with its place, and nothing is replaced in silence", () => {
    const { text, findings } = decode(Uint8Array.from([0x61, 0x0a, ...gb18030]), "utf-8", "data/t.csv");
    expect(text).toBe("");
    expect(findings).toMatchObject([{ rule: "data/encoding", file: "data/t.csv", line: 2, expected: "utf-8" }]);
    expect(findings[0]?.message).toContain("offset 2");
  });

  test("an encoding nobody knows is an error of the descriptor", () => {
    expect(decode(gb18030, "latin-klingon", "t").findings).toMatchObject([{ rule: "data/descriptor" }]);
  });
});

test("what is written reads back as the same cells", () => {
  const cell = fc
    .string({ unit: "binary", maxLength: 8 })
    .filter((s) => !s.startsWith("\ufeff") && !/\p{Surrogate}/u.test(s));
  const schema = {
    fields: [
      { name: "a", type: "string" },
      { name: "b", type: "string" },
    ],
  } as const;
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
      const csv = toCsv(
        rows.map(([a, b]) => ({ a, b })),
        schema,
      );
      const { table, findings } = parseTable(csv, { name: "t", path: "t", schema }, "t");
      expect(findings).toEqual([]);
      expect(table.rows.map((r) => [r.cells.a ?? "", r.cells.b ?? ""])).toEqual(rows);
    }),
  );
});

describe("a table that is known to be sound is read as any other", () => {
  const words = resource({ name: "a", type: "string" }, { name: "b", type: "string" }, { name: "n", type: "integer" });
  const semicolons = { ...words, dialect: { delimiter: ";" } };
  test.each([
    ["with plain cells", "a,b,n\nx,y,1\nz,,2\n", words],
    ["without a last line end", "a,b,n\nx,y,1", words],
    ["with delimiters in quotation marks", 'a,b,n\n"x,y","z",1\n', words],
    ["with quotation marks in cells", 'a,b,n\n"say ""x""","""",1\n"",y,2\n', words],
    ["with line ends in cells", 'a,b,n\nx,"one\ntwo\n\nthree",1\ny,z,2\n', words],
    ["with lines that end as in Windows", "a,b,n\r\nx,y,1\r\nz,w,2\r\n", words],
    ["with empty lines", "a,b,n\n\nx,y,1\n\nz,w,2\n\n", words],
    ["with a byte order mark", "\uFEFFa,b,n\nx,y,1\n", words],
    ["with another delimiter", 'a;b;n\nx,y;"z;w";1\n', semicolons],
    ["with no row", "a,b,n\n", words],
    ["of every type", `${HEADER}\nx,2.50,flow,2021-02-28,true,a b\ny,,stock,,false,\n`, sample],
  ])("%s", (_, csv, of) => {
    const { table, findings: wrong } = parseTable(csv, of, "data/t.csv");
    expect(wrong).toEqual([]);
    const sound = parseSoundTable(csv, of, "data/t.csv");
    expect(sound.rows.map(({ line, cells }) => ({ line, cells }))).toEqual(table.rows);
    const peeked = of.schema.fields.filter(({ type }) => type === "string").map(({ name }) => name);
    for (const [i, row] of sound.rows.entries())
      for (const field of peeked) expect(row.peek?.(field)).toBe(String(table.rows[i]?.cells[field] ?? ""));
  });
});
