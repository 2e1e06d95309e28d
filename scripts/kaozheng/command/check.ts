import { Command, Option } from "@commander-js/extra-typings";
import { LANGUAGES } from "../language/language.ts";
import type { CommandWords, OptionsOf } from "./declare.ts";

export const check = (words: CommandWords) =>
  new Command("check")
    .argument("[file]")
    .description(words.check.description)
    .option("--report <id>", words.check.report)
    .option("--against <report>", words.check.against)
    .option("--without <source>", words.check.without)
    .option("--archive <dir>", words.check.archive)
    .addOption(new Option("--lang <language>", words.check.language).choices(LANGUAGES))
    .addOption(
      new Option("--format <format>", words.check.format)
        .choices(["text", "json", "html"] as const)
        .default("text" as const),
    )
    .option("--out <file>", words.check.out)
    .option("--record <source>", words.check.record)
    .addHelpText("after", words.check.examples);

export type CheckOptions = OptionsOf<typeof check>;
