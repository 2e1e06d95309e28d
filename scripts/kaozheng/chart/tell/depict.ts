import type { Registers } from "../../dataset/registers.ts";
import type { Language } from "../../language/language.ts";
import type { DrawnContent } from "../draw/drawing.ts";
import { depictRows } from "./depict-rows.ts";
import { depictSpec } from "./depict-spec.ts";
import type { Depicted } from "./depiction.ts";

/** What a chart shows, for those who cannot see it; null where that cannot be told. */
export function depict(content: DrawnContent, registers: Registers, language: Language): readonly Depicted[] | null {
  if (content.kind === "rows") return depictRows(content.rows, content.tree, registers, language);
  const { spec, ...context } = content;
  return depictSpec(spec, { ...context, registers, language });
}
