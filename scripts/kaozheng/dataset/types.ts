import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { type Field, listDelimiter, type Schema } from "./descriptor.ts";
import type { Project } from "./project.ts";
import { resolveId } from "./resolve.ts";
import { writeIfChanged } from "./write.ts";

const FILE = "data/types.d.ts";

const union = (members: Iterable<string>): string => {
  const sorted = [...new Set(members)].sort();
  return sorted.length === 0 ? "never" : sorted.map((m) => `\n      | ${JSON.stringify(m)}`).join("");
};

/** Full ids, and the shorter `indicator@report` where it names one figure. */
function figureIds({ registers }: Project): string[] {
  const full = [...registers.figures.keys()];
  const short = [...registers.figures.values()].flatMap((f) => [
    `${f.indicator}@${f.report}`,
    `${f.indicator}@${f.report}${f.scope === "all" ? "" : `#${f.scope}`}`,
  ]);
  return [...full, ...short.filter((id) => resolveId(id, registers).kind === "figure")];
}

const FIELD_TYPES: Record<Field["type"], string> = {
  string: "string",
  date: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  list: "readonly string[]",
};

function rowType({ fields }: Schema): string {
  const lines = fields.map((field) => {
    const literal = field.type === "string" ? field.constraints?.enum : undefined;
    const single = literal?.map((word) => JSON.stringify(word)).join(" | ") ?? FIELD_TYPES[field.type];
    const type = listDelimiter(field) === null ? single : FIELD_TYPES.list;
    return `        readonly ${field.name}: ${type}${field.constraints?.required ? "" : " | null"};`;
  });
  return `{\n${lines.join("\n")}\n      }`;
}

/** The text of `data/types.d.ts`: every id as a literal, and the shape of every table's rows. */
function typesText(project: Project): string {
  const tables = project.descriptor.resources.map((r) => `      ${JSON.stringify(r.name)}: ${rowType(r.schema)};`);
  return `// Written by \`kaozheng record\` and \`kaozheng derive\` from datapackage.json and the tables. Do not edit.
export {};

declare module "kaozheng" {
  interface ProjectIds {
    figure: ${union(figureIds(project))};
    derived: ${union(project.registers.derived.keys())};
    unit: ${union(project.lexicon.keys())};
    tables: {
${tables.join("\n")}
    };
  }
}
`;
}

/** Writes the types where they differ from what is there. */
export const writeTypes = (project: Project): boolean => writeIfChanged(join(project.root, FILE), typesText(project));

/** Whether the committed types are those of the data. */
export function checkTypes(project: Project): Finding[] {
  const path = join(project.root, FILE);
  const there = existsSync(path) ? readFileSync(path, "utf8") : "";
  return there === typesText(project) ? [] : [finding("data/types-stale", { file: FILE }, { file: FILE })];
}
