import type { Finding } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { nearest } from "../finding/nearest.ts";
import type { DetailsOf } from "../finding/rules.ts";
import { readProjectFile } from "./decode.ts";
import { type Descriptor, FIELD_TYPES, ROLES } from "./descriptor.ts";
import type { ProjectFiles } from "./files.ts";

const FILE = "data/datapackage.json";
const NOTHING: Descriptor = { $schema: "", name: "", resources: [] };

type Json = { readonly [key: string]: unknown };
const isObject = (x: unknown): x is Json => typeof x === "object" && x !== null && !Array.isArray(x);
type Member = Extract<DetailsOf<"data/descriptor">["problem"], { kind: "member" }>;

/** As JSON; null of what is not there. */
const show = (x: unknown): string | null => (x === undefined ? null : JSON.stringify(x).slice(0, 60));

const complain = (at: string, found: unknown, expected: Member["expected"]): Finding =>
  finding("data/descriptor", { problem: { kind: "member", at, found: show(found), expected } }, { file: FILE });

/** Line and column of an offset, both from 1. */
function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The place JSON.parse complains of; its message gives an offset only where there is one. */
function jsonError(error: SyntaxError, text: string, file: string): Finding {
  const at = /position (\d+)/.exec(error.message)?.[1];
  const place = at === undefined ? {} : lineAndColumn(text, Number(at));
  return finding("data/descriptor", { problem: { kind: "json", says: error.message } }, { file, ...place });
}

/** Reads `data/datapackage.json` and checks the parts the toolkit relies on; resources that fail are left out. */
export function checkDescriptor(files: ProjectFiles): { descriptor: Descriptor; findings: Finding[] } {
  const { bytes, findings } = readProjectFile(files, FILE, { kind: "project" });
  if (bytes === null) return { descriptor: NOTHING, findings };
  const text = new TextDecoder().decode(bytes);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { descriptor: NOTHING, findings: [jsonError(error as SyntaxError, text, FILE)] };
  }
  if (!isObject(json) || !Array.isArray(json.resources)) {
    const found = isObject(json) ? json.resources : json;
    return { descriptor: NOTHING, findings: [complain("resources", found, { kind: "resources" })] };
  }
  const sound: unknown[] = [];
  for (const [i, listed] of json.resources.entries()) {
    const { resource, findings: unread } = withSchema(files, listed);
    const wrong = unread.length > 0 ? unread : checkResource(resource, `resources[${i}]`);
    findings.push(...wrong);
    if (wrong.length === 0) sound.push(resource);
  }
  return { descriptor: { ...json, resources: sound } as unknown as Descriptor, findings };
}

/** Puts the schema in place of its path: Data Package v2 lets resources share a schema that stands in a file. */
function withSchema(files: ProjectFiles, resource: unknown): { resource: unknown; findings: Finding[] } {
  if (!isObject(resource) || typeof resource.schema !== "string") return { resource, findings: [] };
  const file = `data/${resource.schema}`;
  const { bytes, findings } = readProjectFile(files, file, { kind: "schema", of: nameOf(resource) });
  if (bytes === null) return { resource, findings };
  const text = new TextDecoder().decode(bytes);
  try {
    return { resource: { ...resource, schema: JSON.parse(text) as unknown }, findings };
  } catch (error) {
    return { resource, findings: [jsonError(error as SyntaxError, text, file)] };
  }
}

const nameOf = ({ name }: Json): string => show(name) ?? "nothing";

function checkResource(resource: unknown, at: string): Finding[] {
  if (!isObject(resource)) return [complain(at, resource, { kind: "resource" })];
  const findings: Finding[] = [];
  const named = `${at} (${nameOf(resource)})`;
  if (typeof resource.name !== "string") findings.push(complain(`${at}.name`, resource.name, { kind: "name" }));
  if (typeof resource.path !== "string" || resource.path.startsWith("/") || resource.path.split("/").includes(".."))
    findings.push(complain(`${named}.path`, resource.path, { kind: "path" }));
  const role = resource["kaozheng:role"];
  if (role !== undefined && !ROLES.some((r) => r === role))
    findings.push(
      complain(`${named}.kaozheng:role`, role, { kind: "role", known: ROLES, meant: nearest(String(role), ROLES) }),
    );
  const fields = isObject(resource.schema) ? resource.schema.fields : undefined;
  if (!Array.isArray(fields)) return [...findings, complain(`${named}.schema.fields`, fields, { kind: "fields" })];
  fields.forEach((field: unknown, i) => {
    const type = isObject(field) ? field.type : undefined;
    if (!isObject(field) || typeof field.name !== "string" || !FIELD_TYPES.some((t) => t === type))
      findings.push(complain(`${named}.schema.fields[${i}]`, field, { kind: "field", types: FIELD_TYPES }));
  });
  return findings;
}
