import type { Said } from "./project.ts";

type Language = "zh" | "en";

/** Numbers in a paragraph, and paragraphs in a section. */
const [SENTENCES, PARAGRAPHS] = [5, 4];

/** An article with a sentence for each figure, one in ten bound by reference, with a chart, exemptions and dates between. */
export function writeArticle(n: number, language: Language, said: readonly Said[]): string {
  const definitions: string[] = [];
  const sentences = said.map((figure, i) => {
    const words = language === "zh" ? figure.token.zh : figure.token.en;
    if (i % 10 !== 9) return sentenceIn[language](figure, `[${words}](${figure.id})`);
    definitions.push(`[r${i}]: ${figure.id}`);
    return sentenceIn[language](figure, `[${words}][r${i}]`);
  });
  const paragraphs = chunks(sentences, SENTENCES).map((each) => each.join(language === "zh" ? "" : " "));
  const sections = chunks(paragraphs, PARAGRAPHS).map(
    (each, i) => `## ${HEADINGS[language][i % 5]}\n\n${each.join("\n\n")}\n\n${asides[language](n + i)}`,
  );
  const chart = n % 20 === 0 ? [`![${ALT[language]}](../charts/svg/growth-${(n % 3) + 1}.${language}.svg)`] : [];
  return `${front[language](n)}\n\n${[...sections, ...chart, definitions.join("\n")].join("\n\n")}\n`;
}

const front = {
  zh: (n: number) =>
    `---\ntitle: 年鉴里的数字\nstandfirst: 逐年对照，只写印出来的。\ndate: 2022-03-${day(n)}\nlanguage: zh\n---`,
  en: (n: number) =>
    `---\ntitle: What the yearbooks print\nstandfirst: Year by year, and only what is printed.\ndate: 2022-03-${day(n)}\nlanguage: en\n---`,
};

const day = (n: number): string => String((n % 28) + 1).padStart(2, "0");

const sentenceIn = {
  zh: ({ label, year }: Said, number: string) => `${year} 年的年鉴里，**${label.zh}**写的是${number}，没有说怎样算出。`,
  en: ({ label, year }: Said, number: string) =>
    `The yearbook for ${year} prints *${label.en}* as ${number}, and does not say how it was counted.`,
};

const asides = {
  zh: (n: number) =>
    `全书 ${200 + (n % 99)} 页 <!-- kaozheng-exempt: 书的厚薄 -->，热线从${(n % 12) + 1}月1日起[有人接听](https://example.org/)；第三条、“315”<!-- kaozheng-exempt: 晚会的名字 -->都照旧。`,
  en: (n: number) =>
    `The book has ${200 + (n % 99)} <!-- kaozheng-exempt: the size of the book -->pages; the hotline has been [answered](https://example.org/) since March 1, 2021, as \`section 3\` asks.`,
};

const HEADINGS = {
  zh: ["从头说起", "再看后来", "两种写法", "对不上的", "余下的问题"],
  en: ["From the start", "What came later", "Two ways to say it", "What does not fit", "Open questions"],
};

const ALT = { zh: "柱形图：逐年的增长", en: "Bar chart: growth, year by year" };

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
