import type { AuditContext, AuditedChart } from "../audit/context.ts";
import type { Project } from "../dataset/project.ts";
import type { Bilingual } from "../dataset/registers.ts";
import { nameOf } from "../derive/formula.ts";
import { inLanguages, type Language } from "../language/language.ts";
import { dataOf } from "./data-state.ts";

/** A chart that no longer draws what it drew. */
export interface ChartChange {
  readonly name: string;
  readonly language: Language;
  readonly file: string;
  /** Its headline, as it is now where it can be drawn. */
  readonly title: string;
  /** Whether the chart is there, and can be drawn. */
  readonly isDrawn: boolean;
  /** The numbers drawn that changed, came or went; none where only rows without lineage, or words, did. */
  readonly values: readonly ValueChange[];
}

interface ValueChange {
  readonly id: string;
  readonly label: Bilingual;
  /** Null where it was not drawn. */
  readonly before: Bilingual | null;
  /** Null where it is drawn no longer. */
  readonly after: Bilingual | null;
}

/** Charts whose picture differs, with the numbers that do; `renamed` gives the ids numbers have now by those they had. */
export function changedCharts(
  before: AuditContext,
  after: AuditContext,
  renamed: ReadonlyMap<string, string>,
): ChartChange[] {
  const keyOf = ({ file, name, language }: AuditedChart): string => `${file}\0${name}\0${language}`;
  const old = new Map(before.charts.map((chart) => [keyOf(chart), chart]));
  const now = new Map(after.charts.map((chart) => [keyOf(chart), chart]));
  return [...new Set([...now.keys(), ...old.keys()])].sort().flatMap((key) => {
    const was = old.get(key);
    const is = now.get(key);
    const there = is ?? was;
    // A new chart changes nothing that was published.
    if (there === undefined || was === undefined || was.rendered === (is?.rendered ?? null)) return [];
    const { name, language, file } = there;
    return [
      {
        name,
        language,
        file,
        title: (is?.drawn ?? was.drawn)?.title ?? name,
        isDrawn: is?.drawn != null,
        values: changedValues(was, is, before.project, after.project, renamed),
      },
    ];
  });
}

function changedValues(
  was: AuditedChart,
  is: AuditedChart | undefined,
  before: Project,
  after: Project,
  renamed: ReadonlyMap<string, string>,
): ValueChange[] {
  // Of a chart that cannot be drawn any more, all that it drew is gone, and that is said once.
  if (is?.drawn == null) return [];
  const old = new Map((was.drawn?.ids ?? []).map((id) => [renamed.get(id) ?? id, dataOf(id, before)]));
  const now = new Map(is.drawn.ids.map((id) => [id, dataOf(id, after)]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const a = old.get(id);
    const b = now.get(id);
    if (a?.key === b?.key) return [];
    const { registers } = b === undefined ? before : after;
    const named = (b ?? a)?.resolved ?? null;
    const name = (language: Language): string => (named === null ? id : nameOf(named, language, registers));
    const label = inLanguages(name);
    return [{ id, label, before: a?.words ?? null, after: b?.words ?? null }];
  });
}
