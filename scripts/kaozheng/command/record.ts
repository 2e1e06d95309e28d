import { writeIdList } from "../article/id-list.ts";
import { openArchive } from "../dataset/archive.ts";
import { openProject } from "../dataset/project.ts";
import { checkRecord, record } from "../dataset/record.ts";
import { findRoot } from "../dataset/root.ts";
import { checkTypes, writeTypes } from "../dataset/types.ts";
import { checkSources } from "../dataset/verify.ts";
import { countFindings } from "../finding/print.ts";
import { archiveFolder } from "./archive.ts";
import { EXIT, type GlobalOptions, type Io, printFindings, startOf } from "./io.ts";

interface Options extends GlobalOptions {
  readonly archive?: string;
  readonly check?: boolean;
}

export async function run(_: readonly string[], options: Options, io: Io): Promise<number> {
  const root = findRoot(startOf(options, io));
  const project = openProject(root);
  const archive = openArchive(archiveFolder(options, io));
  if (archive === null) io.err("No archive is named (--archive or KAOZHENG_ARCHIVE): locators stay as they are.\n");
  if (archive !== null) printFindings(checkSources(project.registers.sources.values(), archive), root, io, "err");
  if (options.check) {
    const findings = [...checkRecord(project, archive), ...checkTypes(project)];
    printFindings(findings, root, io, "out");
    io.out(`${project.registers.figures.size} figures checked: ${countFindings(findings)}\n`);
    return findings.length === 0 ? EXIT.clean : EXIT.findings;
  }
  for (const { file, rows, changed } of record(project, archive))
    io.out(`${file}: ${rows} figures${changed ? "" : ", unchanged"}\n`);
  const now = openProject(root);
  writeTypes(now);
  writeIdList(now);
  return EXIT.clean;
}
