import { type LineageView, lineage } from "../../article/lineage.ts";
import type { AuditReport } from "../../audit/audit.ts";
import { type Descriptor, inLanguage } from "../../dataset/descriptor.ts";
import type { Project } from "../../dataset/project.ts";
import { AskedError, ProjectError } from "../../finding/finding.ts";
import { inLanguages, LANGUAGES, type Language } from "../../language/language.ts";
import type { ArticleResult } from "../../workspace/articles.ts";
import type { Cache } from "../../workspace/cache.ts";
import type { PublishedCharts } from "../../workspace/kept-charts.ts";
import { SECTIONS, type SectionName, sectionPage } from "./addresses.ts";
import type { Frame } from "./frame.ts";

/** What a site is made of. */
export interface SiteInput extends PublishedCharts {
  readonly project: Project;
  readonly articles: readonly ArticleResult[];
  /** Null as long as nothing has been audited. */
  readonly report: AuditReport | null;
  readonly cache: Cache;
}

/** What a file of the site holds. */
export type Content = string | Uint8Array;

/** A file of the site: its path in `dist/`, and what makes it. */
export type SiteFile = readonly [path: string, make: () => Content | Promise<Content>];

/** What the pages of a site share: its name, its parts, and the lineages, each worked out once. */
export interface Surroundings {
  readonly title: Readonly<Record<Language, string>>;
  readonly description: Readonly<Record<Language, string>>;
  /** The frame of a page of a part; `pathIn` is its file in each of the languages it is told in. */
  frame(section: SectionName, language: Language, pathIn: (language: Language) => string | null): Frame;
}

export function surroundingsOf(input: SiteInput): Surroundings {
  const { project } = input;
  const words = siteWords(project.descriptor);
  const sections = SECTIONS.filter((name) => isThere(name, input));
  const views = new Map(LANGUAGES.map((language) => [language, new Map<string, LineageView | null>()]));
  const lineageIn = (language: Language, target: string): LineageView | null => {
    const known = views.get(language);
    const view = known?.get(target) ?? lineageOrNull(target, language, project);
    known?.set(target, view);
    return view;
  };
  return {
    ...words,
    frame: (section, language, pathIn) => ({
      language,
      siteTitle: words.title[language],
      path: pathIn(language) ?? "",
      section,
      sections,
      translations: LANGUAGES.flatMap((other) => {
        const path = other === language ? null : pathIn(other);
        return path === null ? [] : [{ language: other, path }];
      }),
      lineage: (target) => lineageIn(language, target),
    }),
  };
}

/** What the site is called, and what it says of itself. */
export function siteWords(descriptor: Descriptor) {
  const plain = (text: string) => inLanguages((language) => inLanguage(text, language));
  const title = descriptor.title ?? descriptor.name;
  return descriptor["kaozheng:site"] ?? { title: plain(title), description: plain(descriptor.description ?? "") };
}

/** Whether a project has a register of corrections, with or without rows. */
export const keepsCorrections = ({ registers }: Project): boolean =>
  [...registers.tables.values()].some(({ resource }) => resource["kaozheng:role"] === "corrections");

/** A part without anything in it is not named. */
function isThere(name: SectionName, { project, wide, report }: SiteInput): boolean {
  const { registers } = project;
  switch (name) {
    case "charts":
      return wide.some(({ rendered }) => rendered !== null);
    case "systems":
      return registers.systems.size > 0;
    case "disputes":
      return registers.disputes.size + registers.breaks.length > 0;
    case "corrections":
      return keepsCorrections(project);
    case "audit":
      return report !== null;
    default:
      return true;
  }
}

/** A target that names nothing is the audit's to report; the page then prints the words alone. */
function lineageOrNull(target: string, language: Language, project: Project): LineageView | null {
  try {
    return lineage(target, language, project);
  } catch (error) {
    if (error instanceof AskedError || error instanceof ProjectError) return null;
    throw error;
  }
}

/** The files of a list that is told in every language. */
export const inEveryLanguage = (
  section: SectionName,
  { frame }: Surroundings,
  render: (frame: Frame) => string,
): SiteFile[] =>
  LANGUAGES.map((language) => [
    sectionPage(section, language),
    () => render(frame(section, language, (l) => sectionPage(section, l))),
  ]);
