import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { Language } from "../../language/language.ts";
import { isForeign } from "../../language/script.ts";
import { letterOf } from "../font/letter.ts";
import { REGULAR } from "../font/measure.ts";
import { type TextLayout, textLayoutFindings } from "../frame/text-layout.ts";

/** Characters that the bundled font does not have, once each. */
function missingGlyphs({ boxes }: TextLayout, language: Language): string {
  const characters = new Set(boxes.flatMap((box) => [...box.text]));
  return [...characters].filter((c) => c.trim() !== "" && letterOf(c, REGULAR, language) === null).join(" ");
}

/** A warning where the bundled font cannot draw what the chart prints. */
export function missingGlyphFindings(layout: TextLayout, language: Language, file: string): Finding[] {
  const characters = missingGlyphs(layout, language);
  return characters === "" ? [] : [finding("chart/missing-glyph", { characters }, { file })];
}

/** What is wrong with a chart as it was drawn, `file` being its spec. Tokens of documents are quoted, not translated. */
export function drawnFindings(
  layout: TextLayout,
  tokens: ReadonlySet<string>,
  language: Language,
  file: string,
): Finding[] {
  const findings = textLayoutFindings(layout, file);
  const texts = new Set(layout.boxes.map((box) => box.text));
  for (const text of [...texts].filter((text) => isForeign(text, language) && !tokens.has(text)))
    findings.push(finding("chart/untranslated", { text, language }, { file }));
  return [...findings, ...missingGlyphFindings(layout, language, file)];
}
