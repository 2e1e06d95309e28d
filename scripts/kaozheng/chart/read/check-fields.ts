import type { Finding, Place } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { nearest } from "../../finding/nearest.ts";
import { encodingUses, type FieldUse, transformFields } from "./fields.ts";
import { isArray, isObject, type JsonObject } from "./json.ts";
import { childViews, isUnit, type View } from "./views.ts";

/** The fields that rows have on their way to a view; `open` where some are only known from the data. */
export interface Scope {
  readonly fields: ReadonlySet<string>;
  readonly table: string;
  readonly open: boolean;
}

/** Data that offer nothing which could be checked. */
export const openScope = (table: string): Scope => ({ fields: new Set(), table, open: true });

export interface FieldChecker {
  placeOf(pointer: string): Place;
  /** What data offer that stand at a pointer. Reports what is wrong with them by itself. */
  scopeOf(data: JsonObject, pointer: string): Scope;
  /** Called for marks that no data reach; null where a spec may draw without. */
  readonly noData: ((pointer: string) => void) | null;
  readonly findings: Finding[];
}

/** Reports a field that rows of the scope do not have. */
export function reportField(
  use: FieldUse,
  { fields, table, open }: Scope,
  checker: Pick<FieldChecker, "placeOf" | "findings">,
): void {
  if (open || fields.has(use.field)) return;
  const known = [...fields];
  const details = { field: use.field, table, known, meant: nearest(use.field, known) };
  checker.findings.push(finding("chart/unknown-field", details, checker.placeOf(use.pointer)));
}

/** The fields that a lookup reads in the table it looks in. */
function lookedUp(from: JsonObject): string[] {
  const fields = isArray(from.fields) ? from.fields : [];
  return [from.key, ...fields].filter((field): field is string => typeof field === "string");
}

/** Follows the rows through a view's transforms, reporting fields that are not there. */
function afterTransforms(view: View, pointer: string, before: Scope, checker: FieldChecker): Scope {
  let scope = before;
  const transforms = isArray(view.transform) ? view.transform : [];
  transforms.forEach((transform, i) => {
    if (!isObject(transform)) return;
    const at = `${pointer}/transform/${i}`;
    if (isObject(transform.from) && isObject(transform.from.data)) {
      const looked = checker.scopeOf(transform.from.data, `${at}/from/data`);
      for (const field of lookedUp(transform.from)) reportField({ field, pointer: `${at}/from` }, looked, checker);
    }
    const { uses, adds, leaves, open } = transformFields(transform, at);
    for (const use of uses) reportField(use, scope, checker);
    scope = { ...scope, fields: new Set([...(leaves ?? scope.fields), ...adds]), open: scope.open || open };
  });
  return scope;
}

/** `facet` is one field, or one for rows and one for columns. */
const asChannels = (facet: JsonObject): JsonObject => ("field" in facet ? { facet } : facet);

/** Reports every field that a view, and those inside it, name and that the rows reaching it do not have. */
export function checkFields(view: View, checker: FieldChecker, pointer = "", inherited: Scope | null = null): void {
  const own = isObject(view.data) ? checker.scopeOf(view.data, `${pointer}/data`) : inherited;
  if (own === null && isUnit(view)) checker.noData?.(pointer);
  const scope = own === null ? null : afterTransforms(view, pointer, own, checker);
  if (scope !== null) {
    // A repeat names its fields by the repeater: {"field": {"repeat": "column"}}, which no string stands for.
    const facet = isObject(view.facet) ? encodingUses(asChannels(view.facet), `${pointer}/facet`) : [];
    const encoding = isObject(view.encoding) ? encodingUses(view.encoding, `${pointer}/encoding`) : [];
    for (const use of [...facet, ...encoding]) reportField(use, scope, checker);
  }
  for (const child of childViews(view, pointer)) checkFields(child.view, checker, child.pointer, scope);
}
