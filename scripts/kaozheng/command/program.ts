import { Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { CommanderError } from "commander";
import { ProjectError, UsageError } from "../finding/finding.ts";
import { countFindings } from "../finding/print.ts";
import { isLanguage, type Language, wordsOf } from "../language/language.ts";
import { audit } from "./audit.ts";
import { bind } from "./bind.ts";
import { build } from "./build.ts";
import { charts } from "./charts.ts";
import { check } from "./check.ts";
import { sayIn, wordedError } from "./commander-words.ts";
import { type Declared, declared } from "./declare.ts";
import { derive } from "./derive.ts";
import { exportCommand } from "./export.ts";
import { impact } from "./impact.ts";
import { EXIT, type GlobalOptions, type Io, printFindings, startOf, type World } from "./io.ts";
import { preview } from "./preview.ts";
import { record } from "./record.ts";
import { scan } from "./scan.ts";
import { trace } from "./trace.ts";
import { verify } from "./verify.ts";

/** In the order in which help lists them, which is that of the work. What runs one is loaded when it is called. */
const COMMANDS: readonly Declared[] = [
  declared(build, () => import("./run/build.ts")),
  declared(preview, () => import("./run/preview.ts")),
  declared(record, () => import("./run/record.ts")),
  declared(derive, () => import("./run/derive.ts")),
  declared(charts, () => import("./run/charts.ts")),
  declared(audit, () => import("./run/audit.ts")),
  declared(verify, () => import("./run/verify.ts")),
  declared(scan, () => import("./run/scan.ts")),
  declared(check, () => import("./run/check.ts")),
  declared(bind, () => import("./run/bind.ts")),
  declared(trace, () => import("./run/trace.ts")),
  declared(impact, () => import("./run/impact.ts")),
  declared(exportCommand, () => import("./run/export.ts")),
];

/** Commands whose `--lang` says which languages to make something in, and not in which to speak. */
const MAKING = ["charts", "export"];
/** What is said where nobody says in which language. */
const SPOKEN: Language = "en";

/** The language in which everything is said: `--lang`, else KAOZHENG_LANG, else English. */
function spokenLanguage(argv: readonly string[], env: Io["env"]): Language {
  const named = argv.some((word) => MAKING.includes(word))
    ? undefined
    : (argv[argv.indexOf("--lang") + 1 || argv.length] ?? argv.find((word) => word.startsWith("--lang="))?.slice(7));
  const asked = [named, env.KAOZHENG_LANG].find((id) => id !== undefined && isLanguage(id));
  return asked !== undefined && isLanguage(asked) ? asked : SPOKEN;
}

function createProgram(io: Io, finish: (status: number) => void): CommandUnknownOpts {
  const { program: words, line } = wordsOf(io.language).command;
  const program = new Command("kaozheng")
    .description(words.description)
    .option("-C, --project <dir>", words.project)
    .option("--debug", words.debug)
    .addHelpText("after", words.examples)
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(wordedError(text, line)),
    })
    .showHelpAfterError(words.afterError)
    .exitOverride() as unknown as CommandUnknownOpts;
  sayIn(line, program);
  for (const create of COMMANDS) program.addCommand(create(io, finish).copyInheritedSettings(program));
  return program;
}

/** Runs the command line and gives its exit status. Nothing that a person can mend is shown as a stack trace. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const io: Io = { ...world, language: spokenLanguage(argv, world.env) };
  let status: number = EXIT.clean;
  const program = createProgram(io, (s) => {
    status = s;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    return explain(error, program.opts() as GlobalOptions, io);
  }
}

/** What a folder without rights, a full disk, or a file where a folder should be make of any work. */
const FILE_ERRORS = new Set(["EACCES", "EEXIST", "EPERM", "EROFS", "EISDIR", "ENOTDIR", "ENOSPC"]);

function explain(error: unknown, options: GlobalOptions, io: Io): number {
  // Commander has printed its own message by now; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
  const { saying } = wordsOf(io.language);
  const trace = options.debug && error instanceof Error ? `${error.stack}\n` : "";
  if (error instanceof UsageError) {
    io.err(`${error.messageIn(io.language)}\n${trace}`);
    return EXIT.usage;
  }
  if (error instanceof ProjectError) {
    printFindings(error.findings, startOf(options, io), io, "err");
    io.err(`${countFindings(error.findings, io.language)}\n${trace}`);
    return EXIT.findings;
  }
  const system = error as NodeJS.ErrnoException;
  if (FILE_ERRORS.has(system.code ?? "")) {
    io.err(`${saying.diskRefuses(system.message)}\n${trace}`);
    return EXIT.findings;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.err(`${saying.ownFault(message)}\n`);
  io.err(options.debug ? trace : `${saying.debugIt}\n`);
  return EXIT.internal;
}
