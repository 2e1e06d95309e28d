import { Command, Option } from "@commander-js/extra-typings";
import { type CommandWords, languageOption, type OptionsOf } from "./declare.ts";

export const audit = (words: CommandWords) =>
  new Command("audit")
    .description(words.audit.description)
    .addOption(
      new Option("--format <format>", words.audit.format)
        .choices(["text", "json", "sarif", "html"] as const)
        .default("text" as const),
    )
    .option("--out <file>", words.audit.out)
    .option("--strict", words.audit.strict)
    .option("--archive <dir>", words.audit.archive)
    .option("--changed <revision>", words.audit.changed)
    .addOption(new Option("--accept", words.audit.accept).conflicts("changed"))
    .option("--fragile", words.audit.fragile)
    .option("--explain <rule>", words.audit.explain)
    .addOption(languageOption(words))
    .addHelpText("after", words.audit.examples);

export type AuditOptions = OptionsOf<typeof audit>;
