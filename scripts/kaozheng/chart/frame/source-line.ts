import type { Registers, Source } from "../../dataset/registers.ts";
import { type Behind, sourcesOf } from "../../dataset/sources-of.ts";
import type { Language } from "../../language/language.ts";

const bracketed = (title: string): string => (title.startsWith("《") ? title : `《${title}》`);

/** The reports a source tells of, in quotation marks of the language. */
function reports({ tellsOf }: Source, registers: Registers, language: Language): string {
  const titles = tellsOf.map((id) => registers.reports.get(id)?.title[language] ?? id);
  return language === "zh" ? titles.map(bracketed).join("") : titles.map((title) => `“${title}”`).join(" and ");
}

/** Who says it, and whom they retell: 科技日报转述《2021…报告》. An original is named by its publisher and title. */
function sourceText(source: Source, registers: Registers, language: Language): string {
  const publisher = source.publisher[language];
  const told = reports(source, registers, language);
  if (language === "zh") {
    if (source.kind === "original") return `${publisher}${told}`;
    return source.kind === "copy" ? `${publisher}转述${told}（转载件）` : `${publisher}转述${told}`;
  }
  if (source.kind === "original") return `${publisher}, ${told}`;
  return `${publisher}, retelling ${told}${source.kind === "copy" ? " (a copy)" : ""}`;
}

/** What the line says of figures that nobody but their publisher has checked. */
const OWN_FIGURES: Readonly<Record<Language, Record<"all" | "some", string>>> = {
  zh: { all: "。数字均为平台自行披露", some: "。部分数字为平台自行披露" },
  en: { all: ". All figures are the platform’s own", some: ". Some of the figures are the platform’s own" },
};

/** Only who published what was drawn from: 抖音电商、科技日报. */
export function publishersLine(behind: Iterable<Behind>, registers: Registers, language: Language): string {
  const names = new Set(sourcesOf(behind, registers).map(({ publisher }) => publisher[language]));
  return [...names].join(language === "zh" ? "、" : ", ");
}

/** Without the words 数据来源; empty where no row has a lineage. Says so where the figures are the publisher's own. */
export function sourceLine(behind: Iterable<Behind>, registers: Registers, language: Language): string {
  const sources = sourcesOf(behind, registers);
  if (sources.length === 0) return "";
  const texts = [...new Set(sources.map((source) => sourceText(source, registers, language)))];
  const own = sources.filter((s) => s.selfReported).length;
  const note = own === 0 ? "" : OWN_FIGURES[language][own === sources.length ? "all" : "some"];
  const [between, stop] = language === "zh" ? ["；", "。"] : ["; ", "."];
  return texts.join(between) + note + stop;
}
