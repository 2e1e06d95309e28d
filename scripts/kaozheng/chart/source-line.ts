import type { Language, Registers, Source } from "../dataset/registers.ts";
import { sourcesOf } from "../dataset/sources-of.ts";

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

/** Without the words 数据来源; empty where no row has a lineage. Says so where the figures are the publisher's own. */
export function sourceLine(ids: Iterable<string>, registers: Registers, language: Language): string {
  const sources = sourcesOf(ids, registers);
  if (sources.length === 0) return "";
  const texts = [...new Set(sources.map((source) => sourceText(source, registers, language)))];
  const own = sources.filter((s) => s.selfReported).length;
  const all = own === sources.length;
  if (language === "zh")
    return `${texts.join("；")}${own === 0 ? "" : all ? "。数字均为平台自行披露" : "。部分数字为平台自行披露"}`;
  const note = own === 0 ? "" : all ? ". All figures are the platform’s own" : ". Some figures are the platform’s own";
  return `${texts.join("; ")}${note}`;
}
