import type { Project } from "../../dataset/project.ts";
import { resolveId, unresolved } from "../../dataset/resolve.ts";
import type { Finding, Place } from "../../finding/finding.ts";
import { detailsOf, finding } from "../../finding/messages.ts";
import { LANGUAGES } from "../../language/language.ts";
import { checkFields, type FieldChecker, openScope, type Scope } from "./check-fields.ts";
import { type Furniture, plainText } from "./furniture.ts";
import type { JsonObject } from "./json.ts";
import { tableAt } from "./resources.ts";
import { checkSchema } from "./schema/check-schema.ts";
import type { Spec } from "./spec.ts";
import { childViews, isUnit } from "./views.ts";

/** Generated data: no figures, so no lineage to lose. */
export const GENERATORS = ["sequence", "sphere", "graticule"];

/** What a table of the project offers; the spec's own values have no lineage and are an error. */
function tableScope(data: JsonObject, at: string, project: Project, checker: FieldChecker): Scope {
  const { findings } = checker;
  const place = checker.placeOf(at);
  if (data.values !== undefined || (data.name !== undefined && data.url === undefined)) {
    findings.push(finding("chart/inline-data", { at }, place));
    return openScope(at);
  }
  if (GENERATORS.some((key) => key in data)) return openScope(at);
  if (typeof data.url !== "string") {
    findings.push(finding("chart/no-data", {}, place));
    return openScope(at);
  }
  const { table, findings: found } = tableAt(data.url, project, checker.placeOf(`${at}/url`));
  findings.push(...found);
  if (table === null) return openScope(at);
  if (table.rows.length === 0) findings.push(finding("chart/empty", { data: [table.file] }, place));
  return { fields: new Set(table.resource.schema.fields.map((f) => f.name)), table: table.file, open: false };
}

/** The ids that furniture binds its numbers to. */
function furnitureIds({ headline, standfirst, notes }: Furniture): string[] {
  const texts = [headline, standfirst, ...notes].flatMap((words) =>
    words === null ? [] : LANGUAGES.map((language) => words[language]),
  );
  return texts.flatMap((text) => plainText(text).bindings.map((b) => b.id));
}

/** What the published schema finds; a spec that draws nothing at all is said to, and no more. */
export function checkGrammar({ json, file, document }: Pick<Spec, "json" | "file" | "document">): Finding[] {
  if (isUnit(json) || childViews(json, "").length > 0) return checkSchema(json, "vega-lite", file, document);
  return [
    finding("chart/spec", { at: "", problem: { kind: "draws-nothing" } }, { file, pointer: "", ...document.at("") }),
  ];
}

const lacksData = (found: Finding): boolean => {
  const problem = detailsOf(found, "chart/spec")?.problem;
  return problem?.kind === "lacks" && problem.members.join() === "data";
};

/** Everything that can be seen wrong with a readable spec without drawing it. */
export function checkReadSpec(spec: Spec, project: Project): Finding[] {
  const { json, file, document } = spec;
  const placeOf = (pointer: string): Place => ({ file, pointer, ...document.at(pointer) });
  const findings: Finding[] = [];
  const checker: FieldChecker = {
    placeOf,
    scopeOf: (data, at) => tableScope(data, at, project, checker),
    noData: (pointer) => findings.push(finding("chart/no-data", {}, placeOf(pointer))),
    findings,
  };
  if (json.datasets !== undefined)
    findings.push(finding("chart/inline-data", { at: "/datasets" }, placeOf("/datasets")));
  // Missing data are spoken of once, in the words of a project.
  findings.push(...checkGrammar(spec).filter((f) => !lacksData(f)));
  checkFields(json, checker);
  for (const id of furnitureIds(spec.furniture)) {
    const resolved = resolveId(id, project.registers);
    if (resolved.kind === "failed")
      findings.push(unresolved(resolved.reason, project.registers, placeOf("/usermeta/kaozheng")));
  }
  return findings;
}
