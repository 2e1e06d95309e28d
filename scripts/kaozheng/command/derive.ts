import { writeIdList } from "../article/id-list.ts";
import { openProject } from "../dataset/project.ts";
import { findRoot } from "../dataset/root.ts";
import { checkTypes, writeTypes } from "../dataset/types.ts";
import { checkDerived, derivationScripts, derive, writeDerived } from "../derive/run.ts";
import { countFindings } from "../finding/print.ts";
import { EXIT, type GlobalOptions, type Io, printFindings, progress, startOf } from "./io.ts";

interface Options extends GlobalOptions {
  readonly check?: boolean;
}

export async function run(_: readonly string[], options: Options, io: Io): Promise<number> {
  const root = findRoot(startOf(options, io));
  // Sound tables first; what is in the derived ones is about to be written anew.
  openProject(root, { derived: false });
  const scripts = derivationScripts(root);
  if (scripts.length === 0) io.out("There is no script in scripts/derive.\n");
  const bar = progress(io);
  bar.step(`running ${scripts.length} derivations…`);
  const files = await derive(root, { scripts }).finally(bar.done);
  if (options.check) {
    const findings = [...checkDerived(root, files), ...checkTypes(openProject(root))];
    printFindings(findings, root, io, "out");
    io.out(`${files.length} derived files checked: ${countFindings(findings)}\n`);
    return findings.length === 0 ? EXIT.clean : EXIT.findings;
  }
  for (const { file, changed } of writeDerived(root, files)) io.out(`${file}${changed ? "" : ": unchanged"}\n`);
  const now = openProject(root);
  writeTypes(now);
  writeIdList(now);
  return EXIT.clean;
}
