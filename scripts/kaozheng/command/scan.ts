import { Command, Option } from "@commander-js/extra-typings";
import { type CommandWords, languageOption, type OptionsOf } from "./declare.ts";

export const scan = (words: CommandWords) =>
  new Command("scan")
    .argument("<file>")
    .description(words.scan.description)
    .addOption(
      new Option("--format <format>", words.scan.format)
        .choices(["json", "csv", "text"] as const)
        .default("text" as const),
    )
    .addOption(languageOption(words));

export type ScanOptions = OptionsOf<typeof scan>;
