import type { Registers, Source } from "../../dataset/registers.ts";
import { type Behind, sourcesOf } from "../../dataset/sources-of.ts";
import { type Language, wordsOf } from "../../language/language.ts";

/** Who says it, and whom they retell: 科技日报转述《2021…报告》. An original is named by its publisher and title. */
function sourceText(source: Source, registers: Registers, language: Language): string {
  const words = wordsOf(language).chart;
  const titles = source.tellsOf.map((id) => registers.reports.get(id)?.title[language] ?? id);
  return words.source[source.kind](source.publisher[language], words.reports(titles));
}

/** Only who published what was drawn from: 抖音电商、科技日报. */
export function publishersLine(behind: Iterable<Behind>, registers: Registers, language: Language): string {
  const names = new Set(sourcesOf(behind, registers).map(({ publisher }) => publisher[language]));
  return [...names].join(wordsOf(language).typography.listed);
}

/** Without the words 数据来源; empty where no row has a lineage. Says so where the figures are the publisher's own. */
export function sourceLine(behind: Iterable<Behind>, registers: Registers, language: Language): string {
  const sources = sourcesOf(behind, registers);
  if (sources.length === 0) return "";
  const texts = [...new Set(sources.map((source) => sourceText(source, registers, language)))];
  const { chart, typography } = wordsOf(language);
  const own = sources.filter((s) => s.selfReported).length;
  const note = own === 0 ? "" : chart.ownFigures[own === sources.length ? "all" : "some"];
  return texts.join(typography.semicolon) + note + typography.stop;
}
