import { type LineageView, lineage, lineageOf } from "../../article/lineage.ts";
import { lineageMermaid } from "../../article/lineage-mermaid.ts";
import { lineageLines, treeLines } from "../../article/lineage-text.ts";
import type { ArticleClaim } from "../../audit/claim-at.ts";
import type { Project } from "../../dataset/project.ts";
import { type Resolved, resolveId, unresolved } from "../../dataset/resolve.ts";
import { findRoot } from "../../dataset/root.ts";
import { ProjectError, UsageError } from "../../finding/finding.ts";
import { placeText } from "../../finding/print.ts";
import type { Language } from "../../language/language.ts";
import { wordsOf } from "../../language/language.ts";
import { openWorkspace } from "../../workspace/workspace.ts";
import { articleAt } from "../article-at.ts";
import { EXIT, type Io, startOf } from "../io.ts";
import type { TraceOptions } from "../trace.ts";

/** What is shown: a number of an article where one was asked for, and what its target was computed from. */
interface Traced {
  readonly claim: ArticleClaim | null;
  readonly lineage: LineageView | null;
}

/** `notebooks/inspection.zh.md:24:37`. */
const PLACE = /^(.+\.md):(\d+)(?::(\d+))?$/;

export async function run([target = ""]: readonly string[], options: TraceOptions, io: Io): Promise<number> {
  const root = findRoot(startOf(options, io));
  const workspace = openWorkspace(root);
  const project = workspace.project();
  const [, file, line, column] = PLACE.exec(target) ?? [];
  if (file === undefined) {
    const language = options.lang ?? "en";
    io.out(
      `${print({ claim: null, lineage: lineageOf(namedOf(target, project), language, project) }, options, language)}\n`,
    );
    return EXIT.clean;
  }
  const path = articleAt(file, root, io);
  const { result } = await workspace.article(path);
  const language = options.lang ?? result.article.front.language;
  const claims = await workspace.claimsAt(path, Number(line), column === undefined ? null : Number(column));
  const [claim] = claims;
  if (claim === undefined || claims.length > 1) throw new UsageError(notOne(target, claims, io));
  io.out(`${print({ claim, lineage: lineageOfClaim(claim, language, project) }, options, language)}\n`);
  return EXIT.clean;
}

function namedOf(id: string, { registers }: Project): Resolved {
  const resolved = resolveId(id, registers);
  // Whoever typed the id stands nowhere in the project: what lacks it are the data.
  if (resolved.kind === "failed") throw new ProjectError([unresolved(resolved.reason, registers, { file: "data" })]);
  return resolved;
}

function notOne(target: string, claims: readonly ArticleClaim[], io: Io): string {
  const say = wordsOf(io.language).saying;
  if (claims.length === 0) return say.noNumberAt(target);
  const listed = claims.map((claim) => `  ${placeText(claim)}  ${claim.words}`);
  return say.severalAt(target, claims.length, listed.join("\n"));
}

/** The lineage of what answers for a claim; null where nothing does, or its id names nothing, which its findings say. */
function lineageOfClaim({ target, findings }: ArticleClaim, language: Language, project: Project): LineageView | null {
  if (target === null || findings.some(({ rule }) => rule.startsWith("data/"))) return null;
  return lineage(target, language, project);
}

function print({ claim, lineage: view }: Traced, { format }: TraceOptions, language: Language): string {
  if (format === "json") return JSON.stringify({ claim, lineage: view }, null, 2);
  const head = claim === null ? null : claimLines(claim, language);
  if (format === "mermaid") return lineageMermaid(view, head);
  const tree = view === null ? [] : lineageLines(view, language);
  return (head === null ? tree : treeLines(head, view === null ? [] : [tree])).join("\n");
}

/** The claim above its tree: its words and how they are read, the sentence, what answers for it, the verdict. */
function claimLines(claim: ArticleClaim, language: Language): string[] {
  const words = wordsOf(language).saying.traced;
  const usual = claim.usual === claim.strict ? "" : `   ${words.usual} ${claim.usual}`;
  const answer = claim.target ?? claim.reason ?? "";
  const needsNone = claim.by === "exemption" && claim.findings.length === 0;
  return [
    `${placeText(claim)}   ${claim.words}`,
    `${words.strict} ${claim.strict}${usual}`,
    claim.sentence,
    `${words[claim.by]} ${answer}`.trim(),
    ...(claim.findings.length === 0 && !needsNone ? [words.supported] : []),
    ...claim.findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`),
  ];
}
