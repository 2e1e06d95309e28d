import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { openFile } from "../../scripts/kaozheng/chart/read/file/open-file.ts";
import { renderFile } from "../../scripts/kaozheng/chart/render.ts";
import { type Finding, ProjectError, UsageError } from "../../scripts/kaozheng/finding/finding.ts";
import { temporaryFolder } from "./temporary.ts";

const VALUES = { values: [{ a: "x", b: 1 }] };
const ENCODING = { x: { field: "a", type: "nominal" }, y: { field: "b", type: "quantitative" } };
const SPEC = { data: VALUES, mark: "bar", encoding: ENCODING };
const VEGA = { $schema: "https://vega.github.io/schema/vega/v6.json", width: 9, height: 9 };

/** What is said of a spec, given as its JSON or as an object, with files beside it. */
async function complaints(
  spec: object | string,
  files: Readonly<Record<string, string>> = {},
  allow: readonly string[] = [],
): Promise<readonly Finding[]> {
  const folder = join(temporaryFolder(), "specs");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "spoiled.vl.json");
  writeFileSync(file, typeof spec === "string" ? spec : JSON.stringify(spec, null, 2));
  try {
    await renderFile(await openFile(file, { name: "spoiled.vl.json", allow, cwd: folder }), "en", { bare: true });
  } catch (error) {
    if (error instanceof ProjectError) return error.findings;
    throw error;
  }
  return [];
}

const x = (change: object) => ({ ...SPEC, encoding: { ...ENCODING, x: { ...ENCODING.x, ...change } } });
const url = (url: string, format?: object) => ({ ...SPEC, data: { url, ...(format ? { format } : {}) } });

