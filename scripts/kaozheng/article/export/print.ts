import type { Language } from "../../dataset/registers.ts";

/** Family under which a page to be printed carries its font. */
export const PRINT_FAMILY = "Kaozheng Text";

/** What a page on paper has besides the style of every page: `font` carries the letters. */
export const printStyle = (font: string, language: Language): string => `
${font}
@page { size: A4; }
body, :lang(${language}) body, body:lang(${language}) { --sans: "${PRINT_FAMILY}", sans-serif; font-family: var(--sans); }
code, pre { font-family: monospace, "${PRINT_FAMILY}"; }
summary { list-style: none; }
`;
