import type { Finding } from "../../../finding/finding.ts";
import { openScope, reportField, type Scope } from "../check-fields.ts";
import { column, expressionFields } from "../fields.ts";
import { isArray, isObject, type Json, type JsonObject } from "../json.ts";
import { summarise } from "./data-file.ts";
import type { DataSummary } from "./shared-data.ts";
import { placeIn, type SpecFile } from "./spec-file.ts";
import { vegaTransformFields } from "./vega-transforms.ts";

/** Data sets by name, as far as a group of marks sees them. */
type Scopes = ReadonlyMap<string, Scope>;

const objects = (value: Json | undefined): (readonly [JsonObject, number])[] =>
  isArray(value) ? value.flatMap((item, i) => (isObject(item) ? [[item, i] as const] : [])) : [];

/**
 * Reports fields that scales, marks and transforms of a Vega spec name and that their data set does not have. Where a
 * data set's fields cannot be told (signals, triggers, transforms that make rows of their own), nothing is said of them.
 */
export function checkVegaFields(spec: SpecFile, summaries: ReadonlyMap<string, DataSummary>): Finding[] {
  const findings: Finding[] = [];
  const checker = { placeOf: (pointer: string) => placeIn(spec, pointer), findings };
  const use = (field: string, pointer: string, scope: Scope | undefined): void => {
    if (scope !== undefined) reportField({ field: column(field), pointer }, scope, checker);
  };

  const original = (data: JsonObject, pointer: string, scopes: Scopes): Scope => {
    const table = String(data.name);
    if (data.on !== undefined) return openScope(table);
    if (typeof data.source === "string") return { ...(scopes.get(data.source) ?? openScope(table)), table };
    const plain = isArray(data.values) && data.format === undefined;
    const summary = plain ? summarise(data.values) : summaries.get(pointer);
    if (summary === undefined || summary.rows === 0) return openScope(table);
    return { fields: summary.fields, table, open: false };
  };

  const dataScope = (data: JsonObject, pointer: string, scopes: Scopes): Scope => {
    let scope = original(data, pointer, scopes);
    for (const [transform, i] of objects(data.transform)) {
      const { uses, adds, leaves, open } = vegaTransformFields(transform, `${pointer}/transform/${i}`);
      for (const each of uses) reportField(each, scope, checker);
      scope = { ...scope, fields: new Set([...(leaves ?? scope.fields), ...adds]), open: scope.open || open };
    }
    return scope;
  };

  /** A domain or a range drawn from data: one set's field or fields, or those of several sets. */
  const reference = (value: Json | undefined, pointer: string, scopes: Scopes): void => {
    if (!isObject(value)) return;
    const scope = typeof value.data === "string" ? scopes.get(value.data) : undefined;
    if (typeof value.field === "string") use(value.field, `${pointer}/field`, scope);
    if (isObject(value.sort) && typeof value.sort.field === "string")
      use(value.sort.field, `${pointer}/sort/field`, scope);
    (isArray(value.fields) ? value.fields : []).forEach((field, i) => {
      const at = `${pointer}/fields/${i}`;
      if (typeof field === "string") use(field, at, scope);
      else reference(field, at, scopes);
    });
  };

  const encode = (sets: Json | undefined, pointer: string, scope: Scope): void => {
    if (!isObject(sets)) return;
    for (const [set, channels] of Object.entries(sets))
      for (const [name, given] of Object.entries(isObject(channels) ? channels : {})) {
        const at = `${pointer}/${set}/${name}`;
        const rules = isArray(given) ? given.map((rule, i) => [rule, `${at}/${i}`] as const) : [[given, at] as const];
        for (const [rule, place] of rules) {
          if (!isObject(rule)) continue;
          if (typeof rule.field === "string") use(rule.field, `${place}/field`, scope);
          for (const key of ["signal", "test"] as const)
            for (const field of typeof rule[key] === "string" ? expressionFields(rule[key]) : [])
              use(field, `${place}/${key}`, scope);
        }
      }
  };

  const mark = (json: JsonObject, pointer: string, scopes: Scopes): void => {
    const from = isObject(json.from) ? json.from : {};
    // Rows of a facet are those of its data set; what a group itself is drawn from is made by the facet.
    const facet = isObject(from.facet) ? from.facet : null;
    const name = facet === null ? from.data : undefined;
    const scope = typeof name === "string" ? scopes.get(name) : undefined;
    if (scope !== undefined) encode(json.encode, `${pointer}/encode`, scope);
    if (json.type !== "group") return;
    const faceted = facet !== null && typeof facet.data === "string" ? scopes.get(facet.data) : undefined;
    if (faceted !== undefined && facet !== null && facet.field === undefined)
      for (const key of isArray(facet.groupby) ? facet.groupby : [facet.groupby])
        if (typeof key === "string") use(key, `${pointer}/from/facet/groupby`, faceted);
    const rows =
      facet === null || typeof facet.name !== "string" ? [] : [[facet.name, facetRows(facet, faceted)] as const];
    group(json, pointer, new Map([...scopes, ...rows]));
  };

  const group = (json: JsonObject, pointer: string, outer: Scopes): void => {
    const scopes = new Map(outer);
    for (const [data, i] of objects(json.data))
      if (typeof data.name === "string") scopes.set(data.name, dataScope(data, `${pointer}/data/${i}`, scopes));
    for (const [scale, i] of objects(json.scales)) {
      reference(scale.domain, `${pointer}/scales/${i}/domain`, scopes);
      reference(scale.range, `${pointer}/scales/${i}/range`, scopes);
    }
    for (const [each, i] of objects(json.marks)) mark(each, `${pointer}/marks/${i}`, scopes);
  };

  group(spec.json, "", new Map());
  return findings;
}

/** The rows of one group: those of the faceted set, unless the facet takes them out of a field. */
const facetRows = (facet: JsonObject, faceted: Scope | undefined): Scope =>
  faceted === undefined || facet.field !== undefined ? openScope(String(facet.name)) : faceted;
