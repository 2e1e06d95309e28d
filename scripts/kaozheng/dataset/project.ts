import { existsSync } from "node:fs";
import { join } from "node:path";
import { assertNoErrors, type Finding } from "../finding/finding.ts";
import type { UnitLexicon } from "../quantity/unit.ts";
import { checkDescriptor } from "./check-descriptor.ts";
import type { Descriptor } from "./descriptor.ts";
import { brokenKeys, duplicateKeys, repeatedIds } from "./keys.ts";
import { loadRegisters } from "./load.ts";
import { readSoundTable, readTable } from "./read.ts";
import { brokenReferences } from "./references.ts";
import type { Registers } from "./registers.ts";
import type { Table } from "./table.ts";

/** A project as its data stand on disk, read once. */
export interface Project {
  /** Absolute path of the project's folder. */
  readonly root: string;
  readonly descriptor: Descriptor;
  readonly registers: Registers;
  readonly lexicon: UnitLexicon;
}

export interface ReadOptions {
  /** Whether to read the derived tables too: what writes them must not depend on what is in them. */
  readonly derived?: boolean;
  /** Whether its tables are known to be sound, because the same bytes were read before: then nothing is checked again. */
  readonly sound?: boolean;
}

/** Reads a project and reports everything that is wrong with its files and keys, without stopping at it. */
export function readProject(
  root: string,
  { derived = true, sound = false }: ReadOptions = {},
): { project: Project; findings: readonly Finding[] } {
  const { descriptor, findings } = checkDescriptor(root);
  const resources = descriptor.resources
    // Derived tables come into being when the derivations first run.
    .filter((r) => r["kaozheng:role"] !== "derived" || (derived && existsSync(join(root, "data", r.path))));
  if (sound) {
    const tables = new Map(resources.map((resource) => [resource.name, readSoundTable(root, resource)]));
    return { project: { root, descriptor, ...loadRegisters(tables) }, findings: [] };
  }
  const readings = resources.map((resource) => readTable(root, resource));
  const tables = new Map<string, Table>(readings.map(({ table }) => [table.resource.name, table]));
  const { registers, lexicon } = loadRegisters(tables);
  return {
    project: { root, descriptor, registers, lexicon },
    findings: [
      ...findings,
      ...readings.flatMap((r) => r.findings),
      ...[...tables.values()].flatMap((t) => [...duplicateKeys(t), ...brokenKeys(t, tables)]),
      ...brokenReferences(registers, (file) => existsSync(join(root, file))),
      ...repeatedIds([...tables.values()].filter((t) => t.resource["kaozheng:role"] === "derived")),
    ],
  };
}

/** Reads a project that must be sound: throws `ProjectError` with every finding where it is not. */
export function openProject(root: string, options: ReadOptions = {}): Project {
  const { project, findings } = readProject(root, options);
  assertNoErrors(findings);
  return project;
}
