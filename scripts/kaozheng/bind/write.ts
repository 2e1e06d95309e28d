import { type Article, OBJECT } from "../article/article.ts";
import { definitionsOf } from "../article/embedded.ts";
import { parseArticle } from "../article/parse.ts";
import { prose, spanOf } from "../article/prose.ts";
import type { ArticleNumber } from "../audit/numbers.ts";

/** What a person decided about a number of a draft. */
export type Decision =
  | { readonly kind: "bind"; readonly number: ArticleNumber; readonly target: string }
  | { readonly kind: "exempt"; readonly number: ArticleNumber; readonly reason: string };

interface Written {
  readonly text: string;
  /** Decisions that could not be written without changing what a reader reads. */
  readonly refused: readonly Decision[];
}

/** Blocks that come from the front matter: a link there knows no definition at the foot of the file. */
const FRONT = new Set(["title", "standfirst", "summary"]);

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/**
 * Writes decisions into an article: each number a reference link, the definitions at the foot, an exemption a comment
 * behind its number; nothing else changes. Each is tried by itself and taken back where the article no longer reads as
 * it did, as it may in the middle of other markup.
 */
export function write(article: Article, decisions: readonly Decision[]): Written {
  const refused: Decision[] = [];
  const edits: Edit[] = [];
  const defined = new Map<string, string>();
  for (const decision of decisions) {
    const label = decision.kind === "bind" ? labelOf(decision.target, article) : "";
    const edit = editOf(decision, article, label);
    const isReference = decision.kind === "bind" && !FRONT.has(decision.number.block.block);
    const tried = isReference ? new Map([...defined, [label, decision.target]]) : defined;
    if (edit === null || !readsAlike(article, apply(article, [...edits, edit], tried), edits.length + 1, decision)) {
      refused.push(decision);
      continue;
    }
    edits.push(edit);
    if (isReference && decision.kind === "bind") defined.set(label, decision.target);
  }
  return { text: apply(article, edits, defined), refused };
}

function editOf(decision: Decision, article: Article, label: string): Edit | null {
  const { block, reading } = decision.number;
  // An alternative text holds no links, and a comment in it would be read out.
  if (block.block === "alt") return null;
  const { start, end } = spanOf(block, reading.start, reading.end);
  if (decision.kind === "exempt")
    return {
      start: end,
      end,
      by: `<!-- kaozheng-exempt${exemptWords(block.block, reading.text)}: ${decision.reason} -->`,
    };
  const words = article.text.slice(start, end);
  return { start, end, by: FRONT.has(block.block) ? `[${words}](${decision.target})` : `[${words}][${label}]` };
}

const exemptWords = (block: string, words: string): string => (FRONT.has(block) ? ` ${words}` : "");

/** The id serves as the label of its link; one that the article gives another meaning gets a number. */
function labelOf(target: string, article: Article): string {
  const definitions = definitionsOf(article.tree);
  for (const { url, label } of definitions.values()) if (url === target && label) return label;
  const plain = target.replace(/^(fig|calc):/, "");
  let label = plain;
  for (let n = 2; definitions.has(label.toLowerCase()); n++) label = `${plain} ${n}`;
  return label;
}

function apply(article: Article, edits: readonly Edit[], defined: ReadonlyMap<string, string>): string {
  let text = article.text;
  for (const { start, end, by } of [...edits].sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + by + text.slice(end);
  const known = new Set([...definitionsOf(article.tree).values()].map(({ identifier }) => identifier));
  const lines = [...defined]
    .filter(([label]) => !known.has(label.toLowerCase()))
    .map(([l, target]) => `[${l}]: ${target}`);
  if (lines.length === 0) return text;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const body = text.replace(/\s*$/, "");
  // Definitions that are there already go on without a gap.
  const gap = /(?:^|\n)\[[^\]\n]+\]:[^\n]*$/.test(body) ? newline : newline + newline;
  return body + gap + lines.join(newline) + newline;
}

/** Whether an article still reads as before, and has one binding or exemption more for the decision. */
function readsAlike(before: Article, text: string, edits: number, { kind }: Decision): boolean {
  const after = parseArticle(text, before.file);
  const gained = after.bindings.length + after.exemptions.length - before.bindings.length - before.exemptions.length;
  const words = (article: Article): string =>
    prose(article)
      .map((block) => block.text.replaceAll(OBJECT, "").replace(/\s+/g, " "))
      .join("\n");
  const faults = (article: Article): number => article.findings.length;
  return gained === edits && words(after) === words(before) && faults(after) <= faults(before) && kind !== undefined;
}
