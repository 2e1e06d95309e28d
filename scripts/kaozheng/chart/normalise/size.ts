import { isObject, type JsonObject } from "../json.ts";
import { contentWidth, type Profile } from "../theme.ts";
import { distinct } from "./position.ts";
import type { DataAccess } from "./view-rows.ts";
import { channel, eachView, encodingOf, isUnit, plainField, type View } from "./views.ts";

const COMPOSING = ["hconcat", "vconcat", "concat", "facet", "repeat"];
const FACETS = ["row", "column", "facet"];

/** Whether the spec draws several plots, whose widths it shares out itself. */
export function isComposed(spec: View): boolean {
  let found = false;
  eachView(spec, (view, _, ancestors) => {
    const encoding = encodingOf(view, ancestors);
    if (COMPOSING.some((key) => key in view) || FACETS.some((name) => name in encoding)) found = true;
  });
  return found;
}

/** The plot as wide as the profile's column; the height is the spec's, or the profile's. */
export function fitWidth(spec: View, profile: Profile, data: DataAccess): View {
  const { width, autosize: _autosize, padding: _padding, ...rest } = spec;
  if (isComposed(spec)) return { ...rest, ...(width === undefined ? {} : { width }), autosize: "pad" };
  const autosize: JsonObject = { type: "fit-x", contains: "padding" };
  return { ...rest, width: contentWidth(profile), height: heightOf(spec, profile, data), autosize };
}

/** Horizontal bars get a band each, of the height the spec asks for or the profile's; other plots the profile's height. */
function heightOf(spec: View, profile: Profile, data: DataAccess): number {
  if (typeof spec.height === "number") return spec.height;
  const step = isObject(spec.height) && typeof spec.height.step === "number" ? spec.height.step : bandStep(profile);
  const bands = new Set<unknown>();
  eachView(spec, (view, _, ancestors) => {
    const y = isUnit(view) ? channel(encodingOf(view, ancestors), "y") : null;
    if (y?.type !== "nominal" && y?.type !== "ordinal") return;
    for (const value of distinct(data.rowsOf(view, ancestors)?.rows ?? [], plainField(y))) bands.add(value);
  });
  return bands.size === 0 ? profile.plotHeight : bands.size * step;
}

const bandStep = (profile: Profile): number => Math.round(profile.label.lineHeight * 2.1);
