import { isObject, type JsonObject } from "../read/json.ts";
import { channel, eachView, encodingOf, isUnit, mapViews, type View } from "../read/views.ts";

const AXES = ["x", "y", "x2", "y2", "xOffset", "yOffset"];
const GUIDED = [...AXES, "color", "fill", "stroke", "size", "shape", "opacity", "strokeDash"];

/** The title that the author gives to an axis or legend; null where there is none. */
export function ownTitle(definition: JsonObject): string | null {
  const axis = isObject(definition.axis) ? definition.axis.title : undefined;
  const title = axis ?? definition.title;
  return typeof title === "string" && title !== "" ? title : null;
}

/** The title of the vertical axis, where the spec has one and only one. */
function verticalTitle(spec: View): string | null {
  const titles = new Set<string>();
  eachView(spec, (view, _, ancestors) => {
    const y = isUnit(view) ? channel(encodingOf(view, ancestors), "y") : null;
    const title = y === null ? null : ownTitle(y);
    if (title !== null) titles.add(title);
  });
  const [title, ...others] = titles;
  return title !== undefined && others.length === 0 ? title : null;
}

function untitled(definition: JsonObject): JsonObject {
  const axis = isObject(definition.axis) ? { axis: { ...definition.axis, title: null } } : {};
  return { ...definition, ...axis, title: null };
}

/**
 * A vertical axis's title is not turned on its side: the frame prints it in the unit line, above the plot. An axis or
 * legend without a title of its own has none: Vega-Lite would print the name of the column.
 */
export function takeTitles(spec: View): { spec: View; title: string | null } {
  const title = verticalTitle(spec);
  const rewrite = (view: View): View => {
    if (!isObject(view.encoding)) return view;
    const encoding = Object.entries(view.encoding).map(([name, definition]) => {
      if (
        !isObject(definition) ||
        !GUIDED.includes(name) ||
        (definition.field === undefined && definition.aggregate === undefined)
      )
        return [name, definition];
      const taken = name === "y" && title !== null;
      return [
        name,
        taken || (ownTitle(definition) === null && definition.legend === undefined) ? untitled(definition) : definition,
      ];
    });
    return { ...view, encoding: Object.fromEntries(encoding) as JsonObject };
  };
  return { spec: mapViews(spec, rewrite), title };
}
