import { Command } from "@commander-js/extra-typings";
import { type CommandWords, languageOption, type OptionsOf } from "./declare.ts";

export const verify = (words: CommandWords) =>
  new Command("verify")
    .description(words.verify.description)
    .option("--archive <dir>", words.verify.archive)
    .addOption(languageOption(words));

export type VerifyOptions = OptionsOf<typeof verify>;
