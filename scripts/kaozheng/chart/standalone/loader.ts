import { type Finding, ProjectError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { DataReader } from "./data-file.ts";
import { imageMarks } from "./data-uses.ts";
import { placeIn, type SpecFile } from "./spec-file.ts";

/** What Vega reads data through, and what it was not let read: Vega itself would go on without. */
export interface GuardedLoader {
  readonly loader: object;
  readonly refusals: readonly Finding[];
}

/** A loader that reads what the spec may read. Pictures come with the spec, as `data:`, or not at all. */
export function guardedLoader(spec: SpecFile, read: DataReader): GuardedLoader {
  const refusals: Finding[] = [];
  const load = async (url: string): Promise<string> => {
    try {
      return await read(url, placeIn(spec, "/data"));
    } catch (error) {
      if (error instanceof ProjectError) refusals.push(...error.findings);
      throw error;
    }
  };
  const sanitize = async (url: unknown, options: { context?: string } = {}): Promise<{ href: string }> => {
    // Links are taken out of the drawing afterwards; Vega fails on one that is refused.
    if (options.context !== "image") return { href: "" };
    if (typeof url === "string" && /^data:image\//i.test(url)) return { href: url };
    const [pointer = ""] = imageMarks(spec.json);
    refusals.push(finding("chart/image", { url: String(url) }, placeIn(spec, pointer)));
    return { href: "" };
  };
  return { loader: { load, sanitize, http: load, file: load }, refusals };
}
