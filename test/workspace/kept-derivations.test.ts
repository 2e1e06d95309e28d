import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFiles } from "../../scripts/kaozheng/dataset/files.ts";
import { type Cache, openCache } from "../../scripts/kaozheng/workspace/cache.ts";
import { deriveKept } from "../../scripts/kaozheng/workspace/kept-derivations.ts";

const SAMPLE = fileURLToPath(new URL("../input/record", import.meta.url));
const OUTPUT = fileURLToPath(new URL("../output/record", import.meta.url));
const SCRIPT = "scripts/derive/ferry.ts";

describe("derivations", () => {
  let root = "";
  let runs = 0;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "kaozheng-"));
    cpSync(SAMPLE, root, { recursive: true });
    cpSync(join(OUTPUT, "data"), join(root, "data"), { recursive: true });
    writeFileSync(join(root, "days.ts"), "export const DAYS = 366;\n");
    const script = readFileSync(join(root, SCRIPT), "utf8").replace("constant(366,", "constant(DAYS,");
    writeFileSync(join(root, SCRIPT), `import { DAYS } from "../../days.ts";\n${script}`);
    mkdirSync(join(root, "data/derived"), { recursive: true });
    await run();
  });
  afterAll(() => rmSync(root, { recursive: true }));

  function run() {
    const cache = openCache(root);
    const counting: Cache = {
      ...cache,
      put: (...entry) => {
        runs += 1;
        cache.put(...entry);
      },
    };
    return deriveKept(projectFiles(root), counting);
  }

  test.each([
    ["nothing has changed", null, 0],
    ["a derived table was written", "data/derived/x.csv", 0],
    ["the types were written", "data/types.d.ts", 0],
    ["a typed table has changed", "data/units.csv", 1],
    ["a script has changed", SCRIPT, 1],
    ["what a script imports by path has changed", "days.ts", 1],
  ])("when %s", async (_, file, again) => {
    const before = runs;
    if (file !== null) appendFileSync(join(root, file), "\n");
    const files = await run();
    expect([runs - before, files.map((f) => f.file)]).toEqual([again, ["data/derived/ferry.csv"]]);
  });
});
