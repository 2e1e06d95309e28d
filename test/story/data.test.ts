import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../scripts/kaozheng/dataset/archive.ts";
import { openProject, readProject } from "../../scripts/kaozheng/dataset/project.ts";
import { checkRecord } from "../../scripts/kaozheng/dataset/record.ts";
import { checkTypes } from "../../scripts/kaozheng/dataset/types.ts";
import { verify } from "../../scripts/kaozheng/dataset/verify.ts";
import { printExact } from "../../scripts/kaozheng/quantity/exact.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const project = openProject(ROOT);
const { registers } = project;

describe("the story's data", () => {
  test("the descriptor is valid against the published profile of Data Package 2.0", () => {
    const profile = JSON.parse(readFileSync(join(ROOT, "test/profiles/datapackage-2.0.json"), "utf8")) as object;
    const descriptor = JSON.parse(readFileSync(join(ROOT, "data/datapackage.json"), "utf8")) as {
      resources: { schema: string | object }[];
    };
    for (const resource of descriptor.resources)
      if (typeof resource.schema === "string")
        resource.schema = JSON.parse(readFileSync(join(ROOT, "data", resource.schema), "utf8")) as object;
    // The profile carries editors' hints that JSON Schema does not know.
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(profile);
    expect(validate(descriptor), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  test("reading finds nothing wrong", () => {
    expect(readProject(ROOT).findings).toEqual([]);
  });

  test("every row is what its token gives, and the types are those of the tables", () => {
    expect([...checkRecord(project, null), ...checkTypes(project)]).toEqual([]);
  });

  test("figures come from all five documents and tell of all four reports", () => {
    const figures = [...registers.figures.values()];
    expect(figures.length).toBeGreaterThanOrEqual(45);
    expect(new Set(figures.map((f) => f.source))).toEqual(new Set(registers.sources.keys()));
    expect(new Set(figures.map((f) => f.report))).toEqual(new Set(registers.reports.keys()));
  });

  test("totals are the sums of their parts where both are exact", () => {
    const value = (id: string) => registers.figures.get(id)?.recorded?.value;
    const [total, ...parts] = [
      "enforcement-suspects@2020-consumer~002",
      "enforcement-suspects@2020-consumer~002#counterfeit",
      "enforcement-suspects@2020-consumer~002#food-data-laundering",
    ].map(value);
    const [a, b] = parts;
    expect(a && b && printExact(a.add(b))).toBe(total && printExact(total));
  });

  test.each([
    ["inspection-spend-growth/2020-2021", "166.666666667", "lower"],
    ["inspection-spend-growth/2021-2022", "25", "nothing"],
    ["inspection-spend-per-month-growth/2020-2021", "55.5555555556", "lower"],
    ["inspection-spend-per-item/2020", "46.875", "upper"],
    ["inspection-spend-per-item/2021", "35.8744394619", "lower"],
    ["inspection-spend-per-item/2022", "1666.66666667", "lower"],
    ["inspection-blocked-share/2021", "1.34529147982", "both"],
    ["fund-paid-growth/2021-2022", "11.1111111111", "lower"],
    ["links-per-complaint/2021", "4.8", "nothing"],
    ["suspects-per-case/2020", "5.94736842105", "both"],
  ])("%s is %s, its words entail %s", (id, value, entailed) => {
    const derived = registers.derived.get(id);
    expect(derived?.value && printExact(derived.value)).toBe(value);
    expect(derived?.entailment).toBe(entailed);
  });

  // By the printed words the bounds are ≤ 46.9, ≥ 35.7 and ≥ 1428: 35.8 and 1429 hold of the nominal values only.
  test.each([
    ["inspection-spend-per-item/2020", "upper", "46.8828125"],
    ["inspection-spend-per-item/2021", "lower", "35.7941834452"],
    ["inspection-spend-per-item/2022", "lower", "1428.57142857"],
  ] as const)("%s is bounded on the %s side by %s", (id, side, bound) => {
    const end = registers.derived.get(id)?.strict[side];
    expect(end && printExact(end)).toBe(bound);
  });

  test("no comparison lies across a break that is called unsound", () => {
    expect([...registers.derived.values()].filter((d) => d.flags.some((f) => f.endsWith(":unsound")))).toEqual([]);
  });
});

const archive = process.env.KAOZHENG_ARCHIVE;
if (!archive) console.warn("KAOZHENG_ARCHIVE is not set: the tokens are not checked against the documents.");

// Where everything is meant to be checked, documents that are not at hand are a failure, not a reason to skip.
test.runIf(process.env.CI === "true")("the archive is at hand under CI", () => {
  expect(archive).toBeTruthy();
});

describe.skipIf(!archive)("the documents", () => {
  test("hold every printed token where its locator says", () => {
    const opened = openArchive(archive);
    if (opened === null) throw new Error(`KAOZHENG_ARCHIVE names no folder: ${archive}`);
    const { total, verified, findings } = verify(project, opened);
    expect(findings).toEqual([]);
    expect(verified).toBe(total);
    expect(checkRecord(project, opened)).toEqual([]);
  });

  test("lend no sentence to the repository", () => {
    const opened = openArchive(archive);
    const paragraphs = [...registers.sources.values()].flatMap((s) => opened?.document(s)?.paragraphs ?? []);
    const titles = new Set([...registers.sources.values()].map((source) => source.title));
    const sentences = new Set(
      paragraphs
        .flatMap((p) => p.split(/[。！？!?;；]/u))
        .map((s) => s.trim())
        .filter((s) => s.length >= 16 && !titles.has(s)),
    );
    expect(sentences.size).toBeGreaterThan(100);
    const copied = textFiles(ROOT).flatMap((path) => {
      const text = readFileSync(path, "utf8");
      return [...sentences].filter((s) => text.includes(s)).map((s) => `${path.slice(ROOT.length)}: ${s}`);
    });
    expect(copied).toEqual([]);
  });
});

/** The project's own texts: what a sentence could have been copied into. */
function textFiles(root: string): string[] {
  const folders = ["data", "notebooks", "charts", "scripts", "test"];
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return below(path);
      return /\.(md|csv|json|ts|txt|html|svg)$/.test(entry.name) ? [path] : [];
    });
  return [
    join(root, "README.md"),
    ...folders
      .map((f) => join(root, f))
      .filter(existsSync)
      .flatMap(below),
  ];
}
