import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inColumns, toCsv } from "../../dataset/csv.ts";
import type { Project } from "../../dataset/project.ts";
import type { Bilingual, Correction } from "../../dataset/registers.ts";
import { openRevision } from "../../dataset/revision.ts";
import { findRoot } from "../../dataset/root.ts";
import type { Table } from "../../dataset/table.ts";
import { writeIfChanged } from "../../dataset/write.ts";
import { UsageError } from "../../finding/finding.ts";
import { correctionOf, type Said } from "../../impact/correction.ts";
import { type Impact, impactOf } from "../../impact/impact.ts";
import { impactMarkdown } from "../../impact/markdown.ts";
import { correctionNote } from "../../impact/note.ts";
import { impactText } from "../../impact/text.ts";
import { inLanguages, LANGUAGES, type Language, wordsOf } from "../../language/language.ts";
import { openCache } from "../../workspace/cache.ts";
import { gatherTwo, type TwoStates } from "../../workspace/two-states.ts";
import type { ImpactOptions } from "../impact.ts";
import { EXIT, type Io, printFindings, progress, startOf } from "../io.ts";

export async function run(_: readonly string[], options: ImpactOptions, io: Io): Promise<number> {
  const root = findRoot(startOf(options, io));
  const said = { date: dayOf(options.date, io), reason: reasonOf(options) };
  const bar = progress(io);
  const states = await gatherTwo(root, openRevision(root, options.since), openCache(root), bar.step).finally(bar.done);
  const impact = impactOf(states.before, states.after);
  // What could not be run or drawn is missing from what is told below.
  const broken = states.after.readFindings.filter(({ severity }) => severity === "error");
  printFindings(broken, root, io, "err");
  if (options.record) io.out(recordCorrection(root, impact, states, said, io));
  else io.out(`${report(impact, states, said, options, io.language)}\n`);
  return impact.summary.lost + broken.length === 0 ? EXIT.clean : EXIT.findings;
}

function report(
  impact: Impact,
  { before, after }: TwoStates,
  said: Said,
  { format, note, since }: ImpactOptions,
  language: Language,
): string {
  const touched = impact.summary.figures + impact.summary.derived + impact.summary.sentences > 0;
  const notes = touched ? LANGUAGES.map((language) => correctionNote(impact, before, said, language)) : [];
  if (note && touched) return notes.join("\n\n---\n\n");
  if (format === "markdown") return impactMarkdown(impact, since, notes, language);
  if (note || format === "text") return impactText(impact, since, language);
  const correction = correctionOf(impact, before, after, said);
  return JSON.stringify(
    { since, ...impact, note: Object.fromEntries(LANGUAGES.map((each, i) => [each, notes[i] ?? ""])), correction },
    null,
    2,
  );
}

/** Appends the row to `corrections.csv`, and says what it is. */
function recordCorrection(root: string, impact: Impact, { before, after }: TwoStates, said: Said, io: Io): string {
  const say = wordsOf(io.language).saying;
  if (LANGUAGES.some((language) => said.reason[language] === ""))
    throw new UsageError(say.reasonWanted(LANGUAGES.map((language) => `--${reasonOption(language)}`).join(" and ")));
  const correction = correctionOf(impact, before, after, said);
  if (correction === null) throw new UsageError(say.nothingToRecord);
  const table = registerOf(after.project, io);
  const known = [...after.project.registers.corrections.values()].find(
    ({ wrong, right }) => isSame(wrong, correction.wrong) && isSame(right, correction.right),
  );
  if (known !== undefined) throw new UsageError(say.correctedAlready(table.file, known.id));
  const pending = unpublished(correction, before.project, after.project);
  if (pending !== undefined)
    throw new UsageError(say.pending(table.file, pending.id, pending.line, pending.numbers[0] ?? ""));
  const path = join(root, table.file);
  const [, row = ""] = /^[^\n]*\n([\s\S]*)$/.exec(toCsv([cellsOf(correction)], table.resource.schema)) ?? [];
  const text = readFileSync(path, "utf8");
  writeIfChanged(path, `${text}${text.endsWith("\n") ? "" : "\n"}${row}`);
  return say.correctionAdded(table.file, correction.id, row);
}

/** A correction of the same numbers that has come since what was published: a page would print both, from one wrong number. */
const unpublished = ({ numbers }: { numbers: readonly string[] }, before: Project, after: Project) =>
  [...after.registers.corrections.values()].find(
    (other) =>
      !before.registers.corrections.has(other.id) &&
      other.numbers[0] !== undefined &&
      numbers.includes(other.numbers[0]),
  );

function registerOf({ registers }: Project, io: Io): Table {
  const table = [...registers.tables.values()].find(({ resource }) => resource["kaozheng:role"] === "corrections");
  if (table !== undefined) return table;
  throw new UsageError(wordsOf(io.language).saying.keepsNoCorrections);
}

const cellsOf = ({ wrong, right, reason, ...rest }: Omit<Correction, "line">): Record<string, string> => ({
  id: rest.id,
  published: rest.published ?? "",
  corrected: rest.corrected,
  places: rest.places.join(" "),
  numbers: rest.numbers.join(" "),
  ...inColumns("wrong", wrong),
  ...inColumns("right", right),
  ...inColumns("reason", reason),
});

const isSame = (a: Bilingual, b: Bilingual): boolean => LANGUAGES.every((language) => a[language] === b[language]);

const reasonOption = (language: Language): string => `reason-${language}`;

/** Why, in each language: `--reason-zh` and the like, which are declared by the list of languages. */
function reasonOf(options: ImpactOptions): Bilingual {
  const said = options as unknown as Readonly<Record<string, unknown>>;
  const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return inLanguages((language) => String(said[camel(reasonOption(language))] ?? "").trim());
}

/** The day named, else today's, by the clock of this machine. */
function dayOf(date: string | undefined, io: Io): string {
  if (date === undefined) {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  }
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
  if (!isDay) throw new UsageError(wordsOf(io.language).saying.dateTakes(date));
  return date;
}
