import { openArchive } from "../../dataset/archive.ts";
import { openProject } from "../../dataset/project.ts";
import { findRoot } from "../../dataset/root.ts";
import { verify } from "../../dataset/verify.ts";
import { wordsOf } from "../../language/language.ts";
import { archiveFolder } from "../archive.ts";
import { EXIT, type Io, printFindings, startOf } from "../io.ts";
import type { VerifyOptions } from "../verify.ts";

/** Widths of the table's columns, in characters. */
const REPORT = 18;
const PART = 9;

export async function run(_: readonly string[], options: VerifyOptions, io: Io): Promise<number> {
  const say = wordsOf(io.language).saying;
  const root = findRoot(startOf(options, io));
  const project = openProject(root);
  const archive = openArchive(archiveFolder(options, io));
  if (archive === null) {
    io.out(`${say.notVerified(project.registers.figures.size)}\n`);
    return EXIT.clean;
  }
  const { total, verified, parts, systems, findings } = verify(project, archive);
  printFindings(findings, root, io, "out");
  for (const { report, source, total: all, verified: found } of parts)
    io.out(`${report.padEnd(REPORT)} ${source}  ${say.foundOf(found, all).padStart(PART)}\n`);
  io.out(`${say.verified(verified, total)}\n`);
  if (systems.total > 0) io.out(`${say.systemsVerified(systems.verified, systems.total, systems.described)}\n`);
  return findings.length === 0 ? EXIT.clean : EXIT.findings;
}