describe("a broken spec is told of in one message with its place, and nothing is drawn", () => {
  test.each<[string, object | string, string, string, number]>([
    ["no JSON", '{"mark": "bar" "data": {}}', "chart/syntax", "stands where a comma or a closing brace should", 1],
    ["a list", "[]", "chart/spec", "The spec is no object.", 1],
    ["a grammar of its own", { ...SPEC, $schema: "https://example.org/s.json" }, "chart/spec", "/$schema is", 21],
    ["no mark", { data: VALUES, encoding: ENCODING }, "chart/spec", "without a mark, layers or views", 1],
    ["no data", { mark: "bar", encoding: ENCODING }, "chart/spec", "The spec is without data.", 1],
    [
      "an unknown member",
      { ...SPEC, heigth: 3 },
      "chart/property",
      '"heigth" is no property of the spec. Did you mean height',
      21,
    ],
    [
      "an unknown channel",
      { ...SPEC, encoding: { colour: { field: "a" } } },
      "chart/property",
      '"colour" is no property of /encoding. Did you mean color?',
      12,
    ],
    [
      "an unknown property of a channel",
      x({ fild: "a" }),
      "chart/property",
      '"fild" is no property of /encoding/x. Did you mean field?',
      15,
    ],
    ["an unknown mark", { ...SPEC, mark: "bra" }, "chart/spec", '/mark is "bra". Did you mean bar?', 10],
    [
      "an unknown mark in an object",
      { ...SPEC, mark: { type: "bra" } },
      "chart/spec",
      '/mark/type is "bra". Did you mean bar?',
      11,
    ],
    [
      "a mark's option of the wrong type",
      { ...SPEC, mark: { type: "bar", filled: "yes" } },
      "chart/spec",
      '/mark/filled is "yes".',
      12,
    ],
    ["a measurement of the wrong type", { ...SPEC, width: "wide" }, "chart/spec", '/width is "wide".', 21],
    ["an unknown type", x({ type: "numeric" }), "chart/spec", '/encoding/x/type is "numeric".', 14],
    [
      "an unknown aggregate",
      x({ aggregate: "meen" }),
      "chart/spec",
      '/encoding/x/aggregate is "meen". Did you mean mean?',
      15,
    ],
    ["an axis's unknown property", x({ axis: { labelAngel: 1 } }), "chart/property", "Did you mean labelAngle?", 16],
    [
      "an unknown transform",
      { ...SPEC, transform: [{ calcuate: "1", as: "c" }] },
      "chart/property",
      "Did you mean calculate?",
      23,
    ],
    [
      "a layer's unknown property",
      { data: VALUES, layer: [{ mark: "bar", encoding: { x: { feild: "a" } } }] },
      "chart/property",
      '"feild" is no property of /layer/0/encoding/x.',
      15,
    ],
    ["an unknown field", x({ field: "aa" }), "chart/unknown-field", '/data/values has no field "aa".', 13],
    [
      "an unknown field in a filter",
      { ...SPEC, transform: [{ filter: "datum.c > 1" }] },
      "chart/unknown-field",
      'has no field "c"',
      22,
    ],
    ["an empty list of values", { ...SPEC, data: { values: [] } }, "chart/empty-data", "/data/values holds no row", 3],
    [
      "a name that no data bear",
      { ...SPEC, datasets: { rows: [] }, data: { name: "row" } },
      "chart/unknown-dataset",
      "Did you mean rows?",
      3,
    ],
    [
      "filters that leave nothing",
      { ...SPEC, transform: [{ filter: "datum.b > 9" }] },
      "chart/nothing-drawn",
      "Nothing is drawn",
      1,
    ],
    [
      "words drawn as numbers",
      { ...SPEC, mark: "point", encoding: { x: { field: "a", type: "quantitative" } } },
      "chart/nothing-drawn",
      "Nothing is drawn",
      1,
    ],
    [
      "an expression with a mistake",
      { ...SPEC, transform: [{ calculate: "datum.b +", as: "c" }] },
      "chart/engine",
      "",
      1,
    ],
    [
      "a picture by address",
      { ...SPEC, mark: "image", encoding: { ...ENCODING, url: { value: "https://example.org/a.png" } } },
      "chart/image",
      "would be fetched",
      10,
    ],
    [
      "Vega: an unknown scale",
      { ...VEGA, scales: [{ name: "x", type: "bnd" }] },
      "chart/spec",
      "Did you mean band?",
      8,
    ],
    [
      "a format that d3 does not know",
      x({ type: "quantitative", axis: { format: "zz%%q" } }),
      "chart/engine",
      "invalid format: zz%%q",
      16,
    ],
    [
      "a parameter that nobody defines",
      x({ type: "quantitative", scale: { domain: { param: "nope" } } }),
      "chart/engine",
      '"nope"',
      17,
    ],
    [
      "Vega: an unknown mark",
      { ...VEGA, marks: [{ type: "rectt" }] },
      "chart/spec",
      '/marks/0/type is "rectt". Did you mean rect?',
      7,
    ],
    [
      "Vega: an unknown member",
      { ...VEGA, axess: [] },
      "chart/property",
      '"axess" is no property of the spec. Did you mean axes?',
      5,
    ],
    [
      "Vega: data that are not there",
      { ...VEGA, marks: [{ type: "rect", from: { data: "u" } }] },
      "chart/engine",
      'Undefined data set name: "u"',
      9,
    ],
    ["Vega: no marks", VEGA, "chart/nothing-drawn", "Nothing is drawn", 1],
  ])("%s", async (_, spec, rule, message, line) => {
    const findings = await complaints(spec);
    expect(findings.map((f) => f.rule)).toEqual([rule]);
    expect(findings[0]?.message).toContain(message);
    expect(findings[0]).toMatchObject({ severity: "error", file: "spoiled.vl.json", line });
    expect(findings[0]?.remedy).toBeTruthy();
    if (rule !== "chart/syntax") expect(findings[0]?.pointer).toMatch(/^(\/|$)/);
  });

  test("several mistakes are all told of, each once", async () => {
    const spec = { ...SPEC, mark: "bra", encoding: { ...ENCODING, x: { fild: "a" } } };
    expect((await complaints(spec)).map((f) => f.actual)).toEqual(['"bra"', "fild"]);
  });
});

describe("a spec's data", () => {
  test.each([
    ["that are not there", url("none.csv"), "chart/data-file", "there is no such file"],
    ["that are no JSON", url("broken.json"), "chart/data-file", "broken.json"],
    ["that are not UTF-8", url("latin.csv"), "chart/data-file", "utf-8"],
    ["without rows", url("empty.csv"), "chart/empty-data", "empty.csv holds no row"],
    ["without the field", url("other.csv"), "chart/unknown-field", 'other.csv has no field "a"'],
    [
      "without the TopoJSON object",
      url("topo.json", { type: "topojson", feature: "x" }),
      "chart/data-file",
      "topo.json",
    ],
    [
      "of a lookup that are not there",
      { ...SPEC, transform: [{ lookup: "a", from: { data: { url: "no.csv" }, key: "a", fields: ["z"] } }] },
      "chart/data-file",
      "no.csv",
    ],
  ])("%s are an error", async (_, spec, rule, message) => {
    const files = {
      "broken.json": "{",
      "empty.csv": "a,b\n",
      "other.csv": "c,b\n1,2\n",
      "topo.json": '{"type":"Topology","objects":{},"arcs":[]}',
    };
    const [first, ...others] = await complaints(spec, {
      ...files,
      "latin.csv": Buffer.from([0x61, 0x0a, 0xe4, 0x0a]) as never,
    });
    expect(first).toMatchObject({ rule, file: "spoiled.vl.json" });
    expect(first?.message).toContain(message);
    expect(first?.line).toBeGreaterThan(1);
    expect(others.filter((f) => f.rule !== "chart/unknown-field")).toEqual([]);
  });
});

