import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, onTestFinished } from "vitest";
import type { Io } from "../../scripts/kaozheng/command/io.ts";
import { main } from "../../scripts/kaozheng/command/program.ts";

export const fixture = (name: string): string => fileURLToPath(new URL(`../input/${name}`, import.meta.url));

/** A copy of a project that a test may spoil. */
export interface TestProject {
  readonly root: string;
  /** Runs the command line in it. */
  run(...argv: string[]): Promise<{ status: number; out: string; err: string }>;
  read(file: string): string;
  /** Replaces words in a file; fails where they are not there, so that a test cannot spoil nothing. */
  replace(file: string, found: string, by: string): void;
  remove(file: string): void;
}

export const copyProject = (name: string): TestProject => copyOf(fixture(name));

function copyOf(folder: string): TestProject {
  const root = mkdtempSync(join(tmpdir(), "kaozheng-"));
  cpSync(folder, root, { recursive: true });
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const read = (file: string): string => readFileSync(join(root, file), "utf8");
  return {
    root,
    read,
    run: (...argv) => runIn(root, argv),
    replace(file, found, by) {
      const text = read(file);
      if (!text.includes(found)) throw new Error(`${file} does not hold ${JSON.stringify(found)}`);
      writeFileSync(join(root, file), text.replace(found, by));
    },
    remove: (file) => rmSync(join(root, file)),
  };
}

/** Runs the command line in this process, with its output caught. */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  input: string | Uint8Array = "",
  terminal = false,
  ask: Io["ask"] = null,
) {
  let out = "";
  let err = "";
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    cwd,
    env: {},
    outIsTerminal: terminal,
    errIsTerminal: false,
    readInput: async () => Buffer.from(input),
    ask,
  };
  const status = await main(argv, io);
  return { status, out, err };
}

/** Records, derives and draws a copy once; every test gets a copy of that, whose audit is clean. */
export async function builtProject(name: string): Promise<TestProject> {
  let base = built.get(name);
  base ??= buildBase(name);
  built.set(name, base);
  return copyOf(await base);
}

/** Audits a copy once, whatever that finds; every test gets a copy of that, and runs again only what it spoils. */
export async function auditedProject(name: string): Promise<TestProject> {
  let base = built.get(name);
  base ??= auditBase(name);
  built.set(name, base);
  return copyOf(await base);
}

async function auditBase(name: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "kaozheng-base-"));
  bases.push(root);
  cpSync(fixture(name), root, { recursive: true });
  await runIn(root, ["audit"]);
  return root;
}

const built = new Map<string, Promise<string>>();
const bases: string[] = [];
afterAll(() => {
  for (const base of bases) rmSync(base, { recursive: true, force: true });
});

async function buildBase(name: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "kaozheng-base-"));
  bases.push(root);
  cpSync(fixture(name), root, { recursive: true });
  // Audited too, so that a copy runs again only what a test has spoiled.
  for (const argv of [["record", "--archive", "archive"], ["derive"], ["charts"], ["audit"]]) {
    const { status, out, err } = await runIn(root, argv);
    if (status !== 0) throw new Error(`${argv.join(" ")} failed:\n${out}${err}`);
  }
  return root;
}
