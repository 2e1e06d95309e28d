import { createHash } from "node:crypto";
import type { ElementContent } from "hast";
import { type Language, languageRow, wordsOf } from "../../language/language.ts";
import { element, html, raw } from "./element.ts";

/** A page of the site in another language. */
export interface Alternate {
  readonly language: Language;
  readonly href: string;
}

/** A part of the site, as the masthead names it. */
export interface Section {
  readonly words: string;
  readonly href: string;
  /** Whether the page is this part's own list, is in it, or neither. */
  readonly current: "page" | "true" | null;
}

/** What every page of the site has, whatever it shows. */
export interface Layout {
  readonly language: Language;
  /** Of the page: stands in the browser's tab, before the site's. */
  readonly title: string;
  readonly siteTitle: string;
  readonly description: string;
  /** Address of the list of articles, relative to the page; null where the page stands by itself. */
  readonly index: string | null;
  readonly alternates: readonly Alternate[];
  /** The parts of the site; none on a page that stands alone. */
  readonly sections: readonly Section[];
  /** Whether the page is as broad as the window allows, for tables and galleries. */
  readonly broad?: boolean;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Style sheets inside the body's SVGs, which the policy has to allow as well. */
  readonly embeddedStyles: readonly string[];
  readonly body: readonly ElementContent[];
}

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing is fetched, nothing runs but what the page itself carries, byte for byte. */
function contentSecurityPolicy({ styles, scripts, embeddedStyles }: Layout): string {
  const sources = (texts: readonly string[]) =>
    texts.length === 0 ? "'none'" : [...new Set(texts.map(hash))].join(" ");
  return [
    "default-src 'none'",
    `script-src ${sources(scripts)}`,
    `style-src ${sources([...styles, ...embeddedStyles])}`,
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** A whole page as HTML. */
export function renderLayout(layout: Layout): string {
  const { language, title, siteTitle, description, styles, scripts } = layout;
  const head = element(
    "head",
    {},
    element("meta", { charSet: "utf-8" }),
    element("meta", { httpEquiv: ["Content-Security-Policy"], content: contentSecurityPolicy(layout) }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "color-scheme", content: "light dark" }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("title", {}, title === siteTitle ? title : `${title} · ${siteTitle}`),
    element("meta", { name: "description", content: description }),
    // Without it a browser asks the server for /favicon.ico.
    element("link", { rel: ["icon"], href: "data:," }),
    ...layout.alternates.map(({ language: hrefLang, href }) => element("link", { rel: ["alternate"], hrefLang, href })),
    ...styles.map((style) => element("style", {}, style)),
  );
  const body = element(
    "body",
    layout.broad ? { className: ["broad"] } : {},
    element("a", { className: ["skip"], href: "#content" }, wordsOf(language).page.skip),
    masthead(layout),
    ...layout.body,
    ...scripts.map((script) => element("script", {}, raw(script))),
  );
  return `<!doctype html>\n${html([element("html", { lang: languageRow(language).tag }, head, body)])}\n`;
}

function masthead({ language, siteTitle, index, alternates, sections }: Layout): ElementContent {
  const { readIn, sections: parts } = wordsOf(language).page;
  return element(
    "header",
    { className: ["masthead"] },
    index === null
      ? element("span", { className: ["site"] }, siteTitle)
      : element("a", { className: ["site"], href: index }, siteTitle),
    sections.length === 0
      ? null
      : element(
          "nav",
          { className: ["sections"], ariaLabel: parts },
          ...sections.map(({ words, href, current }) =>
            element("a", { href, ...(current === null ? {} : { ariaCurrent: current }) }, words),
          ),
        ),
    alternates.length === 0
      ? null
      : element(
          "nav",
          { className: ["languages"], ariaLabel: readIn },
          ...alternates.map((alternate) =>
            element(
              "a",
              { href: alternate.href, hrefLang: alternate.language, lang: languageRow(alternate.language).tag },
              languageRow(alternate.language).name,
            ),
          ),
        ),
  );
}
