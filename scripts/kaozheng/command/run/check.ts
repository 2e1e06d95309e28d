import { resolve } from "node:path";
import { type CheckedText, checkText } from "../../check/check.ts";
import { compareText } from "../../check/compare.ts";
import { checkJson } from "../../check/json.ts";
import { type Paint, type PrintedCheck, printCheck } from "../../check/print.ts";
import { readText } from "../../check/read-text.ts";
import { statusOf } from "../../check/status.ts";
import { openArchive } from "../../dataset/archive.ts";
import { openProject, type Project } from "../../dataset/project.ts";
import type { Registers } from "../../dataset/registers.ts";
import { findRoot } from "../../dataset/root.ts";
import { writeWhole } from "../../dataset/write.ts";
import { UsageError } from "../../finding/finding.ts";
import type { Language } from "../../language/language.ts";
import { wordsOf } from "../../language/language.ts";
import { archiveFolder } from "../archive.ts";
import type { CheckOptions } from "../check.ts";
import { EXIT, type Io, startOf, useColor } from "../io.ts";
import { readBytes } from "../read-input.ts";
import { meantOrAll } from "../suggest.ts";

export async function run([file = "-"]: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const project = openProject(findRoot(startOf(options, io)));
  const { registers, lexicon } = project;
  const report = options.report === undefined ? undefined : reportOf("report", options.report, registers, io);
  const against = options.against === undefined ? null : reportOf("against", options.against, registers, io);
  const without = options.without === undefined ? null : sourceOf("without", options.without, registers, io);
  const archive = openArchive(archiveFolder(options, io));
  const text = await readText(await readBytes(file, io), file, lexicon);
  // What is compared with an earlier report tells of a later one.
  const told = report ?? (against === null ? undefined : null);
  const checked = checkText(text, project, { without, archive, ...(told === undefined ? {} : { report: told }) });
  if (options.record !== undefined) {
    const source = registers.sources.get(sourceOf("record", options.record, registers, io));
    const { recordText } = await import("./check-record.ts");
    if (source !== undefined) return recordText(checked, source, options.lang ?? checked.language, project, io);
  }
  const comparison = against === null ? null : compareText(checked, against, project, without, archive);
  const language = options.lang ?? checked.language;
  const printed = {
    checked,
    comparison,
    language,
    terms: terms(checked, against, without, archive !== null, language, registers),
  };
  if (options.format === "json") write(`${JSON.stringify(checkJson(checked, comparison), null, 2)}\n`, options, io);
  else if (options.format === "html") write(await pageOf(printed, project), options, io);
  else {
    const color = options.out === undefined && useColor(io, io.outIsTerminal);
    write(`${printCheck(printed, project, painter(color))}\n`, options, io);
  }
  return checked.numbers.some(({ judged }) => judged.length > 0 && !judged.some((j) => j.verdict === "supported"))
    ? EXIT.findings
    : EXIT.clean;
}

/** What the report rests on, said before it. */
function terms(
  { report, numbers }: CheckedText,
  against: string | null,
  without: string | null,
  archived: boolean,
  language: Language,
  { reports }: Registers,
): string[] {
  const words = wordsOf(language).check;
  const name = (id: string) => `${reports.get(id)?.title[language] ?? id} (${id})`;
  const otherEnds = numbers.flatMap(({ judged }) =>
    judged.flatMap(({ entry, differences }) =>
      differences
        .filter(({ kind }) => kind === "period-length")
        .map(({ from, to }) => words.otherEnd(name(entry.report ?? ""), from, to)),
    ),
  );
  const isYearWanting =
    report === null && against === null && numbers.some((n) => n.years.length === 0 && statusOf(n) === "no-figure");
  return [
    ...(report === null ? [] : [words.tellsOf(name(report))]),
    ...(isYearWanting ? [words.yearWanting] : []),
    ...new Set(otherEnds),
    ...(against === null ? [] : [words.comparedWith(name(against))]),
    ...(without === null ? [] : [words.without(without)]),
    ...(archived ? [] : [words.noDocuments]),
  ];
}

async function pageOf(printed: PrintedCheck, project: Project): Promise<string> {
  const { checkPage } = await import("../../page/check-page.ts");
  return checkPage(printed, project);
}

function write(text: string, { out }: CheckOptions, io: Io): void {
  if (out === undefined) {
    io.out(text);
    return;
  }
  const path = resolve(io.cwd, out);
  writeWhole(path, text);
  io.err(`${path}\n`);
}

const ESCAPES = { supported: 32, differs: 31, "no-figure": 36, tie: 33, none: 35, place: 2, quiet: 2 } as const;

const painter =
  (color: boolean): Paint =>
  (style, text) =>
    color ? `\u001b[${ESCAPES[style]}m${text}\u001b[0m` : text;

function reportOf(option: string, name: string, { reports }: Registers, io: Io): string {
  const found = [...reports.values()].find(({ id, alias }) => id === name || alias === name);
  if (found !== undefined) return found.id;
  const names = [...reports.values()].flatMap(({ id, alias }) => [id, alias]);
  const all = [...reports.values()].map(({ id, alias }) => `${id} (${alias})`);
  const say = wordsOf(io.language).saying;
  throw new UsageError(say.noSuchReport(option, name, meantOrAll(name, names, say, all)));
}

function sourceOf(option: string, name: string, { sources }: Registers, io: Io): string {
  if (sources.has(name)) return name;
  const all = [...sources.values()].map(({ id, publisher }) => `${id} (${publisher[io.language]})`);
  throw new UsageError(wordsOf(io.language).saying.noSuchSource(option, name, all.join(", ")));
}
