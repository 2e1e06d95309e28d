import type { LineageView } from "./lineage.ts";

/** A box of a diagram: its id in it, and its lines of text. */
interface Box {
  readonly node: string;
  readonly lines: readonly string[];
}

/**
 * The lineage as a flowchart in Mermaid's language, which code hosts and editors draw: each number above what it was
 * computed from. `claim` is a box above the whole. A figure that is met twice is one box. https://mermaid.js.org
 */
export function lineageMermaid(view: LineageView | null, claim: readonly string[] | null): string {
  const boxes: Box[] = [];
  const named = new Map<string, string>();
  const arrows = new Set<string>();
  const box = (lines: readonly string[]): string => {
    const node = `n${boxes.length}`;
    boxes.push({ node, lines });
    return node;
  };
  const visit = (each: LineageView): string => {
    const known = each.id === null ? undefined : named.get(each.id);
    if (known !== undefined) return known;
    const node = box(linesOf(each));
    if (each.id !== null) named.set(each.id, node);
    for (const operand of each.operands) arrows.add(`${node} --> ${visit(operand)}`);
    return node;
  };
  const top = claim === null ? null : box(claim);
  const root = view === null ? null : visit(view);
  if (top !== null && root !== null) arrows.add(`${top} -.-> ${root}`);
  const drawn = boxes.map(({ node, lines }) => `${node}["${lines.map(quoted).join("<br>")}"]`);
  return ["flowchart TD", ...[...drawn, ...arrows].map((line) => `  ${line}`)].join("\n");
}

function linesOf({ id, label, printed, value, strict, usual, formula, source, kind }: LineageView): string[] {
  if (kind === "constant") return [label];
  const usually = usual.interval === strict.interval ? null : usual.interval;
  const lines = [id, label, printed, value, strict.interval, usually, formula, source?.words, source?.place];
  return [...new Set(lines.filter((line): line is string => line != null && line !== ""))];
}

/** Mermaid reads entities without their ampersand; quotation marks, `#` and angle brackets would end or change the text. */
const quoted = (text: string): string => text.replace(/["#&<>`]/g, (c) => `#${c.codePointAt(0)};`);
