import type { Project } from "../../dataset/project.ts";
import type { Bilingual } from "../../dataset/registers.ts";
import { type Language, wordsOf } from "../../language/language.ts";
import { PERCENT, unitText } from "../../quantity/unit.ts";
import type { Drawing } from "../draw/drawing.ts";
import { type Furniture, inLanguage, plainText, type TextBinding } from "../read/furniture.ts";
import type { TextBox } from "../svg/text-boxes.ts";
import { inHouse } from "../theme/number-style.ts";
import type { Profile, Theme } from "../theme/theme.ts";
import type { FrameText } from "./frame-blocks.ts";
import { comparabilityNotes, conventionNotes } from "./notes.ts";
import { publishersLine, sourceLine } from "./source-line.ts";

/** A text as it is printed on a chart. Furniture comes whole, not by lines, with the numbers it binds. */
export interface ChartText {
  readonly text: string;
  readonly role: string;
  readonly bindings?: readonly TextBinding[];
}

/** The unit in words: the author's, else the one that all rows share; empty where there is none. */
export const unitWords = (
  furniture: Furniture,
  drawing: Drawing,
  project: Project | null,
  language: Language,
): string => plainText(inLanguage(furniture.unit, language)).text || unitWord(drawing.unit, project, language);

/** What the frame is worded for. */
interface Setting {
  /** Null of a spec that stands by itself: its data have nothing to say of themselves. */
  readonly project: Project | null;
  readonly language: Language;
  readonly profile: Profile;
  readonly theme: Theme;
}

/**
 * What the frame prints: the author's furniture, and what the data have to say of themselves; of a fixed frame, what its
 * profile prints of it.
 */
export function frameText(furniture: Furniture, drawing: Drawing, setting: Setting): FrameText {
  const { project, language, profile, theme } = setting;
  const { standfirst = true, notes = "all", source = "full", credit = true } = profile.fixed ?? {};
  const words = (text: Bilingual | null): string => plainText(inLanguage(text, language)).text;
  const whole: FrameText = {
    headline: words(furniture.headline),
    standfirst: standfirst ? words(furniture.standfirst) : "",
    unit: unitLine(unitWords(furniture, drawing, project, language), drawing.title, setting),
    notes: [
      ...(notes === "all" ? furniture.notes.map(words) : []),
      ...(notes === "none" ? [] : conventionNotes(drawing.shown, language)),
      ...(notes === "all" && project !== null ? comparabilityNotes(drawing.readings, project.registers, language) : []),
    ],
    source:
      project === null
        ? ""
        : (source === "full" ? sourceLine : publishersLine)(drawing.behind, project.registers, language),
    credit: credit ? words(furniture.credit) : "",
  };
  const house = (text: string): string => inHouse(text, language, theme.numbers);
  return {
    headline: house(whole.headline),
    standfirst: house(whole.standfirst),
    unit: house(whole.unit),
    notes: whole.notes.map(house),
    source: house(whole.source),
    credit: house(whole.credit),
  };
}

function unitWord(unit: string | null, project: Project | null, language: Language): string {
  if (unit === null || project === null) return "";
  if (unit === PERCENT) return wordsOf(language).chart.percent;
  return unitText(unit, language, project.lexicon);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 单位：元; with the title of the vertical axis 抽检资金，单位：元. In English "Yuan", "Inspection spending, yuan". */
function unitLine(unit: string, title: string | null, { project, language }: Setting): string {
  const { chart, typography } = wordsOf(language);
  const line = [title ?? "", chart.unit(unit)].filter((part) => part !== "").join(typography.comma);
  // What stands by itself is printed as its author wrote it.
  return project !== null && chart.unitLineIsSentence ? capital(line) : line;
}

const FRAMED = new Set(["headline", "standfirst", "unit", "note", "source", "credit"]);

/** Every text printed on a chart with its part in it, and the author's alternative text, for the audit. */
export function chartTexts(
  furniture: Furniture,
  text: FrameText,
  boxes: readonly TextBox[],
  { language, profile }: Pick<Setting, "language" | "profile">,
): ChartText[] {
  const bound = (role: string, words: Bilingual | null): ChartText[] => {
    const plain = plainText(inLanguage(words, language));
    return plain.text === "" ? [] : [{ role, ...plain }];
  };
  const own = [
    ...bound("headline", furniture.headline),
    ...(text.standfirst === "" ? [] : bound("standfirst", furniture.standfirst)),
    ...bound("alt", furniture.alt),
  ];
  const authored = (profile.fixed?.notes ?? "all") === "all" ? furniture.notes : [];
  const notes = text.notes.map((note, i) => {
    const words = authored[i];
    return { role: "note", ...(words === undefined ? { text: note } : plainText(inLanguage(words, language))) };
  });
  const lines = [
    { role: "unit", text: text.unit },
    { role: "source", text: text.source },
    { role: "credit", text: text.credit },
  ].filter((line) => line.text !== "");
  const drawn = boxes.filter((box) => !FRAMED.has(box.role)).map(({ role, text }) => ({ role, text }));
  return [...own, ...notes, ...lines, ...drawn];
}
