import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TopLevelSpec } from "vega-lite";
import { describe, expect, test } from "vitest";
import { loadVegaLite } from "../../scripts/kaozheng/chart/engine/engines.ts";
import { accessFor } from "../../scripts/kaozheng/chart/read/file/access.ts";
import { checkFile } from "../../scripts/kaozheng/chart/read/file/check-file.ts";
import { specReader } from "../../scripts/kaozheng/chart/read/file/data-file.ts";
import { sharedData } from "../../scripts/kaozheng/chart/read/file/shared-data.ts";
import { parseJson } from "../../scripts/kaozheng/chart/read/json.ts";
import type { Finding } from "../../scripts/kaozheng/finding/finding.ts";
import { REPOSITORY } from "./sample.ts";

const SPECS = join(REPOSITORY, "test/input/specs");

/** What is said of a Vega spec that stands among the specs of the tests. */
async function complaints(json: object): Promise<readonly Finding[]> {
  const document = parseJson(JSON.stringify(json, null, 2));
  const spec = {
    file: "vega.vg.json",
    name: "vega",
    json: document.value as never,
    document,
    grammar: "vega",
  } as const;
  const reader = specReader(accessFor(join(SPECS, "vega.vg.json"), [], REPOSITORY), sharedData());
  return (await checkFile(spec, reader)).findings;
}

const DATA = [{ name: "t", values: [{ town: "A", trips: 28 }] }];
const marks = (encode: object, from: object = { data: "t" }) => [{ type: "rect", from, encode: { update: encode } }];
const withTransform = (...transform: object[]) => [{ ...DATA[0], transform }];
const y = (field: string) => marks({ y: { field } });

describe("a field that a Vega data set does not have is an error, with its place", () => {
  test.each<[string, object, string, string]>([
    ["in a mark", { data: DATA, marks: y("trip") }, "/marks/0/encode/update/y/field", "Did you mean trips?"],
    [
      "in a scale's domain",
      { data: DATA, scales: [{ name: "x", domain: { data: "t", field: "twon" } }] },
      "/scales/0/domain/field",
      "Did you mean town?",
    ],
    [
      "among those of a domain",
      { data: DATA, scales: [{ name: "x", domain: { data: "t", fields: ["trips", "tripz"] } }] },
      "/scales/0/domain/fields/1",
      "Did you mean trips?",
    ],
    [
      "in a domain of several sets",
      { data: DATA, scales: [{ name: "x", domain: { fields: [{ data: "t", field: "tripz" }] } }] },
      "/scales/0/domain/fields/0/field",
      "Did you mean trips?",
    ],
    [
      "in an expression of a transform",
      { data: withTransform({ type: "filter", expr: "datum.tripps > 2" }) },
      "/data/0/transform/0",
      "Did you mean trips?",
    ],
    [
      "in a group of a stack",
      { data: withTransform({ type: "stack", groupby: ["towns"], field: "trips" }) },
      "/data/0/transform/0",
      "Did you mean town?",
    ],
    [
      "that an aggregate has left out",
      { data: withTransform({ type: "aggregate", groupby: ["town"] }), marks: y("trips") },
      "/marks/0/encode/update/y/field",
      '"trips"',
    ],
    [
      "in the rows of a facet",
      {
        data: DATA,
        marks: [
          {
            type: "group",
            from: { facet: { name: "f", data: "t", groupby: "town" } },
            marks: marks({ y: { field: "tripz" } }, { data: "f" }),
          },
        ],
      },
      "/marks/0/marks/0/encode/update/y/field",
      "Did you mean trips?",
    ],
    [
      "of a file",
      { data: [{ name: "t", url: "data/trips.json" }], marks: y("kms") },
      "/marks/0/encode/update/y/field",
      "Did you mean km?",
    ],
    [
      "in a signal of a channel",
      { data: DATA, marks: marks({ y: { signal: "2 * datum.tripz" } }) },
      "/marks/0/encode/update/y/signal",
      "Did you mean trips?",
    ],
  ])("%s", async (_, spec, pointer, message) => {
    const found = (await complaints(spec)).filter(({ rule }) => rule === "chart/unknown-field");
    expect(found.map((f) => f.pointer)).toEqual([pointer]);
    expect(found[0]?.message).toContain(message);
    expect(found[0]?.line).toBeGreaterThan(1);
  });
});

describe("what may be there is left alone", () => {
  test.each<[string, object]>([
    ["a formula's", { data: withTransform({ type: "formula", expr: "1", as: "km" }), marks: y("km") }],
    ["a bin's own names", { data: withTransform({ type: "bin", field: "trips", extent: [0, 9] }), marks: y("bin1") }],
    [
      "a sum's own name",
      { data: withTransform({ type: "aggregate", ops: ["sum"], fields: ["trips"] }), marks: y("sum_trips") },
    ],
    ["a transform that is not known", { data: withTransform({ type: "contour" }), marks: y("anything") }],
    [
      "a name from a signal",
      { data: withTransform({ type: "formula", expr: "1", as: { signal: "s" } }), marks: y("km") },
    ],
    ["a set that a trigger fills", { data: [{ ...DATA[0], on: [{ trigger: "s", insert: "s" }] }], marks: y("km") }],
    ["a set that is empty", { data: [{ name: "t" }], marks: y("km") }],
    [
      "an item of another mark",
      { data: DATA, marks: [{ type: "rect", name: "m" }, ...marks({ y: { field: "bounds" } }, { data: "m" })] },
    ],
    ["a set derived from one of those", { data: [{ name: "s" }, { name: "t", source: "s" }], marks: y("km") }],
    ["a path into a field", { data: DATA, marks: y("town.length") }],
  ])("%s", async (_, spec) => {
    expect((await complaints(spec)).filter(({ rule }) => rule === "chart/unknown-field")).toEqual([]);
  });

  // Vega-Lite's compiler writes more kinds of Vega than people do.
  test.each(readdirSync(SPECS).filter((file) => file.endsWith(".vl.json")))("%s, compiled", async (file) => {
    const spec = JSON.parse(readFileSync(join(SPECS, file), "utf8")) as TopLevelSpec;
    const logger = {
      level: () => logger,
      error: () => logger,
      warn: () => logger,
      info: () => logger,
      debug: () => logger,
    };
    const compiled = loadVegaLite().compile(spec, { logger: logger as never }).spec;
    expect((await complaints(compiled)).filter(({ rule }) => rule === "chart/unknown-field")).toEqual([]);
  });
});
