import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, test } from "vitest";
import type { Palette } from "../../scripts/kaozheng/chart/theme/theme.ts";
import { THEMES } from "../../scripts/kaozheng/chart/theme/themes.ts";

/** WCAG 2.1, 1.4.3 for text and 1.4.11 for marks. */
const TEXT = 4.5;
const MARK = 3;
/**
 * Least CIEDE2000 distance between any two colours of series, and between any two of the first four, which most charts
 * make do with. About 2 can just be told apart side by side; a legend is further off than that.
 */
const SERIES = 10;
const FIRST_FOUR = 14;

/** Full deficiency by the matrices of Machado, Oliveira and Fernandes (2009), as culori has them. */
const VISION: Readonly<Record<string, (colour: Color) => Color>> = {
  "full colour vision": (colour) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};
const difference = differenceCiede2000();

/** What is wrong with a palette, a sentence each. */
function complaints({ paper, ink, text, muted, axis, brand, categorical, sequential }: Palette): string[] {
  const found: string[] = [];
  const contrast = (name: string, colour: string, least: number): void => {
    const ratio = wcagContrast(colour, paper);
    if (ratio < least) found.push(`${name} ${colour} has ${ratio.toFixed(2)} : 1 on paper, not ${least}`);
  };
  for (const [name, colour] of Object.entries({ ink, text, muted })) contrast(name, colour, TEXT);
  for (const [name, colour] of Object.entries({ axis, brand })) contrast(name, colour, MARK);
  categorical.forEach((colour, i) => {
    contrast(`series ${i + 1}`, colour, MARK);
  });
  for (const [vision, see] of Object.entries(VISION))
    categorical.forEach((one, i) => {
      categorical.slice(0, i).forEach((other, j) => {
        const [a, b] = [parse(one), parse(other)];
        if (a === undefined || b === undefined) throw new Error(`${one} or ${other} is no colour`);
        const [distance, least] = [difference(see(a), see(b)), i < 4 ? FIRST_FOUR : SERIES];
        if (distance < least) found.push(`series ${j + 1} and ${i + 1} are ${distance.toFixed(1)} apart in ${vision}`);
      });
    });
  const steps = sequential.map((colour) => wcagContrast(colour, paper));
  if (steps.some((step, i) => step < 1.15 * (steps[i - 1] ?? 1))) found.push("the sequential colours do not move away");
  return found;
}

const palettes = THEMES.flatMap(({ name, palette, dark }) => [
  { name: `${name}, light`, palette },
  { name: `${name}, dark`, palette: dark },
]);

describe("every palette can be read and told apart", () => {
  test.each(palettes)("$name", ({ palette }) => {
    expect(complaints(palette)).toEqual([]);
    expect(palette.categorical.length).toBeGreaterThanOrEqual(7);
  });

  test.each(THEMES)("numbers printed on the first series in paper stay legible in the dark ($name)", (theme) => {
    for (const { palette } of [{ palette: theme.palette }, { palette: theme.dark }])
      expect(wcagContrast(palette.categorical[0] ?? "", palette.paper)).toBeGreaterThanOrEqual(TEXT);
    const [, second = "", third = ""] = theme.dark.categorical;
    for (const colour of [second, third]) expect(wcagContrast(colour, theme.dark.ink)).toBeGreaterThanOrEqual(MARK);
  });
});

describe("and a spoiled one is told of", () => {
  const [{ palette }] = THEMES as [(typeof THEMES)[number]];
  const [first = "", ...others] = palette.categorical;
  test.each<[string, Palette, RegExp]>([
    ["faint notes", { ...palette, muted: "#9aa2ab" }, /^muted #9aa2ab has 2\.\d+ : 1/],
    ["a pale series", { ...palette, categorical: [first, "#f2c14e"] }, /^series 2 #f2c14e has 1\.\d+ : 1/],
    ["red and green", { ...palette, categorical: ["#c0392b", "#5d6b1a"] }, /^series 1 and 2 are .* in deuteranopia$/],
    ["two blues", { ...palette, categorical: [first, "#2866a4", ...others] }, /^series 1 and 2 .* full colour vision$/],
    ["a ramp that turns", { ...palette, sequential: [...palette.sequential].reverse() }, /^the sequential colours/],
  ])("%s", (_, spoiled, complaint) => {
    expect(complaints(spoiled).filter((line) => complaint.test(line))).not.toEqual([]);
  });
});
