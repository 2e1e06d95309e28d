import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, serialize } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** An SVG made fit to stand in a page, and the style sheets it carries. */
interface InlineSvg {
  readonly markup: string;
  readonly styles: readonly string[];
}

const isElement = (node: Node): node is Element => "tagName" in node;
const REFERENCE = /url\(\s*["']?#([^"')]+)["']?\s*\)/g;
const ID_LISTS = new Set(["aria-labelledby", "aria-describedby"]);
/** What a picture has no need of, and a page must not run or fetch. */
const FORBIDDEN = new Set(["script", "foreignObject", "iframe", "animate", "set"]);
const isLocal = (href: string): boolean => href.startsWith("#") || /^data:(?:image|font)\//.test(href);

/**
 * Takes an SVG apart and puts it together so that several can share a page under a strict policy: ids and references to
 * them get `prefix`, style attributes become classes, what could run or fetch is taken out. `label` is its text for
 * whoever does not see it.
 */
export function inlineSvg(svg: string, prefix: string, label: string): InlineSvg {
  const fragment = parseFragment(svg.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, "").replace(/<!DOCTYPE[^>]*>/i, ""));
  const root = fragment.childNodes.find((node) => isElement(node) && node.tagName === "svg");
  if (root === undefined || !isElement(root)) return { markup: "", styles: [] };
  const classes = new Map<string, string>();
  const styles: string[] = [];
  // Said by the label; a title would also pop up over every part of the picture.
  root.childNodes = root.childNodes.filter((node) => !isElement(node) || !["title", "desc"].includes(node.tagName));
  clean(root, { prefix, ids: new Set(idsOf(root)), classes }, styles);
  if (classes.size > 0) {
    const sheet = [...classes].map(([declarations, name]) => `.${name}{${declarations}}`).join("");
    const style = defaultTreeAdapter.createElement("style", root.namespaceURI, []);
    defaultTreeAdapter.insertText(style, sheet);
    defaultTreeAdapter.appendChild(root, style);
    styles.push(sheet);
  }
  const own = root.attrs.filter(
    ({ name }) => !["role", "aria-label", "aria-labelledby", "aria-describedby", "aria-hidden"].includes(name),
  );
  root.attrs = [...own, { name: "role", value: "img" }, { name: "aria-label", value: label }];
  const holder = defaultTreeAdapter.createDocumentFragment();
  defaultTreeAdapter.appendChild(holder, root);
  return { markup: serialize(holder), styles };
}

/** How names inside the picture are made its own. */
interface Naming {
  readonly prefix: string;
  readonly ids: ReadonlySet<string>;
  /** Class of every style attribute met so far. */
  readonly classes: Map<string, string>;
}

const idsOf = (node: Element): string[] => [
  ...node.attrs.filter(({ name }) => name === "id").map(({ value }) => value),
  ...node.childNodes.filter(isElement).flatMap(idsOf),
];

function clean(node: Element, naming: Naming, styles: string[]): void {
  node.attrs = node.attrs.flatMap((attribute) => cleanAttribute(attribute, naming));
  const added = node.attrs.filter(({ name }) => name === "class");
  if (added.length > 1) {
    const value = added.map((a) => a.value).join(" ");
    node.attrs = [...node.attrs.filter(({ name }) => name !== "class"), { name: "class", value }];
  }
  node.childNodes = node.childNodes.filter((child) => !isElement(child) || !FORBIDDEN.has(child.tagName));
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    clean(child, naming, styles);
    if (child.tagName === "style") styles.push(cleanStyle(child, naming));
  }
}

type Attribute = Element["attrs"][number];

function cleanAttribute(attribute: Attribute, { prefix, classes }: Naming): Attribute[] {
  const { name, value } = attribute;
  if (name.startsWith("on")) return [];
  if (name === "id") return [{ ...attribute, value: prefix + value }];
  if (name === "href" || name === "xlink:href") {
    if (!isLocal(value)) return [];
    return [{ ...attribute, value: value.startsWith("#") ? `#${prefix}${value.slice(1)}` : value }];
  }
  if (ID_LISTS.has(name))
    return [
      {
        ...attribute,
        value: value
          .split(/\s+/)
          .map((id) => prefix + id)
          .join(" "),
      },
    ];
  if (name === "style") {
    const declarations = value.replace(REFERENCE, `url(#${prefix}$1)`);
    const className = classes.get(declarations) ?? `${prefix}s${classes.size + 1}`;
    classes.set(declarations, className);
    return [{ name: "class", value: className }];
  }
  return [{ ...attribute, value: value.replace(REFERENCE, `url(#${prefix}$1)`) }];
}

/** Nothing is imported or fetched by a style sheet; references within the picture follow its ids. */
function cleanStyle(style: Element, { prefix, ids }: Naming): string {
  const text = style.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
  const cleaned = text
    .replace(/@import[^;]*;?/g, "")
    .replace(/url\(\s*["']?(?!["'#]|data:)[^)]*\)/g, "none")
    .replace(/#([\w\u0080-\uffff-]+)/g, (reference, id: string) => (ids.has(id) ? `#${prefix}${id}` : reference));
  style.childNodes = [];
  defaultTreeAdapter.insertText(style, cleaned);
  return cleaned;
}
