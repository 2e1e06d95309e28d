import { writeIdList } from "../../article/id-list.ts";
import { openArchive } from "../../dataset/archive.ts";
import { openProject } from "../../dataset/project.ts";
import { checkRecord, record } from "../../dataset/record.ts";
import { findRoot } from "../../dataset/root.ts";
import { checkTypes, writeTypes } from "../../dataset/types.ts";
import { checkSources } from "../../dataset/verify.ts";
import { countFindings } from "../../finding/print.ts";
import { wordsOf } from "../../language/language.ts";
import { archiveFolder } from "../archive.ts";
import { EXIT, type Io, printFindings, startOf } from "../io.ts";
import type { RecordOptions } from "../record.ts";

export async function run(_: readonly string[], options: RecordOptions, io: Io): Promise<number> {
  const say = wordsOf(io.language).saying;
  const root = findRoot(startOf(options, io));
  const project = openProject(root);
  const archive = openArchive(archiveFolder(options, io));
  if (archive === null) io.err(`${say.noArchive}\n`);
  if (archive !== null) printFindings(checkSources(project.registers.sources.values(), archive), root, io, "err");
  if (options.check) {
    const findings = [...checkRecord(project, archive), ...checkTypes(project)];
    printFindings(findings, root, io, "out");
    io.out(`${say.countOf(project.registers.figures.size, "figures", countFindings(findings, io.language))}\n`);
    return findings.length === 0 ? EXIT.clean : EXIT.findings;
  }
  for (const { file, rows, changed } of record(project, archive)) io.out(`${say.recordedFile(file, rows, changed)}\n`);
  const now = openProject(root);
  writeTypes(now);
  writeIdList(now);
  return EXIT.clean;
}
