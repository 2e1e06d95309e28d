import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listCharts } from "../../scripts/kaozheng/chart/read/catalogue.ts";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { projectFiles } from "../../scripts/kaozheng/dataset/files.ts";
import { LANGUAGES } from "../../scripts/kaozheng/language/language.ts";
import { REPOSITORY, SAMPLE, sampleProject } from "./sample.ts";

const OUTPUT = join(REPOSITORY, "test/output/charts");

/** At the wide profile as they are published; at the narrow one without the font, to keep the repository small. */
const VARIANTS = [
  { profile: "wide", font: "embedded" },
  { profile: "narrow", font: "system" },
] as const;

const cases = listCharts(projectFiles(SAMPLE)).flatMap(({ name }) =>
  LANGUAGES.flatMap((language) => VARIANTS.map((variant) => ({ name, language, ...variant }))),
);

/**
 * The chart as it was last looked at. A chart that has changed is written beside it, `-changed.svg`: look at both, and
 * rename the new one if it is right.
 */
describe("each chart of the sample project is drawn as it was looked at", () => {
  const project = sampleProject();
  test.each(cases)("$name, $language, $profile", async ({ name, language, profile, font }) => {
    const { svg } = await renderChart(project, name, language, { profile, font });
    const path = join(OUTPUT, `${name}.${language}.${profile}.svg`);
    const changed = path.replace(/\.svg$/, "-changed.svg");
    const expected = existsSync(path) ? readFileSync(path, "utf8") : "";
    mkdirSync(OUTPUT, { recursive: true });
    if (svg === expected) rmSync(changed, { force: true });
    else writeFileSync(changed, svg);
    expect(svg === expected, `see ${changed}`).toBe(true);
  });
});
