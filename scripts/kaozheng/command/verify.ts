import { openArchive } from "../dataset/archive.ts";
import { openProject } from "../dataset/project.ts";
import { findRoot } from "../dataset/root.ts";
import { verify } from "../dataset/verify.ts";
import { archiveFolder } from "./archive.ts";
import { EXIT, type GlobalOptions, type Io, printFindings, startOf } from "./io.ts";

interface Options extends GlobalOptions {
  readonly archive?: string;
}

/** Widths of the table's columns, in characters. */
const REPORT = 18;
const PART = 9;

export async function run(_: readonly string[], options: Options, io: Io): Promise<number> {
  const root = findRoot(startOf(options, io));
  const project = openProject(root);
  const archive = openArchive(archiveFolder(options, io));
  if (archive === null) {
    io.out(
      `The quotations were not checked: no archive is named (--archive DIR or KAOZHENG_ARCHIVE). ` +
        `${project.registers.figures.size} figures keep the locators they were recorded with.\n`,
    );
    return EXIT.clean;
  }
  const { total, verified, parts, systems, findings } = verify(project, archive);
  printFindings(findings, root, io, "out");
  for (const { report, source, total: all, verified: found } of parts)
    io.out(`${report.padEnd(REPORT)} ${source}  ${`${found} of ${all}`.padStart(PART)}\n`);
  io.out(`${verified} of ${total} figures stand in their documents as printed.\n`);
  if (systems.total > 0)
    io.out(
      `${systems.verified} of ${systems.total} systems are named in every document they are said to be in; ` +
        `${systems.described} more ${systems.described === 1 ? "is" : "are"} only described.\n`,
    );
  return findings.length === 0 ? EXIT.clean : EXIT.findings;
}
