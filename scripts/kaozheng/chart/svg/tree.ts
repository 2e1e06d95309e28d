/** An SVG element or a run of text. What Vega and Plot print, taken apart so that it can be measured and rewritten. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
}
export type SvgNode = SvgElement | string;

export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly SvgNode[] = [],
): SvgElement => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  ),
  children,
});

export const isElement = (node: SvgNode): node is SvgElement => typeof node !== "string";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Characters that XML 1.0 cannot hold in any form. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escapeText = (text: string): string => text.replace(FORBIDDEN, "").replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
function decodeText(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, digits?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (digits !== undefined) return String.fromCodePoint(Number(digits));
    return ENTITIES[name ?? ""] ?? whole;
  });
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE))
    attributes[name] = decodeText(double ?? single ?? "");
  return attributes;
}

/** Parses well-formed SVG of one root element, without a document type. Throws where the tags do not match. */
export function parseSvg(source: string): SvgElement {
  const root: SvgNode[] = [];
  const open: { name: string; children: SvgNode[] }[] = [{ name: "", children: root }];
  let end = 0;
  for (const token of source.matchAll(TOKEN)) {
    const [whole, closing, opening, attributes = "", selfClosing] = token;
    const parent = open.at(-1);
    if (token.index !== end || parent === undefined) break;
    end = token.index + whole.length;
    if (closing !== undefined) {
      if (closing !== parent.name) throw new SyntaxError(`SVG closes ${closing} inside ${parent.name}`);
      open.pop();
    } else if (opening !== undefined) {
      const children: SvgNode[] = [];
      parent.children.push({ name: opening, attributes: parseAttributes(attributes), children });
      if (selfClosing === "") open.push({ name: opening, children });
    } else if (!whole.startsWith("<")) parent.children.push(decodeText(whole));
  }
  const first = root.find(isElement);
  if (end !== source.length || open.length !== 1 || first === undefined)
    throw new SyntaxError(`SVG is not well-formed at offset ${end}`);
  return first;
}

/** Prints an element. A `style` element's text is trusted, as CSS in a data block; all other text is escaped. */
export function printSvg(node: SvgNode): string {
  if (!isElement(node)) return escapeText(node);
  const attributes = Object.entries(node.attributes)
    .map(([key, value]) => ` ${key}="${escapeText(value)}"`)
    .join("");
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  const content = node.name === "style" ? node.children.join("") : node.children.map(printSvg).join("");
  return `<${node.name}${attributes}>${content}</${node.name}>`;
}

/** The tree with every element replaced by what `rewrite` makes of it, children first; null drops it. */
export function mapElements(root: SvgElement, rewrite: (e: SvgElement) => SvgElement | null): SvgElement | null {
  const children: SvgNode[] = [];
  for (const child of root.children) {
    const mapped = isElement(child) ? mapElements(child, rewrite) : child;
    if (mapped !== null) children.push(mapped);
  }
  return rewrite({ ...root, children });
}
