import { reportJson } from "../../audit/audit.ts";
import { findRoot } from "../../dataset/root.ts";
import { wordsOf } from "../../language/language.ts";
import { publish } from "../../page/publish.ts";
import { openWorkspace } from "../../workspace/workspace.ts";
import type { BuildOptions } from "../build.ts";
import { type Io, progress, startOf } from "../io.ts";
import { printReport, statusOf } from "./audit.ts";

export async function run(_: readonly string[], options: BuildOptions, io: Io): Promise<number> {
  const root = findRoot(startOf(options, io));
  const bar = progress(io);
  const result = await publish(openWorkspace(root, { step: bar.step }), bar.step, io.language).finally(bar.done);
  const { report, derived, charts, pages, milliseconds } = result;
  if (options.json) {
    io.out(`${JSON.stringify({ ...reportJson(report), derived, charts, pages, milliseconds }, null, 2)}\n`);
    return statusOf(report, options.strict === true);
  }
  printReport(report, root, io);
  const say = wordsOf(io.language).saying;
  const changed = (list: readonly { changed: boolean }[]) =>
    say.ofWhichChanged(list.length, list.filter((x) => x.changed).length);
  const seconds = Object.values(milliseconds).reduce((a, b) => a + b, 0) / 1000;
  io.out(`${say.built(changed(derived), changed(charts), changed(pages), seconds.toFixed(1))}\n`);
  io.out(`${report.summary.errors > 0 ? say.mendFirst : say.openIt}\n`);
  return statusOf(report, options.strict === true);
}
