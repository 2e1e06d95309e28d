import { type Finding, ProjectError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { SpecReader } from "../read/file/data-file.ts";
import { imageMarks } from "../read/file/data-uses.ts";
import { placeIn, type SpecFile } from "../read/file/spec-file.ts";

/** Charts of a project read nothing but the rows handed to them. */
export const CLOSED_LOADER = {
  load: () => Promise.reject(new Error("A chart may not load files")),
  // Vega fails on a link that is refused; links are taken out of the drawing afterwards.
  sanitize: () => Promise.resolve({ href: "" }),
  http: () => Promise.reject(new Error("A chart may not load files")),
  file: () => Promise.reject(new Error("A chart may not load files")),
};

/** What Vega reads data through, and what it was not let read: Vega itself would go on without. */
interface GuardedLoader {
  readonly loader: object;
  readonly refusals: readonly Finding[];
}

/** A loader that reads what the spec may read. Pictures come into the drawing, as `data:`, or not at all. */
export function guardedLoader(spec: SpecFile, reader: SpecReader): GuardedLoader {
  const refusals: Finding[] = [];
  const refused = (error: unknown): void => {
    if (error instanceof ProjectError) refusals.push(...error.findings);
  };
  const load = async (url: string): Promise<string> => {
    try {
      return await reader.data(url, placeIn(spec, "/data"));
    } catch (error) {
      refused(error);
      throw error;
    }
  };
  const picture = (url: string): string => {
    const [pointer = ""] = imageMarks(spec.json);
    const place = placeIn(spec, pointer);
    try {
      const address = reader.picture(url, place);
      if (address === null) refusals.push(finding("chart/image", { url }, place));
      return address ?? "";
    } catch (error) {
      refused(error);
      return "";
    }
  };
  // Links are taken out of the drawing afterwards; Vega fails on one that is refused.
  const sanitize = async (url: unknown, options: { context?: string } = {}): Promise<{ href: string }> => ({
    href: options.context === "image" ? picture(String(url)) : "",
  });
  return { loader: { load, sanitize, http: load, file: load }, refusals };
}
