import { mapElements, type SvgElement } from "./tree.ts";

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
export function roundGeometry(root: SvgElement): SvgElement {
  const round = (e: SvgElement): SvgElement | null =>
    isForeign(e)
      ? null
      : {
          ...e,
          name: e.name === "a" ? "g" : e.name,
          attributes: Object.fromEntries(
            Object.entries(e.attributes)
              .filter(([name]) => !DROPPED.test(name) && !(e.name === "a" && /href$|^target$/.test(name)))
              // SVG 2 needs no namespace for a reference, and its declaration is dropped.
              .map(([name, value]) => [name === "xlink:href" ? "href" : name, value] as const)
              .map(([name, value]) => [name, isGeometry(name, value) ? roundNumbers(value) : value]),
          ),
        };
  return mapElements(root, round) ?? root;
}

const REFERENCE = /url\(\s*["']?#([^"')]+)["']?\s*\)/g;

/** Renames ids in order of appearance, `prefix-1` upwards, with all that refers to them. */
export function prefixIds(root: SvgElement, prefix: string): SvgElement {
  const names = new Map<string, string>();
  const rename = (id: string): string => {
    const name = names.get(id) ?? `${prefix}-${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  const rewrite = (e: SvgElement): SvgElement => ({
    ...e,
    attributes: Object.fromEntries(
      Object.entries(e.attributes).map(([name, value]) => {
        if (name === "id") return [name, rename(value)];
        if (/(^|:)href$/.test(name) && value.startsWith("#")) return [name, `#${rename(value.slice(1))}`];
        return [name, value.replace(REFERENCE, (_, id: string) => `url(#${rename(id)})`)];
      }),
    ),
  });
  return mapElements(root, rewrite) ?? root;
}

/** Groups that neither move nor style anything, and groups with nothing in them. */
export function dropEmptyGroups(root: SvgElement): SvgElement {
  const drop = (e: SvgElement): SvgElement | null => {
    if (e.name === "g" && e.children.length === 0) return null;
    if (e.name === "path" && !("d" in e.attributes && e.attributes.d !== "")) return null;
    return e;
  };
  return mapElements(root, drop) ?? root;
}
