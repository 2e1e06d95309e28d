import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject, onTestFinished } from "vitest";
import type { Io, World } from "../../scripts/kaozheng/command/io.ts";
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
  const io: World = {
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
export const builtProject = (name: string): Promise<TestProject> => preparedProject(`built-${name}`, name, build);

/** Audits a copy once, whatever that finds; every test gets a copy of that, and runs again only what it spoils. */
export const auditedProject = (name: string): Promise<TestProject> =>
  preparedProject(`audited-${name}`, name, (root) => runIn(root, ["audit"]));

/** Does some work on a copy once, under a key of its own; every test gets a copy of that. */
export const preparedProject = async (
  key: string,
  name: string,
  work: (root: string) => Promise<unknown>,
): Promise<TestProject> => copyOf(await sharedBase(key, name, work));

export async function build(root: string): Promise<void> {
  // Audited too, so that a copy runs again only what a test has spoiled.
  for (const argv of [["record", "--archive", "archive"], ["derive"], ["charts"], ["audit"]]) {
    const { status, out, err } = await runIn(root, argv);
    if (status !== 0) throw new Error(`${argv.join(" ")} failed:\n${out}${err}`);
  }
}

const bases = new Map<string, Promise<string>>();

/** A copy of a fixture on which some work was done, once for all files of the run. */
function sharedBase(key: string, name: string, work: (root: string) => Promise<unknown>): Promise<string> {
  const base = bases.get(key) ?? findOrMake(join(inject("bases"), key), name, work);
  bases.set(key, base);
  return base;
}

/** Whoever makes the lock makes the base; the others wait for it, and try themselves should that have failed. */
async function findOrMake(base: string, name: string, work: (root: string) => Promise<unknown>): Promise<string> {
  const [lock, unfinished] = [`${base}.lock`, `${base}.unfinished`];
  while (!existsSync(base)) {
    if (!isMade(lock)) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    try {
      // Somebody may have finished it since it was looked for.
      if (existsSync(base)) break;
      cpSync(fixture(name), unfinished, { recursive: true });
      await work(unfinished);
      renameSync(unfinished, base);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
      rmSync(lock, { recursive: true });
    }
  }
  return base;
}

/** Makes a folder; whether it was not there before. */
function isMade(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
