import { dirname, join, normalize } from "node:path";
import type { Definition, Image, Link, Nodes } from "mdast";
import { isPrefixed } from "../dataset/resolve.ts";
import type { Article } from "./article.ts";

/** A link or picture by a relative path, with its place in the article. */
interface LinkedFile {
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
  const walk = (node: Nodes): void => {
    if (node.type === "link" || node.type === "image" || node.type === "definition") add(node);
    if ("children" in node) node.children.forEach(walk);
  };
  const add = (node: Link | Image | Definition): void => {
    const { url } = node;
    const { line = 1, column = 1, offset = -1 } = node.position?.start ?? {};
    const isChart = node.type === "image" && embedded.has(offset);
    if (isChart || isPrefixed(url) || /^([a-z][a-z0-9+.-]*:|#|\/\/)/i.test(url)) return;
    found.push({ url, path: normalize(join(dirname(file), decodeURI(url.replace(/[?#].*$/, "")))), line, column });
  };
  walk(tree);
  return found;
}
