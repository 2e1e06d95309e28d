import type { Finding, Place } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { nearest } from "../finding/nearest.ts";
import { exact } from "../quantity/exact.ts";
import { type Field, listDelimiter } from "./descriptor.ts";
import type { Cell } from "./table.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A date that the calendar has: 2021-02-30 is none. */
function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * Casts one cell by its declared type. Nothing is guessed: `01001` stays text where the schema says string. What is wrong
 * is added to `findings`; `placeOf` is asked only then.
 */
export function cast(
  raw: string,
  field: Field,
  missing: readonly string[],
  findings: Finding[],
  placeOf: () => Place,
): Cell {
  if (missing.includes(raw)) {
    if (field.constraints?.required) findings.push(finding("data/required", { field: field.name }, placeOf()));
    return null;
  }
  const cell = castValue(raw, field);
  if (cell === undefined) {
    const details = { field: field.name, type: field.type, found: raw };
    findings.push(finding("data/cell-type", details, placeOf()));
    return null;
  }
  if (field.constraints !== undefined) checkConstraints(cell, field, findings, placeOf);
  return cell;
}

/** Undefined where the text is no value of the type. */
function castValue(raw: string, field: Field): Cell | undefined {
  const delimiter = listDelimiter(field);
  if (delimiter !== null) return raw.split(delimiter).map((item) => item.trim());
  switch (field.type) {
    case "string":
    case "list":
      return raw;
    case "integer":
      return /^-?\d+$/.test(raw) ? exact(raw) : undefined;
    case "number":
      return /^-?\d+(\.\d+)?$/.test(raw) ? exact(raw) : undefined;
    case "boolean":
      return raw === "true" ? true : raw === "false" ? false : undefined;
    case "date":
      return isDate(raw) ? raw : undefined;
    default:
      return field.type satisfies never;
  }
}

const compiled = new Map<string, RegExp>();

/** A schema's pattern as an expression that must match the whole of a cell; compiled once for all rows. */
function wholly(pattern: string): RegExp {
  const expression = compiled.get(pattern) ?? new RegExp(`^(?:${pattern})$`, "u");
  compiled.set(pattern, expression);
  return expression;
}

function checkConstraints(cell: Cell, field: Field, findings: Finding[], placeOf: () => Place): void {
  const allowed = field.constraints?.enum;
  const pattern = field.constraints?.pattern;
  for (const found of typeof cell === "string" ? [cell] : Array.isArray(cell) ? cell : []) {
    if (allowed && !allowed.includes(found)) {
      const details = { field: field.name, found, allowed, meant: nearest(found, allowed) };
      findings.push(finding("data/enum", details, placeOf()));
    }
    if (pattern !== undefined && !wholly(pattern).test(found))
      findings.push(finding("data/pattern", { field: field.name, found, pattern }, placeOf()));
  }
}
