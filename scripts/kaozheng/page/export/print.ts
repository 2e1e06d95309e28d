import { type Language, wordsOf } from "../../language/language.ts";
import { inScript } from "../shell/in-script.ts";

/** Family under which a page to be printed carries its font. */
export const PRINT_FAMILY = "Kaozheng Text";

/**
 * What a page on paper has besides the style of every page: `font` carries the letters. Charts share one scale, at
 * which their notes are legible; lineage runs on, each term with what is said of it, and breaks only between its parts.
 */
export const printStyle = (font: string, language: Language): string => `
${font}
@page { size: A4; @bottom-center { font-family: "${PRINT_FAMILY}"; } }
body, :lang(${language}) body, body:lang(${language}) { --sans: "${PRINT_FAMILY}", sans-serif; font-family: var(--sans); }
code, pre { font-family: monospace, "${PRINT_FAMILY}"; white-space: pre-wrap; }
summary { list-style: none; }
.colophon { display: none; }
@media print {
  .chart svg { width: 15cm; max-width: 100%; max-height: 24cm; }
  tr { break-inside: avoid; } thead { break-after: avoid; }
  table { font-size: 9pt; }
  .notes h2 { margin-top: 0.8rem; }
  .notes > ol { padding-inline-start: 1.9em; }
  .notes > ol > li { break-inside: auto; }
  .claims, .lineage .label, .caveats > p, .operands > p { break-after: avoid; }
  .lineage dl { display: block; break-inside: avoid; margin-top: 0.1rem; }
  .lineage dt, .lineage dd, ${inScript("latin", (lang) => `.lineage dd${lang}`)} { display: inline; margin: 0; }
  .lineage dt::after { content: "${wordsOf(language).typography.colon}"; }
  .lineage dd::after { content: "\\A"; white-space: pre; }
  .caveats { break-inside: avoid; padding: 0.2rem 0.6rem; margin-top: 0.3rem; border-width: 1.5px; }
  .operands { margin-top: 0.3rem; }
  .operands > ul > li { margin-bottom: 0.35rem; border-width: 1px; }
}
`;
