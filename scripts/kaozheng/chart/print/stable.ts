import { mapElements, type SvgElement } from "../svg/tree.ts";

/** Attributes whose numbers are coordinates or lengths. */
const GEOMETRY = new Set(
  (
    "x y x1 y1 x2 y2 dx dy cx cy r rx ry width height d transform points viewBox offset font-size " +
    "stroke-width stroke-dasharray stroke-dashoffset gradientTransform textLength"
  ).split(" "),
);
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** Three decimals: `Math.pow` and friends differ between Node majors in the fourteenth digit. */
export function roundNumbers(text: string): string {
  return text.replace(NUMBER, (digits) => {
    const rounded = Math.round(Number(digits) * 1000) / 1000;
    const printed = String(rounded === 0 ? 0 : rounded);
    // "1.5-2" holds two numbers: a sign that told them apart and goes has to leave a space.
    return /^[-+]/.test(digits) && !printed.startsWith("-") ? ` ${printed}` : printed;
  });
}

const isGeometry = (name: string, value: string): boolean => GEOMETRY.has(name) && /\d/.test(value);
/** Vega's class names, Plot's and what only a browser session would need. */
const DROPPED = /^(class|aria-.*|role|tabindex|pointer-events|fill-rule-x|xmlns:xlink|style|cursor)$/;

/** An image that is not in the file itself would be fetched from somewhere. */
const isForeign = ({ name, attributes }: SvgElement): boolean =>
  name === "image" &&
  !Object.entries(attributes).some(([key, value]) => /(^|:)href$/.test(key) && value.startsWith("data:"));

/** Rounds every coordinate and drops what prints nothing, or leads out of the picture: links, foreign images. */
function roundGeometry({ name, attributes, children }: SvgElement): SvgElement {
  const isLink = name === "a";
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (DROPPED.test(key) || (isLink && /href$|^target$/.test(key))) continue;
    // SVG 2 needs no namespace for a reference, and its declaration is dropped.
    kept[key === "xlink:href" ? "href" : key] = isGeometry(key, value) ? roundNumbers(value) : value;
  }
  return { name: isLink ? "g" : name, attributes: kept, children };
}

/** Groups with nothing in them, and paths without a course. */
const isEmpty = ({ name, attributes, children }: SvgElement): boolean =>
  name === "g" ? children.length === 0 : name === "path" && (attributes.d ?? "") === "";

const REFERENCE = /url\(\s*["']?#([^"')]+)["']?\s*\)/g;

/** Renames ids in order of appearance, `prefix-1` upwards, with all that refers to them. */
export function idRenamer(prefix: string): (e: SvgElement) => SvgElement {
  const names = new Map<string, string>();
  const rename = (id: string): string => {
    const name = names.get(id) ?? `${prefix}-${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  const renamed = (name: string, value: string): string => {
    if (name === "id") return rename(value);
    if (/(^|:)href$/.test(name) && value.startsWith("#")) return `#${rename(value.slice(1))}`;
    return value.replace(REFERENCE, (_, id: string) => `url(#${rename(id)})`);
  };
  return (e) => {
    const entries = Object.entries(e.attributes);
    // Most elements neither have an id nor refer to one.
    if (!entries.some(([name, value]) => name === "id" || value.includes("#"))) return e;
    return { ...e, attributes: Object.fromEntries(entries.map(([name, value]) => [name, renamed(name, value)])) };
  };
}

/**
 * A drawing with its coordinates rounded, its ids renamed, and without what prints nothing or leads out of it; `restyle`
 * is asked of every element. All in one walk: charts are large, and every walk builds them anew.
 */
export function stable(root: SvgElement, prefix: string, restyle: (e: SvgElement) => SvgElement): SvgElement {
  const rename = idRenamer(prefix);
  const rewrite = (e: SvgElement): SvgElement | null => {
    if (isForeign(e)) return null;
    const rounded = roundGeometry(e);
    return isEmpty(rounded) ? null : rename(restyle(rounded));
  };
  return mapElements(root, rewrite) ?? { ...root, children: [] };
}
