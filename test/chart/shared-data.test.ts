import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFile } from "../../scripts/kaozheng/chart/read/file/open-file.ts";
import { sharedData } from "../../scripts/kaozheng/chart/read/file/shared-data.ts";
import { renderFile } from "../../scripts/kaozheng/chart/render.ts";
import { temporaryFolder } from "./temporary.ts";

const SPEC =
  '{"data":{"url":"d.csv"},"mark":"bar","encoding":{"x":{"field":"word"},"y":{"field":"n","type":"quantitative"}}}';

test("specs of one run read a file once, by whatever name; those of another read it again", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "a.vl.json"), SPEC);
  writeFileSync(join(folder, "b.vl.json"), SPEC.replace("d.csv", "./d.csv"));
  const draw = async (name: string, run = sharedData()): Promise<string> => {
    const open = await openFile(join(folder, name), { data: run });
    return (await renderFile(open, "en", { bare: true, font: "system" })).svg;
  };
  const run = sharedData();
  writeFileSync(join(folder, "d.csv"), "word,n\nbefore,1\n");
  expect(await draw("a.vl.json", run)).toContain(">before<");
  writeFileSync(join(folder, "d.csv"), "word,n\nafter,1\n");
  expect(await draw("b.vl.json", run)).toContain(">before<");
  expect(await draw("b.vl.json")).toContain(">after<");
});

test("of the data of a run no more is kept than was said, the last read first of all", () => {
  const data = sharedData(10);
  const kept = () => ["a", "b", "c", "d"].filter((address) => data.get(address) !== undefined).join("");
  data.keep("a", "12345");
  data.keep("b", "12345");
  expect(kept()).toBe("ab");
  data.keep("c", "1");
  expect(kept()).toBe("bc");
  data.keep("d", "far more than ten characters");
  expect(kept()).toBe("d");
  data.keep("a", "1");
  expect(kept()).toBe("a");
});
