import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { findRoot } from "../../../dataset/root.ts";
import { UsageError } from "../../../finding/finding.ts";
import type { DetailsOf } from "../../../finding/rules.ts";

/** What a spec outside the charts of a project may read. Paths are absolute, with symbolic links followed. */
export interface Access {
  /** The spec's own folder, which relative paths start from. */
  readonly folder: string;
  /** Folders that may be read: the spec's own, its project's, those that were allowed. */
  readonly roots: readonly string[];
  /** Folders and files that were allowed by name: absolute paths may lead there. */
  readonly allowed: readonly string[];
  /** Hosts that may be asked over the network, such as `example.org` or `localhost:8000`. */
  readonly hosts: ReadonlySet<string>;
}

type Refusal = DetailsOf<"chart/refused">["reason"];

/** Where a URL of a spec leads: to a file, to the network or nowhere; or why it may not be followed. */
export type Located =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "network" | "inline"; readonly url: string }
  | { readonly kind: "refused"; readonly reason: Refusal; readonly allow: string };

const NETWORK = /^https?:$/;
const HOST = /^[\w-]+(\.[\w-]+)*(:\d+)?$/;

function projectOf(folder: string): string[] {
  try {
    return [realpathSync(findRoot(folder))];
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}

/** A host as the command line names it, alone or in an address; null of a path. */
function hostOf(word: string): string | null {
  if (/^https?:\/\//i.test(word) && URL.canParse(word)) return new URL(word).host;
  return HOST.test(word) && /[.:]|^localhost$/.test(word) ? word.toLowerCase() : null;
}

/** `allow` names folders, files and hosts, paths from `cwd`. Throws `UsageError` for what is neither. */
export function accessFor(file: string, allow: readonly string[], cwd: string): Access {
  const folder = realpathSync(dirname(resolve(cwd, file)));
  const allowed: string[] = [];
  const hosts = new Set<string>();
  for (const word of allow) {
    const path = resolve(cwd, word);
    const host = hostOf(word);
    if (existsSync(path)) allowed.push(realpathSync(path));
    else if (host !== null) hosts.add(host);
    else throw new UsageError(`--allow takes a folder, a file or a host, and was given “${word}”, which is none.`);
  }
  return { folder, roots: [...new Set([folder, ...projectOf(folder), ...allowed])], allowed, hosts };
}

/** What a spec may read that stands nowhere: nothing. */
export const NO_ACCESS: Access = { folder: "/", roots: [], allowed: [], hosts: new Set() };

function isWithin(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => {
    const way = relative(root, path);
    return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  });
}

/** The path with symbolic links followed as far as it exists: a link may lead out of the folder. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : resolve(realPath(parent), relative(parent, path));
}

/** Where a URL of the spec leads. Never reads anything but the folders' own entries. */
export function locate(url: string, access: Access): Located {
  const trimmed = url.trim();
  const address = /^[/\\]{2}/.test(trimmed) ? `http:${trimmed.replaceAll("\\", "/")}` : trimmed;
  const scheme = /^([a-z][a-z\d+.-]*:)/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === "data:") return { kind: "inline", url: trimmed };
  if (scheme !== undefined && scheme !== "file:") {
    if (!NETWORK.test(scheme) || !URL.canParse(address))
      return { kind: "refused", reason: { kind: "scheme", scheme }, allow: "" };
    const { host } = new URL(address);
    if (access.hosts.has(host)) return { kind: "network", url: address };
    return { kind: "refused", reason: { kind: "network" }, allow: host };
  }
  return locateFile(scheme === "file:" ? fileURLToPath(address) : trimmed, access);
}

function locateFile(path: string, access: Access): Located {
  if (access.roots.length === 0) return { kind: "refused", reason: { kind: "no-folder" }, allow: "" };
  const whole = realPath(resolve(access.folder, path));
  if (isWithin(whole, access.allowed)) return { kind: "file", path: whole };
  if (isAbsolute(path)) return { kind: "refused", reason: { kind: "absolute" }, allow: dirname(whole) };
  if (isWithin(whole, access.roots)) return { kind: "file", path: whole };
  const leads = /(^|[/\\])\.\.([/\\]|$)/.test(path);
  return { kind: "refused", reason: { kind: leads ? "path-out" : "link-out" }, allow: dirname(whole) };
}
