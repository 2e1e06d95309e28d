import { assertNoErrors, type Finding } from "../finding/finding.ts";
import type { UnitLexicon } from "../quantity/unit.ts";
import { checkDescriptor } from "./check-descriptor.ts";
import type { Descriptor } from "./descriptor.ts";
import { type Overlay, type ProjectFiles, projectFiles } from "./files.ts";
import { brokenKeys, duplicateKeys, repeatedIds } from "./keys.ts";
import { loadRegisters } from "./load.ts";
import { readSoundTable, readTable } from "./read.ts";
import { brokenReferences } from "./references.ts";
import type { Registers } from "./registers.ts";
import type { Table } from "./table.ts";

/** A project as its data stand, read once. */
export interface Project {
  /** Absolute path of the project's folder. */
  readonly root: string;
  /** Its files, for what is read when it is asked for: specs, articles, pictures. */
  readonly files: ProjectFiles;
  readonly descriptor: Descriptor;
  readonly registers: Registers;
  readonly lexicon: UnitLexicon;
}

interface ReadOptions {
  /** Whether to read the derived tables too: what writes them must not depend on what is in them. */
  readonly derived?: boolean;
  /** Whether its tables are known to be sound, because the same bytes were read before: then nothing is checked again. */
  readonly sound?: boolean;
  /** Unsaved texts that stand for what is on disk. */
  readonly overlay?: Overlay;
}

/** Reads a project and reports everything that is wrong with its files and keys, without stopping at it. */
export function readProject(
  root: string,
  { derived = true, sound = false, overlay }: ReadOptions = {},
): { project: Project; findings: readonly Finding[] } {
  const files = projectFiles(root, overlay);
  const { descriptor, findings } = checkDescriptor(files);
  const resources = descriptor.resources
    // Derived tables come into being when the derivations first run.
    .filter((r) => r["kaozheng:role"] !== "derived" || (derived && files.has(`data/${r.path}`)));
  if (sound) {
    const tables = new Map(resources.map((resource) => [resource.name, readSoundTable(files, resource)]));
    return { project: { root, files, descriptor, ...loadRegisters(tables) }, findings: [] };
  }
  const readings = resources.map((resource) => readTable(files, resource));
  const tables = new Map<string, Table>(readings.map(({ table }) => [table.resource.name, table]));
  const { registers, lexicon } = loadRegisters(tables);
  return {
    project: { root, files, descriptor, registers, lexicon },
    findings: [
      ...findings,
      ...readings.flatMap((r) => r.findings),
      ...[...tables.values()].flatMap((t) => [...duplicateKeys(t), ...brokenKeys(t, tables)]),
      ...brokenReferences(registers, files.has),
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
