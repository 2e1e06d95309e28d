import { ROLE } from "./text-boxes.ts";
import { isElement, type SvgElement } from "./tree.ts";

/** Vega's roles (the class names of its groups) in the words the audit reads. */
const VEGA_ROLES: Readonly<Record<string, string>> = {
  "role-axis-label": "axis-label",
  "role-axis-title": "axis-title",
  "role-legend-label": "legend-label",
  "role-legend-title": "legend-title",
  "role-title-text": "plot-title",
  "role-title-subtitle": "plot-title",
};

/** Marks a text's part in the chart, from the class names that Vega gives its groups. */
export function withVegaRole(e: SvgElement, addedPrefix: string): SvgElement {
  if (e.attributes.class === undefined) return e;
  const classes = e.attributes.class.split(" ");
  const known = classes.map((name) => VEGA_ROLES[name]).find((role) => role !== undefined);
  const ours = classes.some((name) => name.startsWith(addedPrefix));
  const role = known ?? (ours ? "value-label" : classes.includes("mark-text") ? "annotation" : undefined);
  return role === undefined ? e : { ...e, attributes: { ...e.attributes, [ROLE]: role } };
}

/**
 * Vega sets the first line of a label in the middle of its band, and the others below it: labels of several lines on a
 * vertical axis are moved up by half of what hangs down.
 */
export function centreLabels(root: SvgElement): SvgElement {
  const centre = (e: SvgElement, role: string | undefined): SvgElement => {
    const own = e.attributes[ROLE] ?? role;
    if (e.name !== "text")
      return { ...e, children: e.children.map((child) => (isElement(child) ? centre(child, own) : child)) };
    const lines = e.children.filter(isElement).filter((child) => child.name === "tspan");
    const step = Number(lines[1]?.attributes.dy ?? 0);
    if (own !== "axis-label" || e.attributes["text-anchor"] === "middle" || step === 0) return e;
    const up = ((lines.length - 1) * step) / 2;
    return { ...e, attributes: { ...e.attributes, transform: `${e.attributes.transform ?? ""} translate(0,${-up})` } };
  };
  return centre(root, undefined);
}
