import type { Command, CommandUnknownOpts, OptionValues } from "@commander-js/extra-typings";
import { Option } from "@commander-js/extra-typings";
import { LANGUAGES, type Words, wordsOf } from "../language/language.ts";
import type { GlobalOptions, Io } from "./io.ts";

/** What the command line says of its commands, in a language. */
export type CommandWords = Words["command"];

/** A command as it stands in its file: from the words of a language to what it takes. */
type Build<Arguments extends unknown[], Options extends OptionValues> = (
  words: CommandWords,
) => Command<Arguments, Options>;

/** The options of a command, as they are declared. */
export type OptionsOf<B> = B extends (words: CommandWords) => Command<infer _, infer Options>
  ? Options & GlobalOptions
  : never;

/** What runs a command; gives the exit status. */
type Run<Options> = (words: readonly string[], options: Options, io: Io) => Promise<number>;

/** A command that can be put into a program. */
export type Declared = (io: Io, finish: (status: number) => void) => CommandUnknownOpts;

export const declared =
  <Arguments extends unknown[], Options extends OptionValues>(
    build: Build<Arguments, Options>,
    load: () => Promise<{ readonly run: Run<Options & GlobalOptions> }>,
  ): Declared =>
  (io, finish) => {
    const command = build(wordsOf(io.language).command) as unknown as Command;
    command.action(async () => {
      const { run } = await load();
      finish(await run(command.args, command.optsWithGlobals() as unknown as Options & GlobalOptions, io));
    });
    return command as unknown as CommandUnknownOpts;
  };

/** `--lang`, of a command whose only language is that of what it says. */
export const languageOption = ({ program }: CommandWords) =>
  new Option("--lang <language>", program.language).choices(LANGUAGES);
