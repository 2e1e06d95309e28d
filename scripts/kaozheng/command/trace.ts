import { Command, Option } from "@commander-js/extra-typings";
import { LANGUAGES } from "../language/language.ts";
import type { CommandWords, OptionsOf } from "./declare.ts";

export const trace = (words: CommandWords) =>
  new Command("trace")
    .argument("<target>")
    .description(words.trace.description)
    .addOption(new Option("--lang <language>", words.trace.language).choices(LANGUAGES))
    .addOption(
      new Option("--format <format>", words.trace.format)
        .choices(["text", "json", "mermaid"] as const)
        .default("text" as const),
    )
    .addHelpText("after", words.trace.examples);

export type TraceOptions = OptionsOf<typeof trace>;
