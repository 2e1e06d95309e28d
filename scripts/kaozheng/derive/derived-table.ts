import { join } from "node:path";
import { inColumns, type TextRecord, toCsv } from "../dataset/csv.ts";
import type { Resource } from "../dataset/descriptor.ts";
import type { Project } from "../dataset/project.ts";
import type { Bilingual } from "../dataset/registers.ts";
import { writeIfChanged } from "../dataset/write.ts";
import { ProjectError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { entailment } from "../quantity/entailment.ts";
import { printExact } from "../quantity/exact.ts";
import type { Interval } from "../quantity/interval.ts";
import { operandIds, type Quantity } from "../quantity/quantity.ts";
import { print } from "./expression.ts";
import { comparabilityFlags, FLAGS } from "./flags.ts";
import { formula } from "./formula.ts";

/** One derived figure as a script states it. */
export interface DerivedRow {
  /** `series/at`: `inspection-spend-growth/2020-2021`. */
  readonly id: string;
  readonly label: Bilingual;
  readonly quantity: Quantity;
}

/** The derived figures of one script, which become `data/derived/<name>.csv`. */
export interface Derivation {
  readonly name: string;
  readonly rows: readonly DerivedRow[];
}

/** The resource a derivation writes. Throws where the descriptor does not list it: an unlisted table has no schema. */
function resourceOf(name: string, { descriptor }: Project): Resource {
  const path = `derived/${name}.csv`;
  const resource = descriptor.resources.find((r) => r.path === path);
  if (resource === undefined)
    throw new ProjectError([
      finding("derive/no-resource", { path, script: `scripts/derive/${name}.ts` }, { file: "data/datapackage.json" }),
    ]);
  return resource;
}

function bounds(prefix: string, i: Interval): TextRecord {
  return {
    [`${prefix}lower`]: i.lower === null ? "" : printExact(i.lower),
    [`${prefix}upper`]: i.upper === null ? "" : printExact(i.upper),
    [`${prefix}lower_closed`]: String(i.lowerClosed),
    [`${prefix}upper_closed`]: String(i.upperClosed),
  };
}

/** The CSV record of a derived figure, field by field as the schema `derived` declares. */
function toRecord({ id, label, quantity }: DerivedRow, { registers }: Project): TextRecord {
  const [series = "", at = ""] = id.split("/");
  const entailed = entailment(quantity);
  const flags = comparabilityFlags(quantity, registers);
  return {
    id,
    series,
    at,
    ...inColumns("label", label),
    value: quantity.nominal === null ? "" : printExact(quantity.nominal),
    ...bounds("", quantity.strict),
    ...bounds("usual_", quantity.usual),
    unit: quantity.unit,
    entailment: entailed,
    expression: print(quantity),
    ...inColumns("formula", formula(quantity, registers)),
    operands: operandIds(quantity).join(" "),
    flags: (entailed === "nothing" ? [...flags, FLAGS.nothing] : flags).join(" "),
  };
}

/** The text of a derivation's file. */
export function derivedCsv(derivation: Derivation, project: Project): { file: string; csv: string } {
  const resource = resourceOf(derivation.name, project);
  const records = derivation.rows.map((row) => toRecord(row, project));
  return { file: `data/${resource.path}`, csv: toCsv(records, resource.schema) };
}

/** Writes a derivation's file where it differs from what is there. */
export function writeDerivation(derivation: Derivation, project: Project): { file: string; changed: boolean } {
  const { file, csv } = derivedCsv(derivation, project);
  return { file, changed: writeIfChanged(join(project.root, file), csv) };
}
