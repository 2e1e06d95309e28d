import { inLanguage, type Resource } from "../../dataset/descriptor.ts";
import type { Registers } from "../../dataset/registers.ts";
import type { Language } from "../../language/language.ts";
import { RECORD_LANGUAGE } from "../../language/record.ts";

export const datasetTitle = ({ title, name }: Resource, language: Language): string =>
  inLanguage(title ?? name, language);

export const datasetDescription = ({ description = "" }: Resource, language: Language): string =>
  inLanguage(description, language);

/** A report in a word or two: its alias, which is as documents say it, or its id. */
export const reportName = (id: string, language: Language, { reports }: Pick<Registers, "reports">): string =>
  language === RECORD_LANGUAGE ? reports.get(id)?.alias || id : id;
