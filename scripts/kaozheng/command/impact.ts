import { Command, Option } from "@commander-js/extra-typings";
import { LANGUAGES, languageRow } from "../language/language.ts";
import { type CommandWords, languageOption, type OptionsOf } from "./declare.ts";

export const impact = (words: CommandWords) => {
  const command = new Command("impact")
    .description(words.impact.description)
    .option("--since <revision>", words.impact.since, "HEAD")
    .addOption(
      new Option("--format <format>", words.impact.format)
        .choices(["text", "json", "markdown"] as const)
        .default("text" as const),
    )
    .addOption(new Option("--note", words.impact.note).conflicts("record"))
    .option("--record", words.impact.record);
  // One for each language that pages are told in: `--reason-zh`, `--reason-en`.
  for (const language of LANGUAGES)
    command.addOption(new Option(`--reason-${language} <words>`, words.impact.reason(languageRow(language).name)));
  return command
    .option("--date <day>", words.impact.date)
    .addOption(languageOption(words))
    .addHelpText("after", words.impact.examples);
};

export type ImpactOptions = OptionsOf<typeof impact>;