describe("a spec reads only under its own folder", () => {
  test.each([
    ["../secret.csv", "a path that leads out of the spec's folder"],
    ["sub/../../secret.csv", "a path that leads out of the spec's folder"],
    ["/etc/passwd", "an absolute path"],
    ["file:///etc/passwd", "an absolute path"],
    ["https://example.org/a.csv", "an address on the network"],
    ["//example.org/a.csv", "an address on the network"],
    ["http:\\\\example.org/a.csv", "an address on the network"],
    ["ftp://example.org/a.csv", "an address that no data are read from (ftp:)"],
  ])("not %s", async (path, reason) => {
    const [finding, ...others] = await complaints(url(path), { "../secret.csv": "a,b\nx,1\n" });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "chart/refused",
      actual: path,
      file: "spoiled.vl.json",
      line: 3,
      pointer: "/data/url",
    });
    expect(finding?.message).toContain(reason);
    if (!path.startsWith("ftp")) expect(finding?.remedy).toContain("--allow");
  });

  test("not what a symbolic link leads to, nor what Vega computes an address of", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "specs"));
    writeFileSync(join(folder, "secret.csv"), "a,b\nx,1\n");
    symlinkSync(join(folder, "secret.csv"), join(folder, "specs/link.csv"));
    const file = join(folder, "specs/a.vl.json");
    writeFileSync(file, JSON.stringify(url("link.csv")));
    await expect(openFile(file)).rejects.toThrow("is a link that leads out of the spec's folder");
    const computed = {
      ...VEGA,
      signals: [{ name: "s", value: "../secret.csv" }],
      data: [{ name: "t", url: { signal: "s" } }],
    };
    const marks = [{ type: "symbol", from: { data: "t" }, encode: { enter: { x: { value: 1 } } } }];
    expect((await complaints({ ...computed, marks })).map((f) => f.rule)).toEqual(["chart/refused"]);
  });

  test("but what is allowed by name", async () => {
    const files = { "../open/a.csv": "a,b\nx,1\n" };
    expect(await complaints(url("../open/a.csv"), files)).toHaveLength(1);
    expect(await complaints(url("../open/a.csv"), files, ["../open"])).toEqual([]);
    await expect(complaints(url("a.csv"), {}, ["no such folder"])).rejects.toThrow(UsageError);
    await expect(complaints(url("a.csv"), {}, ["no such folder"])).rejects.toThrow(
      "--allow takes a folder, a file or a host",
    );
  });

  test("and over the network only what is allowed, without being handed on", async () => {
    const { createServer } = await import("node:http");
    const server = createServer((request, response) => {
      if (request.url === "/away.csv") response.writeHead(302, { location: "/a.csv" }).end();
      else response.end("a,b\nx,1\n");
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as { port: number };
    const host = `127.0.0.1:${port}`;
    try {
      expect((await complaints(url(`http://${host}/a.csv`)))[0]?.remedy).toContain(`--allow ${host}`);
      expect(await complaints(url(`http://${host}/a.csv`), {}, [host])).toEqual([]);
      expect((await complaints(url(`http://${host}/away.csv`), {}, [host])).map((f) => f.rule)).toEqual([
        "chart/data-file",
      ]);
    } finally {
      server.close();
    }
  });
});

test("a picture beside the spec comes into the chart; one of a kind that may hold more does not", async () => {
  const image = (url: string) => ({ ...SPEC, mark: "image", encoding: { ...ENCODING, url: { value: url } } });
  expect(await complaints(image("a.png"), { "a.png": "PNG" })).toEqual([]);
  expect((await complaints(image("b.png"))).map((f) => f.rule)).toEqual(["chart/data-file"]);
  for (const url of ["a.svg", "../a.png", "/a.png", "https://example.org/a.png"])
    expect((await complaints(image(url), { "a.svg": "<svg/>" })).map((f) => f.rule)).toEqual(["chart/image"]);
});
