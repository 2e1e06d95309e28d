import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AuditReport } from "../audit/audit.ts";
import { writeIfChanged } from "../dataset/write.ts";
import { ProjectError } from "../finding/finding.ts";
import { type Language, wordsOf } from "../language/language.ts";
import { filesBelow } from "../workspace/cache.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { buildSite, type Site } from "./site/site.ts";

/** What was made, and how long each phase took, in milliseconds. */
interface Published {
  readonly report: AuditReport;
  readonly derived: readonly { readonly file: string; readonly changed: boolean }[];
  readonly charts: readonly { readonly file: string; readonly changed: boolean; readonly reused: boolean }[];
  readonly pages: readonly { readonly file: string; readonly changed: boolean }[];
  readonly milliseconds: Readonly<Record<string, number>>;
}

/**
 * derive → charts → articles → audit → `dist/`. Throws `ProjectError` where the tables, a derivation or a cell
 * fail: the site then stays as it was. `step` is told in English, unless said, what is done.
 */
export async function publish(
  workspace: Workspace,
  step: (text: string) => void,
  language: Language = "en",
): Promise<Published> {
  const { phases } = wordsOf(language).page;
  const milliseconds: Record<string, number> = {};
  const timed = async <T>(phase: keyof typeof phases, work: () => Promise<T> | T): Promise<T> => {
    const started = performance.now();
    step(phases[phase]);
    const result = await work();
    milliseconds[phase] = Math.round(performance.now() - started);
    return result;
  };
  const { root, cache } = workspace;
  const derived = await timed("derive", workspace.writeDerived);
  const drawn = await timed("charts", workspace.published);
  const charts = drawn.wide.map(({ svgFile, rendered, reused }) => ({
    file: svgFile,
    changed: rendered !== null && writeIfChanged(join(root, svgFile), rendered.svg),
    reused,
  }));
  const { articles, failures, findings } = await timed("articles", workspace.articles);
  // Of an article whose code fails there is no page, and a site that lacks one is not published over one that has it.
  if (failures.length > 0) throw new ProjectError(findings);
  const report = await timed("audit", () => workspace.report());
  const site = buildSite({ project: workspace.project(), articles, ...drawn, report, cache });
  const pages = await timed("site", () => putInPlace(join(root, "dist"), site));
  return { report, derived, charts, pages, milliseconds };
}

/** Writes the site whole beside the old one and puts it in its place; says which files differ from those before. */
async function putInPlace(dist: string, site: Site): Promise<{ file: string; changed: boolean }[]> {
  const fresh = `${dist}.${process.pid}.tmp`;
  const old = `${dist}.${process.pid}.old.tmp`;
  const written: { file: string; changed: boolean }[] = [];
  for (const [file, make] of site) {
    const content = await make();
    const path = join(fresh, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    const before = join(dist, file);
    written.push({ file, changed: !existsSync(before) || !readFileSync(before).equals(Buffer.from(content)) });
  }
  const gone = filesBelow(dist)
    .map((path) => path.slice(dist.length + 1))
    .filter((file) => !site.has(file));
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
  return [...written, ...gone.map((file) => ({ file, changed: true }))];
}
