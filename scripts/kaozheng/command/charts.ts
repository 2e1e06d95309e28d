import { Command } from "@commander-js/extra-typings";
import { LANGUAGES } from "../language/language.ts";
import type { CommandWords, OptionsOf } from "./declare.ts";

export const charts = (words: CommandWords) =>
  new Command("charts")
    .argument("[names...]")
    .description(words.charts.description)
    .option("--lang <list>", words.charts.languages, LANGUAGES.join(","))
    .option("--profile <list>", words.charts.profile)
    .option("--format <list>", words.charts.format, "svg")
    .option("--scale <n>", words.charts.scale)
    .option("--font <mode>", words.charts.font, "embedded")
    .option("--theme <name>", words.charts.theme)
    .option("--out <dir>", words.charts.out)
    .option("--bare", words.charts.bare)
    .option("--allow <where...>", words.charts.allow)
    .option("--check", words.charts.check)
    .option("--shard <i/n>", words.charts.shard)
    .option("--json", words.charts.json)
    .addHelpText("after", words.charts.examples);

export type ChartsOptions = OptionsOf<typeof charts>;
