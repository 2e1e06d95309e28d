import { Command } from "@commander-js/extra-typings";
import { type CommandWords, languageOption, type OptionsOf } from "./declare.ts";

export const derive = (words: CommandWords) =>
  new Command("derive")
    .description(words.derive.description)
    .option("--check", words.derive.check)
    .addOption(languageOption(words));

export type DeriveOptions = OptionsOf<typeof derive>;
