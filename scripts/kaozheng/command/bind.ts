import { Command } from "@commander-js/extra-typings";
import { type CommandWords, languageOption, type OptionsOf } from "./declare.ts";

export const bind = (words: CommandWords) =>
  new Command("bind")
    .argument("<notebook>")
    .description(words.bind.description)
    .option("--certain", words.bind.certain)
    .option("--archive <dir>", words.bind.archive)
    .addOption(languageOption(words))
    .addHelpText("after", words.bind.examples);

export type BindOptions = OptionsOf<typeof bind>;
