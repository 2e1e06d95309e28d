import type { AuditReport } from "../audit/audit.ts";
import { loadVega, loadVegaLite } from "../chart/engine/engines.ts";
import { DERIVATION_RUNNER } from "../derive/run.ts";
import { standBy } from "../derive/sandbox.ts";
import { orFindings } from "../finding/finding.ts";
import type { Begin } from "../workspace/threads/pool.ts";
import { openWorkspace } from "../workspace/workspace.ts";
import { createRenderer, type Renderer } from "./renderer.ts";

/** A change, and the pages that are open while it is taken in. */
export interface Update {
  readonly paths: readonly string[];
  readonly open: readonly string[];
}

/**
 * A thread of the preview: it takes over the project when it is first asked, and then answers for its site, or derives and
 * audits. One question after another: a page that is asked for while something changes shows the change.
 */
export const begin: Begin<{ readonly root: string }> = ({ root }) => {
  // The first chart that is changed should not have to wait for what draws it.
  loadVega();
  loadVegaLite();
  let renderer: Promise<Renderer> | null = null;
  const site = (): Promise<Renderer> => {
    renderer ??= createRenderer(openWorkspace(root));
    return renderer;
  };
  return {
    findings: async () => (await site()).findings(),
    update: async ({ paths, open }: Update) => (await site()).update(paths, open),
    further: async () => (await site()).further(),
    file: async (path: string) => (await site()).file(path),
    report: async (report: AuditReport) => (await site()).setReport(report),
    // Written for the site and for editors as far as it can be; the audit says what stands in the way.
    derive: async () => {
      standBy(root, [DERIVATION_RUNNER]);
      await orFindings(openWorkspace(root).writeDerived);
    },
    audit: () => openWorkspace(root).report(),
  };
};
