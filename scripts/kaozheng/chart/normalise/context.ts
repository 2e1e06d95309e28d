import type { Registers } from "../../dataset/registers.ts";
import type { Language } from "../../language/language.ts";
import type { Certainty } from "../bind/reading.ts";
import type { Measure } from "../font/measure.ts";
import type { Palette, Profile } from "../theme/theme.ts";
import type { DataAccess } from "./view-rows.ts";

/** What marks are put in by: the data, the look, and how texts are measured. */
export interface CertaintyContext {
  readonly data: DataAccess;
  readonly registers: Registers;
  readonly language: Language;
  readonly profile: Profile;
  readonly palette: Palette;
  readonly measure: Measure;
  /** Whether values are printed beside their marks where there is room. */
  readonly labels: boolean;
}

/** What the chart came to show, for the notes to explain. */
export interface Shown {
  readonly certainties: Set<Certainty>;
  /** Whether a series break was drawn. */
  breaks: boolean;
}
