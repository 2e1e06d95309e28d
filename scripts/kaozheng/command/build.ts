import { reportJson } from "../audit/audit.ts";
import { findRoot } from "../dataset/root.ts";
import { publish } from "../page/publish.ts";
import { openWorkspace } from "../workspace/workspace.ts";
import { printReport, statusOf } from "./audit.ts";
import { type GlobalOptions, type Io, progress, startOf } from "./io.ts";

interface Options extends GlobalOptions {
  readonly strict?: boolean;
  readonly json?: boolean;
}

export async function run(_: readonly string[], options: Options, io: Io): Promise<number> {
  const root = findRoot(startOf(options, io));
  const bar = progress(io);
  const result = await publish(openWorkspace(root, { step: bar.step }), bar.step).finally(bar.done);
  const { report, derived, charts, pages, milliseconds } = result;
  if (options.json) {
    io.out(`${JSON.stringify({ ...reportJson(report), derived, charts, pages, milliseconds }, null, 2)}\n`);
    return statusOf(report, options.strict === true);
  }
  printReport(report, root, io);
  const changed = (list: readonly { changed: boolean }[]) =>
    `${list.length} (${list.filter((x) => x.changed).length} changed)`;
  const seconds = Object.values(milliseconds).reduce((a, b) => a + b, 0) / 1000;
  io.out(
    `derived files ${changed(derived)}, charts ${changed(charts)}, files in dist/ ${changed(pages)}, ${seconds.toFixed(1)} s\n` +
      (report.summary.errors > 0
        ? "dist/index.html shows what there is; mend the errors before anyone else reads it.\n"
        : "Open dist/index.html in a browser.\n"),
  );
  return statusOf(report, options.strict === true);
}
