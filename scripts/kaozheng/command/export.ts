import { Command } from "@commander-js/extra-typings";
import type { CommandWords, OptionsOf } from "./declare.ts";

export const exportCommand = (words: CommandWords) =>
  new Command("export")
    .argument("<notebooks...>")
    .description(words.export.description)
    .requiredOption("--to <list>", words.export.to)
    .option("--lang <list>", words.export.languages)
    .option("--out <dir>", words.export.out)
    .option("--json", words.export.json)
    .addHelpText("after", words.export.examples);

export type ExportOptions = OptionsOf<typeof exportCommand>;
