import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as ajvModule from "ajv";
import type { ErrorObject, FuncKeywordDefinition, ValidateFunction } from "ajv";
import { isArray, isObject, type Json, type JsonObject } from "../json.ts";

/** The two grammars, as the packages that draw publish them. */
export type Grammar = "vega-lite" | "vega";

const FILES: Readonly<Record<Grammar, string>> = {
  "vega-lite": "vega-lite/vega-lite-schema.json",
  vega: "vega/vega-schema.json",
};

/** Stands in for `$ref`: its error carries the errors of the definition referred to, whole. */
export const LAZY = "lazyRef";

/** A definition's own errors; `instancePath` counts from the value it was asked about. */
export type SchemaError = ErrorObject;

const require = createRequire(import.meta.url);

function lazy(schema: Json): Json {
  if (isArray(schema)) return schema.map(lazy);
  if (!isObject(schema)) return schema;
  if (typeof schema.$ref === "string") return { [LAZY]: schema.$ref };
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, lazy(value)]));
}

type Check = (value: unknown) => readonly SchemaError[];

/**
 * Validates against a published schema whose definitions are compiled when a value first needs them. Compiled as a whole
 * the schema of Vega-Lite takes over a second; what one spec uses of it, a tenth.
 */
function createCheck(schema: JsonObject, thorough: boolean): Check {
  const { $schema: _, definitions, ...root } = schema;
  const parts = isObject(definitions) ? definitions : {};
  // Loaded with the first schema: most runs draw nothing.
  const { Ajv } = require("ajv") as typeof ajvModule;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: thorough, verbose: thorough });
  const compiled = new Map<string, ValidateFunction>();
  const definitionOf = (reference: string): ValidateFunction => {
    const known = compiled.get(reference);
    if (known !== undefined) return known;
    const part = parts[reference.replace("#/definitions/", "")];
    if (part === undefined) throw new Error(`The schema refers to ${reference}, which it does not have`);
    const validate = ajv.compile(lazy(part) as object);
    compiled.set(reference, validate);
    return validate;
  };
  const keyword: FuncKeywordDefinition = {
    keyword: LAZY,
    schemaType: "string",
    errors: true,
    validate: function follow(reference: string, value: unknown): boolean {
      const validate = definitionOf(reference);
      const valid = validate(value);
      const errors = validate.errors ?? [];
      // Ajv reads a keyword's errors from the function itself.
      (follow as { errors?: unknown }).errors = valid ? null : [{ keyword: LAZY, params: { errors } }];
      return valid;
    },
  };
  ajv.addKeyword(keyword);
  const whole = ajv.compile(lazy(root) as object);
  return (value) => (whole(value) ? [] : (whole.errors ?? []));
}

/** What is compiled once a process: both grammars, quick to say yes, thorough to say why not. */
const checks = new Map<string, Check>();

function checkFor(grammar: Grammar, thorough: boolean): Check {
  const key = `${grammar} ${thorough}`;
  const known = checks.get(key);
  if (known !== undefined) return known;
  const schema = JSON.parse(readFileSync(require.resolve(FILES[grammar]), "utf8")) as JsonObject;
  const check = createCheck(schema, thorough);
  checks.set(key, check);
  return check;
}

/** Every way in which a spec fails its grammar, over all alternatives; none where it is valid. */
export function schemaErrors(spec: JsonObject, grammar: Grammar): readonly SchemaError[] {
  return checkFor(grammar, false)(spec).length === 0 ? [] : checkFor(grammar, true)(spec);
}
