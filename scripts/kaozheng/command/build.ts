import { Command } from "@commander-js/extra-typings";
import { type CommandWords, languageOption, type OptionsOf } from "./declare.ts";

export const build = (words: CommandWords) =>
  new Command("build")
    .description(words.build.description)
    .option("--strict", words.build.strict)
    .option("--json", words.build.json)
    .addOption(languageOption(words));

export type BuildOptions = OptionsOf<typeof build>;
