import { writeIdList } from "../../article/id-list.ts";
import { openProject } from "../../dataset/project.ts";
import { findRoot } from "../../dataset/root.ts";
import { checkTypes, writeTypes } from "../../dataset/types.ts";
import { checkDerived, derivationScripts, derive, writeDerived } from "../../derive/run.ts";
import { countFindings } from "../../finding/print.ts";
import { wordsOf } from "../../language/language.ts";
import type { DeriveOptions } from "../derive.ts";
import { EXIT, type Io, printFindings, progress, startOf } from "../io.ts";

export async function run(_: readonly string[], options: DeriveOptions, io: Io): Promise<number> {
  const root = findRoot(startOf(options, io));
  const say = wordsOf(io.language).saying;
  // Sound tables first; what is in the derived ones is about to be written anew.
  openProject(root, { derived: false });
  const scripts = derivationScripts(root);
  if (scripts.length === 0) io.out(`${say.noScript}\n`);
  const bar = progress(io);
  bar.step(say.running(scripts.length));
  const files = await derive(root, { scripts }).finally(bar.done);
  if (options.check) {
    const findings = [...checkDerived(root, files), ...checkTypes(openProject(root))];
    printFindings(findings, root, io, "out");
    io.out(`${say.countOf(files.length, "derived files", countFindings(findings, io.language))}\n`);
    return findings.length === 0 ? EXIT.clean : EXIT.findings;
  }
  for (const { file, changed } of writeDerived(root, files)) io.out(`${file}${changed ? "" : say.unchanged}\n`);
  const now = openProject(root);
  writeTypes(now);
  writeIdList(now);
  return EXIT.clean;
}
