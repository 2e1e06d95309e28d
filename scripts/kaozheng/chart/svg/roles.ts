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

/** Marks every text's part in the chart, from the class names that Vega gives its groups. */
export function markVegaRoles(root: SvgElement, addedPrefix: string): SvgElement {
  const visit = (e: SvgElement): SvgElement => {
    const classes = (e.attributes.class ?? "").split(" ");
    const known = classes.map((name) => VEGA_ROLES[name]).find((role) => role !== undefined);
    const ours = classes.some((name) => name.startsWith(addedPrefix));
    const role = known ?? (ours ? "value-label" : classes.includes("mark-text") ? "annotation" : undefined);
    const attributes = role === undefined ? e.attributes : { ...e.attributes, [ROLE]: role };
    return { ...e, attributes, children: e.children.map((child) => (isElement(child) ? visit(child) : child)) };
  };
  return visit(root);
}
