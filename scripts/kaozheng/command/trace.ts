import { lineage } from "../article/lineage.ts";
import { lineageText } from "../article/lineage-text.ts";
import { openProject } from "../dataset/project.ts";
import { prefixedId, resolveId } from "../dataset/resolve.ts";
import { findRoot } from "../dataset/root.ts";
import { ProjectError } from "../finding/finding.ts";
import { EXIT, type GlobalOptions, type Io, startOf } from "./io.ts";

interface Options extends GlobalOptions {
  readonly lang: "zh" | "en";
}

export async function run([id = ""]: readonly string[], options: Options, io: Io): Promise<number> {
  const project = openProject(findRoot(startOf(options, io)));
  const resolved = resolveId(id, project.registers, { file: "data" });
  if (resolved.kind === "failed") throw new ProjectError([resolved.finding]);
  io.out(`${lineageText(lineage(prefixedId(resolved), options.lang, project), options.lang)}\n`);
  return EXIT.clean;
}
