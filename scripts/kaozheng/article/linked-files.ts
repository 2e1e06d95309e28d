import { dirname, join, normalize } from "node:path";
import { visit } from "unist-util-visit";
import { isPrefixed } from "../dataset/resolve.ts";
import type { Article } from "./article.ts";

/** A link or picture by a relative path, with its place in the article. */
export interface LinkedFile {
  /** As written. */
  readonly url: string;
  /** The file that it leads to, relative to the project. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Links and pictures by a relative path, in the order of the file; embedded charts are none. */
export function linkedFiles({ tree, file, charts }: Article): LinkedFile[] {
  const found: LinkedFile[] = [];
  const embedded = new Set(charts.map(({ start }) => start));
  visit(tree, ["link", "image", "definition"], (node) => {
    const url = "url" in node ? String(node.url) : "";
    const start = node.position?.start;
    const isChart = node.type === "image" && embedded.has(start?.offset ?? -1);
    if (isChart || isPrefixed(url) || /^([a-z][a-z0-9+.-]*:|#|\/\/)/i.test(url)) return;
    const path = normalize(join(dirname(file), decodeURI(url.replace(/[?#].*$/, ""))));
    found.push({ url, path, line: start?.line ?? 1, column: start?.column ?? 1 });
  });
  return found;
}
