import type { Project } from "../../dataset/project.ts";
import { resolveId } from "../../dataset/resolve.ts";
import type { Table } from "../../dataset/table.ts";
import type { Finding, Place } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { didYouMean } from "../../finding/nearest.ts";
import { type Furniture, plainText } from "../furniture.ts";
import { isArray, isObject, type JsonObject, unknownNames } from "../json.ts";
import { childViews, isUnit, type View } from "../normalise/views.ts";
import { tableAt } from "../resources.ts";
import type { Spec } from "../spec.ts";
import { encodingUses, type FieldUse, transformFields } from "./fields.ts";

/** Generated data: no figures, so no lineage to lose. */
const GENERATORS = ["sequence", "sphere", "graticule"];

/** The fields that rows have on their way to a view; `open` where some are only known from the data. */
interface Scope {
  readonly fields: ReadonlySet<string>;
  readonly table: string;
  readonly open: boolean;
}

interface Checker {
  readonly spec: Spec;
  readonly project: Project;
  readonly findings: Finding[];
}

const placeOf = ({ file, document }: Spec, pointer: string): Place => ({ file, ...document.at(pointer) });

function tableScope(table: Table): Scope {
  return { fields: new Set(table.resource.schema.fields.map((f) => f.name)), table: table.file, open: false };
}

/** What the view's own data offer; null where it has none or they cannot be used, which has been reported. */
function ownScope(view: View, pointer: string, { spec, project, findings }: Checker): Scope | null {
  const { data } = view;
  const at = `${pointer}/data`;
  if (!isObject(data)) return null;
  const place = placeOf(spec, at);
  if (data.values !== undefined || (data.name !== undefined && data.url === undefined)) {
    findings.push(finding("chart/inline-data", { at }, place));
    return { fields: new Set(), table: at, open: true };
  }
  if (GENERATORS.some((key) => key in data)) return { fields: new Set(), table: at, open: true };
  if (typeof data.url !== "string") {
    findings.push(finding("chart/no-data", {}, place));
    return { fields: new Set(), table: at, open: true };
  }
  const found = tableAt(data.url, project, placeOf(spec, `${at}/url`));
  findings.push(...found.findings);
  if (found.table === null) return { fields: new Set(), table: at, open: true };
  if (found.table.rows.length === 0) findings.push(finding("chart/empty", { data: found.table.file }, place));
  return tableScope(found.table);
}

function report(use: FieldUse, { fields, table, open }: Scope, { spec, findings }: Checker): void {
  if (open || fields.has(use.field)) return;
  const known = [...fields];
  const details = { field: use.field, table, known, hint: didYouMean(use.field, known) };
  findings.push(finding("chart/unknown-field", details, placeOf(spec, use.pointer)));
}

/** Follows the rows through a view's transforms, reporting fields that are not there. */
function afterTransforms(view: View, pointer: string, before: Scope, checker: Checker): Scope {
  let scope = before;
  const transforms = isArray(view.transform) ? view.transform : [];
  transforms.forEach((transform, i) => {
    if (!isObject(transform)) return;
    const at = `${pointer}/transform/${i}`;
    if (isObject(transform.from) && isObject(transform.from.data)) {
      const looked = ownScope(transform.from, `${at}/from`, checker);
      for (const field of Object.values({
        key: transform.from.key,
        ...Object.fromEntries((isArray(transform.from.fields) ? transform.from.fields : []).entries()),
      }))
        if (looked !== null && typeof field === "string") report({ field, pointer: `${at}/from` }, looked, checker);
    }
    const { uses, adds, leaves, open } = transformFields(transform, at);
    for (const use of uses) report(use, scope, checker);
    scope = { ...scope, fields: new Set([...(leaves ?? scope.fields), ...adds]), open: scope.open || open };
  });
  return scope;
}

/** What a view of any kind may hold (https://vega.github.io/vega-lite/docs/spec.html). */
const VIEW_PROPERTIES =
  "$schema align autosize background bounds center columns concat config data datasets description encoding facet hconcat height layer mark name padding params projection repeat resolve spacing spec title transform usermeta vconcat view width".split(
    " ",
  );

/** Marks, composite ones included (https://vega.github.io/vega-lite/docs/mark.html). */
const MARKS =
  "arc area bar boxplot circle errorband errorbar geoshape image line point rect rule square text tick trail".split(
    " ",
  );

/** A misspelt name draws something else, or nothing, without a word: it is reported before. */
function checkNames(view: View, pointer: string, { spec, findings }: Checker): void {
  for (const { name, hint } of unknownNames(view, VIEW_PROPERTIES)) {
    const details = { at: pointer, name, of: "a view", known: VIEW_PROPERTIES, hint };
    findings.push(finding("chart/property", details, placeOf(spec, `${pointer}/${name}`)));
  }
  const type = isObject(view.mark) ? view.mark.type : view.mark;
  if (typeof type !== "string" || MARKS.includes(type)) return;
  const details = { at: `${pointer}/mark`, found: JSON.stringify(type), expected: MARKS.join(", ") };
  findings.push(finding("chart/spec", { ...details, hint: didYouMean(type, MARKS) }, placeOf(spec, `${pointer}/mark`)));
}

function checkView(view: View, pointer: string, inherited: Scope | null, checker: Checker): void {
  checkNames(view, pointer, checker);
  const own = ownScope(view, pointer, checker) ?? inherited;
  if (own === null && isUnit(view)) checker.findings.push(finding("chart/no-data", {}, placeOf(checker.spec, pointer)));
  const scope = own === null ? null : afterTransforms(view, pointer, own, checker);
  if (scope !== null) {
    // A repeat names its fields by the repeater: {"field": {"repeat": "column"}}, which no string stands for.
    const facet = isObject(view.facet) ? encodingUses(asChannels(view.facet), `${pointer}/facet`) : [];
    const encoding = isObject(view.encoding) ? encodingUses(view.encoding, `${pointer}/encoding`) : [];
    for (const use of [...facet, ...encoding]) report(use, scope, checker);
  }
  for (const child of childViews(view, pointer)) checkView(child.view, child.pointer, scope, checker);
}

/** `facet` is one field, or one for rows and one for columns. */
const asChannels = (facet: JsonObject): JsonObject => ("field" in facet ? { facet } : facet);

/** The ids that furniture binds its numbers to. */
export function furnitureIds({ headline, standfirst, notes }: Furniture): string[] {
  const texts = [headline, standfirst, ...notes].flatMap((words) => (words === null ? [] : [words.zh, words.en]));
  return texts.flatMap((text) => plainText(text).bindings.map((b) => b.id));
}

/** Everything that can be seen wrong with a readable spec without drawing it. */
export function checkReadSpec(spec: Spec, project: Project): Finding[] {
  const checker: Checker = { spec, project, findings: [] };
  const { json } = spec;
  if (json.datasets !== undefined)
    checker.findings.push(finding("chart/inline-data", { at: "/datasets" }, placeOf(spec, "/datasets")));
  if (!isUnit(json) && childViews(json, "").length === 0) {
    const details = { at: "", found: "without a mark, layers or views", expected: "a mark and an encoding" };
    checker.findings.push(finding("chart/spec", details, placeOf(spec, "")));
  }
  checkView(json, "", null, checker);
  for (const id of furnitureIds(spec.furniture)) {
    const resolved = resolveId(id, project.registers, placeOf(spec, "/usermeta/kaozheng"));
    if (resolved.kind === "failed") checker.findings.push(resolved.finding);
  }
  return checker.findings;
}
