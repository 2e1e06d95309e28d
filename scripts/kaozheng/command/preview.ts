import { Command } from "@commander-js/extra-typings";
import { type CommandWords, languageOption, type OptionsOf } from "./declare.ts";

export const preview = (words: CommandWords) =>
  new Command("preview")
    .description(words.preview.description)
    .option("--port <n>", words.preview.port)
    .addOption(languageOption(words));

export type PreviewOptions = OptionsOf<typeof preview>;
