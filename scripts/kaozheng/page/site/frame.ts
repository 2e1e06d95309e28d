import type { LineageView } from "../../article/lineage.ts";
import { type Language, wordsOf } from "../../language/language.ts";
import { type Child, element } from "../shell/element.ts";
import { type Layout, renderLayout, type Section } from "../shell/layout.ts";
import type { LinkCaveat } from "../shell/lineage-body.ts";
import { lineagePanel, type Notes, notes, pageNotes } from "../shell/note.ts";
import { LINEAGE_SCRIPT } from "../shell/script.ts";
import { STYLE } from "../shell/style.ts";
import { breakAnchor, relativeAddress, type SectionName, sectionPage } from "./addresses.ts";

/** A page of the site in its surroundings: what it is called, where it stands, and the way to the others. */
export interface Frame {
  readonly language: Language;
  readonly siteTitle: string;
  /** Its own file, from the root of the site. */
  readonly path: string;
  readonly section: SectionName;
  /** The parts that the site has; none of a page that stands by itself. */
  readonly sections: readonly SectionName[];
  /** The same page in other languages. */
  readonly translations: readonly { readonly language: Language; readonly path: string }[];
  /** Lineage of an id in the page's language; null where it stands for nothing. */
  lineage(target: string): LineageView | null;
}

/** The address of another file of the site, as a link of the page has it. */
export const addressFrom = ({ path }: Pick<Frame, "path">, to: string, anchor?: string): string =>
  relativeAddress(path, to, anchor);

/** What the masthead of a page shows. */
export function mastheadOf(frame: Frame): Pick<Layout, "language" | "siteTitle" | "index" | "alternates" | "sections"> {
  const { language, siteTitle, path, section, sections, translations } = frame;
  return {
    language,
    siteTitle,
    index: sections.includes("articles") ? addressFrom(frame, sectionPage("articles", language)) : null,
    alternates: translations.map((other) => ({ language: other.language, href: addressFrom(frame, other.path) })),
    sections: sections.map((name): Section => {
      const to = sectionPage(name, language);
      const current = name !== section ? null : to === path ? "page" : "true";
      return { words: wordsOf(language).site.sections[name], href: addressFrom(frame, to), current };
    }),
  };
}

/** A caveat that is the reason of a break leads to where the break is told. */
export const caveatLink =
  (frame: Frame): LinkCaveat =>
  ({ break: found }) =>
    found === null || !frame.sections.includes("disputes")
      ? null
      : addressFrom(frame, sectionPage("disputes", frame.language), breakAnchor(found));

export const notesOf = (frame: Frame): Notes =>
  notes(frame.language, (target) => frame.lineage(target), pageNotes(caveatLink(frame)));

/** What is a page's own. */
interface SitePage {
  readonly title: string;
  readonly description: string;
  readonly main: readonly Child[];
  /** The lineage of numbers that it prints. */
  readonly notes?: Notes;
  readonly scripts?: readonly string[];
  /** Whether it is as broad as the window allows, for tables and galleries; unless said otherwise it is. */
  readonly broad?: boolean;
}

/** A page of the site that is no article. */
export function renderSitePage(frame: Frame, page: SitePage): string {
  const { title, description, main, notes, scripts = [], broad = true } = page;
  const wording = wordsOf(frame.language).page;
  const section = notes?.section() ?? null;
  return renderLayout({
    ...mastheadOf(frame),
    title,
    description,
    broad,
    styles: [STYLE],
    scripts: [...(section === null ? [] : [LINEAGE_SCRIPT]), ...scripts],
    embeddedStyles: [],
    body: [
      element("main", { id: "content" }, ...main, section),
      element("footer", { className: ["colophon"] }, wording.colophon),
      ...(section === null ? [] : [lineagePanel(wording)]),
    ],
  });
}

/** The head of a page: its title, and what it is in a sentence or two. */
export const head = (title: Child, ...standfirst: readonly Child[]): Child[] => [
  element("h1", {}, title),
  standfirst.length === 0 ? null : element("p", { className: ["standfirst"] }, ...standfirst),
];
