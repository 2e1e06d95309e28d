import { type CommandUnknownOpts, Help, type Option } from "@commander-js/extra-typings";
import type { CommandWords } from "./declare.ts";

type LineWords = CommandWords["line"];

/** The titles that commander sets above the parts of its help, and our words for them. */
const titles = (words: LineWords): Readonly<Record<string, string>> => ({
  "Usage:": words.usage,
  "Arguments:": words.arguments,
  "Options:": words.options,
  "Global Options:": words.globalOptions,
  "Commands:": words.commands,
});

/** Lets a program, and the commands that inherit its settings, say in our words what commander says by itself. */
export function sayIn(words: LineWords, program: CommandUnknownOpts): void {
  program.helpOption("-h, --help", words.help).helpCommand("help [command]", words.help);
  program.configureHelp({
    styleTitle: (title) => titles(words)[title] ?? title,
    optionDescription(option: Option) {
      const whole = Help.prototype.optionDescription.call(this, option);
      const added = whole.slice(option.description.length);
      const [, inner] = /^ \((.*)\)$/.exec(added) ?? [];
      if (inner === undefined) return whole;
      const worded = inner.replace(/\b(choices|default): /g, (_, name: "choices" | "default") => words[name]);
      return option.description + words.added(worded);
    },
  });
}

/** What commander complains of, by how it says it; its own words are data to us. */
const COMPLAINTS: readonly (readonly [RegExp, (words: LineWords, ...said: string[]) => string])[] = [
  [/^error: unknown option '(.*)'$/, (w, option) => w.unknownOption(option)],
  [/^error: unknown command '(.*)'$/, (w, name) => w.unknownCommand(name)],
  [/^error: missing required argument '(.*)'$/, (w, argument) => w.missingArgument(argument)],
  [/^error: option '(.*)' argument missing$/, (w, option) => w.optionMissingArgument(option)],
  [/^error: required option '(.*)' not specified$/, (w, option) => w.missingMandatoryOptionValue(option)],
  [
    /^error: option '(.*)' cannot be used with option '(.*)'$/,
    (w, option, other) => w.conflictingOption(option, other),
  ],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    (w, option, found, allowed) => w.invalidArgument(option, found, allowed),
  ],
  [
    /^error: too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    (w, command, expected, got) => w.excessArguments(command ?? "", Number(expected), Number(got)),
  ],
  [/^\(Did you mean one of (.*)\?\)$/, (w, names) => w.suggestions(names)],
  [/^\(Did you mean (.*)\?\)$/, (w, name) => w.suggestion(name)],
];

/** An error of commander's, line for line in our words; a line that is none of its stays as it is. */
export const wordedError = (text: string, words: LineWords): string =>
  text
    .split("\n")
    .map((line) => {
      for (const [pattern, word] of COMPLAINTS) {
        const match = pattern.exec(line);
        if (match !== null) return word(words, ...match.slice(1));
      }
      return line;
    })
    .join("\n");
