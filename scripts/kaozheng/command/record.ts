import { Command } from "@commander-js/extra-typings";
import { type CommandWords, languageOption, type OptionsOf } from "./declare.ts";

export const record = (words: CommandWords) =>
  new Command("record")
    .description(words.record.description)
    .option("--archive <dir>", words.record.archive)
    .option("--check", words.record.check)
    .addOption(languageOption(words));

export type RecordOptions = OptionsOf<typeof record>;
