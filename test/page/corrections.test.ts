import { expect, test } from "vitest";
import type { Language } from "../../scripts/kaozheng/language/language.ts";
import { renderCorrections } from "../../scripts/kaozheng/page/site/corrections-page.ts";
import type { Frame } from "../../scripts/kaozheng/page/site/frame.ts";
import { correction } from "../dataset/registers.ts";

const frame = (language: Language): Frame => ({
  language,
  siteTitle: "Harbour",
  path: "corrections/index.html",
  section: "corrections",
  sections: ["articles", "corrections"],
  translations: [],
  lineage: () => null,
});

test.each([
  ["zh", "到目前为止，没有需要更正的内容。"],
  ["en", "Nothing has had to be corrected so far."],
] as const)("a project without a correction says so (%s)", (language, words) => {
  const page = renderCorrections([], () => null, frame(language));
  expect(page).toContain(`<p>${words}</p>`);
  expect(page).not.toContain('class="correction"');
});

test("of corrections of one day, the one that was written down last comes first", () => {
  const rows = [
    correction("a", { line: 2 }),
    correction("b", { line: 3 }),
    correction("c", { corrected: "2024-03-01" }),
  ];
  const page = renderCorrections(rows, () => null, frame("en"));
  expect(page.match(/id="correction:\w"/g)).toEqual(["b", "a", "c"].map((id) => `id="correction:${id}"`));
});

test("a place without a page is named as it is, and a number that is gone is left out", () => {
  const row = correction("a", { places: ["notebooks/gone.zh.md"], numbers: ["fig:gone@r~s"] });
  const page = renderCorrections([row], () => null, frame("en"));
  expect(page).toContain("Corrected in: notebooks/gone.zh.md");
  expect(page).not.toContain("as they are now");
});

test("an article that was corrected in both languages is named in the page's own", () => {
  const row = correction("a", { places: ["notebooks/a.en.md", "notebooks/a.zh.md", "notebooks/b.zh.md"] });
  const named = (language: Language): string =>
    renderCorrections([row], () => null, frame(language)).replace(/<[^>]+>/g, "");
  expect(named("en")).toContain("Corrected in: notebooks/a.en.md; notebooks/b.zh.md");
  expect(named("zh")).toContain("改正之处：notebooks/a.zh.md；notebooks/b.zh.md");
});
