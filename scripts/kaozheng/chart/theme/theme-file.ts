import type { ProjectFiles } from "../../dataset/files.ts";
import { type Finding, ProjectError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { DetailsOf } from "../../finding/rules.ts";
import { contentWidth, type Theme } from "./theme.ts";

type Json = { readonly [key: string]: unknown };
const isObject = (x: unknown): x is Json => typeof x === "object" && x !== null && !Array.isArray(x);

/** Whether a project names a file of its own for its theme. */
export const isThemeFile = (name: string): boolean => name.endsWith(".json");

type Found = DetailsOf<"chart/theme">["found"];
type Expected = DetailsOf<"chart/theme">["expected"];
type Complain = (at: string, found: Found, expected: Expected) => void;

const shown = (found: unknown): Found => ({
  kind: "value",
  value: typeof found === "string" ? found : (JSON.stringify(found)?.slice(0, 60) ?? null),
});

const COLOUR = /^#[\da-f]{6}$/i;

/** A value in the place of another: of its kind, and a colour where that is one. Colours are compared in lower case. */
function replaced(base: unknown, own: unknown, at: string, complain: Complain): unknown {
  if (isObject(base)) {
    if (isObject(own)) return merged(base, own, at, complain);
    complain(at, shown(own), { kind: "object" });
  } else if (Array.isArray(base)) {
    if (Array.isArray(own) && own.length >= 2) return own.map((x, i) => replaced(base[0], x, `${at}/${i}`, complain));
    complain(at, shown(own), { kind: "list", least: 2 });
  } else if (typeof base === "string" && COLOUR.test(base)) {
    if (typeof own === "string" && COLOUR.test(own)) return own.toLowerCase();
    complain(at, shown(own), { kind: "colour" });
  } else if (typeof base === "number") {
    if (typeof own === "number" && own >= 0) return own;
    complain(at, shown(own), { kind: "number" });
  } else if (typeof own === typeof base) return own;
  else complain(at, shown(own), { kind: "type", type: typeof base });
  return base;
}

/** What a file says over what it extends. Only profiles may be added: each says what differs from `wide`. */
function merged(base: Json, own: Json, at: string, complain: Complain): Json {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const place = `${at}/${key}`;
    const model = Object.hasOwn(base, key) ? base[key] : at === "/profiles" ? base.wide : undefined;
    if (model !== undefined) result[key] = replaced(model, value, place, complain);
    else if (key === "fixed" && isObject(value)) result[key] = replaced(FIXED, value, place, complain);
    else complain(place, { kind: "unknown-member" }, { kind: "members", names: Object.keys(base) });
  }
  return result;
}

/** Of less, in pixels, no chart is set. */
const LEAST_COLUMN = 160;

/** What a frame of fixed height is unless the file says otherwise. */
const FIXED = { height: 540, leastPlot: 160, standfirst: true, notes: "all", source: "full", credit: true };

/** Members whose words are from a list. */
const WORDS: readonly (readonly [at: RegExp, words: readonly string[]])[] = [
  [/^\/credit$/, ["below", "beside"]],
  [/^\/brand\/place$/, ["top", "foot"]],
  [/^\/numbers\/percentOfRange$/, ["both", "last"]],
  [/^\/numbers\/hanSpacing$/, ["as-written", "none", "space"]],
  [/\/fixed\/notes$/, ["all", "conventions", "none"]],
  [/\/fixed\/source$/, ["full", "publishers"]],
];

function checkWords(value: unknown, at: string, complain: Complain): void {
  if (isObject(value)) for (const [key, inner] of Object.entries(value)) checkWords(inner, `${at}/${key}`, complain);
  const words = WORDS.find(([place]) => place.test(at))?.[1];
  if (words !== undefined && !words.some((word) => word === value))
    complain(at, shown(value), { kind: "one-of", values: words });
}

function readJson(text: string, complain: Complain): Json {
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return json;
    complain("", shown(json), { kind: "json-object" });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    complain("", { kind: "json", says: error.message }, { kind: "json-object" });
  }
  return {};
}

/**
 * A theme that a project keeps in a file of its own below `charts/` or `data/`: a theme as JSON, of which it need only say
 * what differs from the one it `extends`. Throws `ProjectError` with everything wrong in it.
 */
export function readThemeFile(files: ProjectFiles, file: string, themes: readonly Theme[]): Theme {
  const findings: Finding[] = [];
  const complain: Complain = (at, found, expected) => {
    findings.push(finding("chart/theme", { at, found, expected }, { file }));
  };
  // Only what lies there is an input of the charts that are kept from one build to the next.
  const inside = /^(charts|data)\//.test(file) && !file.split("/").includes("..");
  let theme = themes[0] as Theme;
  if (!inside) complain("", { kind: "elsewhere" }, { kind: "below" });
  else if (!files.has(file)) complain("", { kind: "no-file" }, { kind: "theme" });
  else {
    const { extends: name = theme.name, ...own } = readJson(files.text(file) ?? "", complain);
    const base = themes.find((t) => t.name === name);
    if (base === undefined) complain("/extends", shown(name), { kind: "one-of", values: themes.map((t) => t.name) });
    theme = merged((base ?? theme) as unknown as Json, own, "", complain) as unknown as Theme;
    checkWords(theme, "", complain);
    for (const [key, profile] of Object.entries(theme.profiles))
      if (contentWidth(profile) < LEAST_COLUMN)
        complain(`/profiles/${key}`, shown(profile.width), { kind: "width", least: LEAST_COLUMN });
  }
  if (findings.length > 0) throw new ProjectError(findings);
  return theme;
}
