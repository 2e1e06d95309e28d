import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckedText } from "../../check/check.ts";
import { placeOfNumber } from "../../check/print.ts";
import { figuresTable, type Recordable, recordable, rowAt, type TypedRow, withRows } from "../../check/record.ts";
import { entryText, subjectName } from "../../check/statement.ts";
import { DEFAULT_SCOPE } from "../../dataset/id.ts";
import type { Project } from "../../dataset/project.ts";
import type { Registers, Source } from "../../dataset/registers.ts";
import { writeWhole } from "../../dataset/write.ts";
import { UsageError } from "../../finding/finding.ts";
import { didYouMean } from "../../finding/nearest.ts";
import type { Language } from "../../language/language.ts";
import { wordsOf } from "../../language/language.ts";
import { type Answer, type Asker, askEach } from "../ask.ts";
import { EXIT, type Io, useColor } from "../io.ts";

/** Asks of each number of a text what it is a figure of, and adds the rows to the figures file of its report. */
export async function recordText(
  checked: CheckedText,
  source: Source,
  language: Language,
  project: Project,
  io: Io,
): Promise<number> {
  const { ask } = io;
  if (ask === null) throw new UsageError(wordsOf(io.language).saying.recordAsks);
  const [report] = checked.report === null ? source.tellsOf : [checked.report];
  if (report === undefined) throw new UsageError(wordsOf(io.language).saying.tellsOfNone(source.id));
  const table = figuresTable(report, project);
  const items = recordable(checked, source, project);
  const around = { source, report, language, project };
  const rows = await askEach<Recordable, TypedRow>(items, async (item, count, accepted) => {
    io.out(`${question(item, count, checked, around, io)}\n`);
    return decide(item, accepted, around, ask, io);
  });
  const words = wordsOf(language).check;
  if (rows === null) {
    io.err(`${words.nothingWritten}\n`);
    return EXIT.findings;
  }
  if (rows.length > 0) {
    const path = join(project.root, table.file);
    writeWhole(path, withRows(readFileSync(path, "utf8"), rows, table));
  }
  io.out(`${words.recorded(table.file, rows.length, items.length - rows.length)}\n`);
  return EXIT.clean;
}

interface Around {
  readonly source: Source;
  readonly report: string;
  readonly language: Language;
  readonly project: Project;
}

function question(
  { number, subjects }: Recordable,
  count: string,
  checked: CheckedText,
  { language, project }: Around,
  io: Io,
): string {
  const [bold, off] = useColor(io, io.outIsTerminal) ? ["\u001b[1m", "\u001b[0m"] : ["【", "】"];
  const { reading } = number.match;
  const at = number.sentence.indexOf(reading.text);
  const sentence = `${number.sentence.slice(0, at)}${bold}${reading.text}${off}${number.sentence.slice(at + reading.text.length)}`;
  const lines = subjects.flatMap((subject, i) => {
    const last = subject.entries.at(-1);
    const before = last === undefined ? [] : [`     ${entryText(last, language, project)}`];
    return [`  ${i + 1}  ${subjectName(subject, language)}`, ...before];
  });
  return [
    `\n${count}  ${placeOfNumber(number, checked)}`,
    `  ${sentence.trim()}`,
    ...lines,
    `  ${wordsOf(language).check.recordKeys(subjects.length)}`,
  ].join("\n");
}

async function decide(
  { number, subjects }: Recordable,
  accepted: readonly TypedRow[],
  { source, report, language, project }: Around,
  ask: Asker,
  io: Io,
): Promise<Answer<TypedRow>> {
  const printed = number.match.reading.text;
  const words = wordsOf(language).check;
  /** The row, where there is room for it: a second of the same key would break the file. */
  const place = (indicator: string, scope: string): TypedRow | null => {
    const row = { indicator, source: source.id, scope, printed };
    const recorded = rowAt(row, report, project.registers);
    const before = accepted.find((each) => each.indicator === indicator && each.scope === scope);
    if (recorded === undefined && before === undefined) return row;
    const where = recorded === undefined ? null : `${recorded.file}:${recorded.line}`;
    io.out(`  ${words.taken(indicator, recorded?.printed ?? before?.printed ?? "", where)}\n`);
    return null;
  };
  for (;;) {
    const key = await ask.key();
    const subject = subjects[key === "\r" || key === "\n" ? 0 : Number(key) - 1];
    if (subject?.indicator != null) {
      const row = place(subject.indicator.id, subject.scope);
      if (row !== null) return row;
    }
    if (key === "s") return "skip";
    if (key === "q") return "stop";
    if (key !== "i") continue;
    const typed = await ask.line(words.whichIndicator);
    if (typed === "") continue;
    const found = indicatorOf(typed, project.registers);
    const row = found === null ? null : place(found.indicator, found.scope);
    if (row !== null) return row;
    if (found === null)
      io.out(`  ${typed}: ${didYouMean(typed, project.registers.indicators.keys()) || words.newIndicator}\n`);
  }
}

/** `indicator` or `indicator#scope`, by id or alias. */
function indicatorOf(typed: string, { indicators, scopes }: Registers): Pick<TypedRow, "indicator" | "scope"> | null {
  const [name = "", scope = DEFAULT_SCOPE] = typed.split("#");
  const indicator = [...indicators.values()].find(({ id, alias }) => id === name || alias === name);
  const known = scope === DEFAULT_SCOPE || scopes.has(scope);
  return indicator !== undefined && known ? { indicator: indicator.id, scope } : null;
}
