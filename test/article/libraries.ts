import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Article } from "../../scripts/kaozheng/article/article.ts";
import { evaluateArticle } from "../../scripts/kaozheng/article/evaluate.ts";
import type { Evaluated } from "../../scripts/kaozheng/article/evaluated.ts";
import { lineage } from "../../scripts/kaozheng/article/lineage.ts";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";
import { AskedError } from "../../scripts/kaozheng/finding/finding.ts";
import type { Language } from "../../scripts/kaozheng/language/language.ts";
import type { PageContext } from "../../scripts/kaozheng/page/article/context.ts";

/** A small project of its own: two years of a city's libraries. */
export const ROOT = fileURLToPath(new URL("../input/article", import.meta.url));
export const project = openProject(ROOT);

export function libraries(language: Language): Article {
  const file = `notebooks/libraries.${language}.md`;
  return parseArticle(readFileSync(`${ROOT}/${file}`, "utf8"), file);
}

const bar = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 120" width="${width}" height="120">` +
  `<style>#bar{fill:#0a6068}</style><rect id="bar" x="20" y="30" width="${width - 40}" height="60" style="opacity:0.9"/></svg>`;

export const contextOf = (language: Language, evaluated: Evaluated): PageContext => ({
  siteTitle: language === "zh" ? "河湾市图书馆" : "Libraries of Hewan",
  index: "index.html",
  alternates: [
    { language: language === "zh" ? "en" : "zh", href: `libraries.${language === "zh" ? "en" : "zh"}.html` },
  ],
  evaluated,
  lineage(target) {
    try {
      return lineage(target, language, project);
    } catch (error) {
      if (error instanceof AskedError) return null;
      throw error;
    }
  },
  chart: (name) =>
    name === "spend"
      ? {
          svg: bar(720),
          narrow: bar(360),
          ids: ["fig:spend@2018", "fig:spend@2019"],
          downloads: [{ format: "SVG", href: `charts/${name}.${language}.svg` }],
        }
      : null,
  image: () => null,
  address: (url) => url.replace(/\.md$/, ".html"),
});

export const evaluateLibraries = (language: Language): Promise<Evaluated> =>
  evaluateArticle(libraries(language), ROOT).then(({ evaluated }) => evaluated);
