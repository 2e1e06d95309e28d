import type { MessagePort } from "node:worker_threads";
import { writeIdList } from "../article/id-list.ts";
import { type AuditReport, audit } from "../audit/audit.ts";
import { openProject } from "../dataset/project.ts";
import { writeTypes } from "../dataset/types.ts";
import { DERIVATION_RUNNER, writeDerived } from "../derive/run.ts";
import { standBy } from "../derive/sandbox.ts";
import { ProjectError } from "../finding/finding.ts";
import { gather } from "../workspace/audit-input.ts";
import { type Cache, openCache } from "../workspace/cache.ts";
import { keptParts } from "../workspace/kept-audit.ts";
import { deriveKept } from "../workspace/kept-derivations.ts";
import { createRenderer, type Renderer } from "./renderer.ts";

/** What a thread is asked: to take over the project, to look at what has changed in it, for a file of the site, for the audit. */
export type Request =
  | { readonly kind: "open" }
  | { readonly kind: "update"; readonly paths: readonly string[]; readonly open: readonly string[] }
  | { readonly kind: "further" }
  | { readonly kind: "findings" }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "report"; readonly report: AuditReport }
  | { readonly kind: "derive" }
  | { readonly kind: "audit" };

export interface Asked {
  readonly id: number;
  readonly request: Request;
}

/** The answer as plain data, or what our own code failed with. */
export type Answered =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: { readonly message: string; readonly stack: string } };

/** Writes what follows from the data, for the site and for editors, as far as it can be; the audit says what stands in the way. */
async function deriveFiles(root: string, cache: Cache): Promise<void> {
  standBy(root, [DERIVATION_RUNNER]);
  try {
    openProject(root, { derived: false });
    writeDerived(root, await deriveKept(root, cache));
    const project = openProject(root);
    writeTypes(project);
    writeIdList(project);
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
  }
}

/** Answers one request after another: a page that is asked for while something changes shows the change. */
export async function answer(port: MessagePort, { root }: { readonly root: string }): Promise<void> {
  const cache = openCache(root);
  let renderer: Promise<Renderer> | null = null;
  const respond = async (request: Request): Promise<unknown> => {
    if (request.kind === "derive") return deriveFiles(root, cache);
    if (request.kind === "audit") {
      const context = await gather(root, cache);
      return audit(context, null, await keptParts(context, cache));
    }
    renderer ??= createRenderer(root, cache);
    const { update, further, file, findings, setReport } = await renderer;
    if (request.kind === "open" || request.kind === "findings") return findings();
    if (request.kind === "update") return update(request.paths, request.open);
    if (request.kind === "further") return further();
    if (request.kind === "file") return file(request.path);
    return setReport(request.report);
  };
  // The first chart that is changed should not have to wait for what draws it.
  let last: Promise<unknown> = Promise.all([import("../chart/engine/engines.ts"), import("../chart/render.ts")]).then(
    ([{ loadVega, loadVegaLite }]) => [loadVega(), loadVegaLite()],
  );
  port.on("message", ({ id, request }: Asked) => {
    last = last.then(async () => {
      try {
        port.postMessage({ id, answer: await respond(request) } satisfies Answered);
      } catch (error) {
        const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
        port.postMessage({ id, failed: { message, stack } } satisfies Answered);
      }
    });
  });
}
