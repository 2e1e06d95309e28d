import { resolve } from "node:path";
import { linesIn } from "../audit/read-text.ts";
import { projectFiles } from "../dataset/files.ts";
import type { Finding } from "../finding/finding.ts";
import { printFinding } from "../finding/print.ts";
import type { Language } from "../language/language.ts";
import { type Asker, terminalAsker } from "./ask.ts";

/** What a command may touch of the world besides the project: handed in, so that tests hand in their own. */
export interface World {
  out(text: string): void;
  err(text: string): void;
  /** Where the person stands; file arguments are relative to it. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** All of standard input, undecoded. */
  readInput(): Promise<Uint8Array>;
  /** Who can be asked; null where nobody sits at a terminal. */
  readonly ask: Asker | null;
}

/** The world, and the language in which it is spoken to. */
export interface Io extends World {
  readonly language: Language;
}

/** Exit statuses: done and clean, findings or failures in the project, wrong usage, our own fault. */
export const EXIT = { clean: 0, findings: 1, usage: 2, internal: 3 } as const;

/** Options every command takes. */
export interface GlobalOptions {
  /** `-C DIR`: the project to work on. */
  readonly project?: string;
  readonly debug?: boolean;
}

/** A reader that has seen enough (`| head`) closes the pipe: that is no error. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}
process.stdout.on("error", endQuietly);
process.stderr.on("error", endQuietly);

export const processIo: World = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  // npm runs scripts in the package's folder and says in INIT_CWD where the person stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: process.env,
  outIsTerminal: process.stdout.isTTY === true,
  errIsTerminal: process.stderr.isTTY === true,
  async readInput() {
    // Nothing moves until the input ends: say what is waited for.
    if (process.stdin.isTTY) process.stderr.write("Reading standard input. End it with Ctrl-D.\n");
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
  ask: terminalAsker(process.stdin, process.stdout),
};

/** https://no-color.org: colours only on a terminal, and not where NO_COLOR is set. */
export const useColor = (io: Io, terminal: boolean): boolean => terminal && !io.env.NO_COLOR;

/** Where the project is looked for: `-C DIR`, else where the person stands. */
export const startOf = (options: GlobalOptions, io: Io): string => resolve(io.cwd, options.project ?? ".");

/** Prints findings with the lines they complain of. */
export function printFindings(findings: readonly Finding[], root: string, io: Io, to: "out" | "err"): void {
  const linesOf = linesIn(projectFiles(root));
  const quote = (file: string, line: number): string | null => linesOf(file)[line - 1] ?? null;
  const color = useColor(io, to === "out" ? io.outIsTerminal : io.errIsTerminal);
  for (const f of findings) io[to](`${printFinding(f, { color, quote, language: io.language })}\n\n`);
}

/** A line that is rewritten while long work goes on; nothing where stderr is no terminal. */
export function progress(io: Io): { step(text: string): void; done(): void } {
  if (!io.errIsTerminal) return { step: () => undefined, done: () => undefined };
  return { step: (text) => io.err(`\r\u001b[K${text}`), done: () => io.err("\r\u001b[K") };
}
