import { Command, CommanderError, Option } from "commander";
import { ProjectError, UsageError } from "../finding/finding.ts";
import { countFindings } from "../finding/print.ts";
import { EXIT, type GlobalOptions, type Io, printFindings, startOf } from "./io.ts";

type Run = (args: readonly string[], options: never, io: Io) => Promise<number>;

/** Loads a command's module when it is called, so that `--help` and the light commands stay quick. */
type Load = () => Promise<{ run: Run }>;

const EXAMPLES = `
Examples:
  kaozheng build                                  derive, draw, typeset and audit; the site is in dist/
  kaozheng trace inspection-spend@2021-consumer   follow a number to the words it came from
  kaozheng charts inspection-spend --lang zh      draw one chart
  kaozheng charts ~/cars.vl.json --bare           draw any Vega-Lite or Vega spec
  echo '超9100万次' | kaozheng scan -              see how a text's numbers are read
  kaozheng audit --format json                    what is wrong, for a program
  kaozheng impact --note                          what a changed figure touches, and the correction it asks for

Exit status: 0 done and clean; 1 findings or failures in the project; 2 wrong usage; 3 our own fault.
Colours only on a terminal (NO_COLOR turns them off).`;

const CHART_EXAMPLES = `
Examples:
  kaozheng charts                                     every chart, in both languages, to charts/svg
  kaozheng charts charts/fleet.vl.json --lang zh      one chart, by file or by name
  kaozheng charts fleet --profile wechat --format png --out out    a picture for a 微信 article, 1080 px wide
  kaozheng charts fleet --profile cover,square --format svg,png --scale 2 --out out
  kaozheng charts --theme gazette --font outlines --out out        another look, letters as paths

Files are <name>.<language>.svg, and <name>.<language>.<profile>.svg or .png of other profiles and formats. A cover, a
square and a portrait have a fixed height: the plot fills what the texts leave, and a chart that does not fit is an error.`;

const AUDIT_EXAMPLES = `
Examples:
  kaozheng audit --strict                    every rule over data, derivations, charts and articles; warnings fail too
  kaozheng audit --explain claim/weaker      what a finding means, with an example that passes and one that does not
  kaozheng audit --changed main              for a review: what changed since main, and what depends on it
  kaozheng audit --format sarif > audit.sarif    for a code host, which shows findings beside the lines
  kaozheng audit --fragile                   which growths and ratios hang on a reading: a source, a bound, a span
  kaozheng audit --format html --out audit.html  a page to look at or to hand on
  kaozheng audit --accept                    list what is found in data/audit-baseline.csv, then write why it stays

Of the baseline, a row with a reason answers for one finding, which is then listed as accepted; a row without one fails.
Rows that meet nothing any more are a warning, and --accept leaves them out.`;

const CHECK_EXAMPLES = `
Examples:
  kaozheng check release.txt                            every number beside what the record has of it
  kaozheng check release.docx --against 2021-consumer   next year's release beside last year's report
  kaozheng check draft.md --report 2021消保              a retelling of a recorded report, checked by its figures
  pbpaste | kaozheng check -                            what is on the clipboard
  kaozheng check release.html --format html --out check.html
  kaozheng check release.txt --record 005               its numbers into the record as source 005, a key each

Reads text, Markdown, HTML and DOCX, in UTF-8 or GB18030. A number is matched by the words around it, its unit, size and
year. What fits nothing well enough is said to be in nothing of the record, with what is nearest; what fits two things
alike is left undecided. Exits with 1 where a number differs from what is recorded of its year.`;

const BIND_EXAMPLES = `
Examples:
  kaozheng bind notebooks/draft.zh.md             number by number: Enter, 2 to 6, i, e, s or q
  kaozheng bind notebooks/draft.zh.md --certain   only what is beyond doubt; the rest stays for you

Each number becomes a reference link, its definition stands at the foot of the file; an exempt one gets a comment with
your reason. Nothing else in the file changes, and Ctrl-C writes nothing. What stays open the audit will name.`;

const TRACE_EXAMPLES = `
Examples:
  kaozheng trace inspection-spend-growth/2020-2021      a derived figure, down to the tokens that were printed
  kaozheng trace fig:抽检资金@2021消保 --lang zh           a figure, by its id or an alias
  kaozheng trace notebooks/inspection.en.md:24:37       the number there: its words, binding and verdict, and the tree
  kaozheng trace notebooks/inspection.en.md:24          the same where the line holds one number, else a list of them

A place is written as the audit prints it, and as editors count: line and column from 1.`;

const IMPACT_EXAMPLES = `
Examples:
  kaozheng impact                                figures, comparisons, charts and sentences that differ from HEAD
  kaozheng impact --since v1.2 --format markdown the same since a release, to paste into a review
  kaozheng impact --note                         the draft of a correction note, Chinese and English
  kaozheng impact --record --reason-zh '录入时漏了“超”字。' --reason-en 'The bound was lost in typing.'

Change a figure's \`printed\`, or a script, and ask: what is computed from it is brought up to date in a copy, and nothing
of yours is written but, with --record, a row of data/corrections.csv, which the pages it names then print. A sentence
loses its support where its words held by the figures as they were and do not by the figures as they are: then the exit
status is 1. Mend the article, and impact shows both, the words as published and as they are now.`;

const EXPORT_EXAMPLES = `
Examples:
  kaozheng export inspection --to html                       both languages, each one file to send or to host
  kaozheng export inspection.zh --to wechat --out ~/weixin   a fragment to paste into 微信公众号, and its pictures
  kaozheng export notebooks/inspection.en.md --to md,pdf     Markdown for a code host; pages to print or to file
  kaozheng export inspection retellings --to pdf --lang en

html    <name>.<language>.html, the page as published, with no site around it
md      <name>.<language>.md, lineage in footnotes, pictures in <name>.<language>/
wechat  <name>.<language>.wechat.html, pictures in <name>.<language>.wechat/: 01-….png goes where it says 【图 1】
pdf     <name>.<language>.pdf, A4, by Chromium (CHROMIUM, else chromium, chromium-browser or google-chrome)

Links to other articles are words, unless data/datapackage.json says with "homepage" where the site is. Where one
format cannot be made, none is written. What the audit has against the article is printed, and its errors fail.`;

export function createProgram(io: Io, finish: (status: number) => void): Command {
  const program = new Command("kaozheng")
    .description("Keep the figures reports print, compare them, draw them, write about them, and audit every number.")
    .option("-C, --project <dir>", "work on the project in DIR (and run its scripts) instead of the one you stand in")
    .option("--debug", "show where in the toolkit an error came from")
    .addHelpText("after", EXAMPLES)
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError("(kaozheng --help shows the commands)")
    .exitOverride();
  const add = (usage: string, description: string, load: Load): Command =>
    program
      .command(usage)
      .description(description)
      .action(async (...args: unknown[]) => {
        const command = args.at(-1) as Command;
        const module = await load();
        finish(await module.run(command.args, command.optsWithGlobals() as never, io));
      });

  add("build", "derive, charts, articles, audit → dist/", () => import("./build.ts"))
    .option("--strict", "warnings fail too")
    .option("--json", "print what was made and how long each phase took, as JSON");
  add("preview", "show the site on this machine and follow every save", () => import("./preview.ts")).option(
    "--port <n>",
    "the port on 127.0.0.1 (default: the first that is free from 4173 on)",
  );
  add("record", "complete the rows of the figures files from `printed` and the documents", () => import("./record.ts"))
    .option("--archive <dir>", "the archived documents (default: $KAOZHENG_ARCHIVE)")
    .option("--check", "write nothing; fail where a row is not what its token gives");
  add("derive", "run scripts/derive/*.ts and write data/derived/*.csv", () => import("./derive.ts")).option(
    "--check",
    "write nothing; fail where a file is not what its script derives",
  );
  add(
    "charts [names...]",
    "render charts to charts/svg; a FILE.vl.json or FILE.vg.json from anywhere",
    () => import("./charts.ts"),
  )
    .option("--lang <list>", "languages, separated by commas", "zh,en")
    .option("--profile <list>", "wide, narrow, wechat, cover, square, portrait, or the theme's own (default: wide)")
    .option("--format <list>", "svg, png", "svg")
    .option("--scale <n>", "pixels of a PNG to one of the SVG, 1 to 4 (default: the profile's own)")
    .option(
      "--font <mode>",
      "of SVG: embedded; outlines, for programs that load no font; system, the viewer's",
      "embedded",
    )
    .option("--theme <name>", "press, gazette (default: kaozheng:theme of data/datapackage.json, else press)")
    .option("--out <dir>", "write there instead of charts/svg; of a FILE, instead of beside it")
    .option("--bare", "only the plot of a FILE, in its author's own look, without headline and notes")
    .option("--allow <where...>", "let a FILE read a folder or a host that it may not read by itself")
    .option("--check", "write nothing; fail on any byte that differs from charts/svg")
    .option("--shard <i/n>", "draw one of n parts of the pictures; those of all parts are put together by copying")
    .option("--json", "print what was rendered, as JSON")
    .addHelpText("after", CHART_EXAMPLES);
  add("audit", "check data, derivations, charts and articles", () => import("./audit.ts"))
    .addOption(
      new Option("--format <format>", "text, json, sarif for code hosts and editors, or html, one page")
        .choices(["text", "json", "sarif", "html"])
        .default("text"),
    )
    .option("--out <file>", "write the report there instead of to standard output")
    .option("--strict", "warnings fail too")
    .option(
      "--archive <dir>",
      "the archived documents: counts the figures that stand in them (default: $KAOZHENG_ARCHIVE)",
    )
    .option(
      "--changed <revision>",
      "only what is found in what changed since a git revision, and in what depends on it",
    )
    .addOption(
      new Option(
        "--accept",
        "list what is found as known in data/audit-baseline.csv, for you to write why it stays",
      ).conflicts("changed"),
    )
    .option("--fragile", "list growths and ratios that another defensible reading would not bear out; fails nothing")
    .option("--explain <rule>", "say what a rule means and how to mend what it finds")
    .addHelpText("after", AUDIT_EXAMPLES);
  add("verify", "find every printed token in the archived documents", () => import("./verify.ts")).option(
    "--archive <dir>",
    "the archived documents (default: $KAOZHENG_ARCHIVE)",
  );
  add(
    "scan <file>",
    "read every numeric expression of a text (- is standard input)",
    () => import("./scan.ts"),
  ).addOption(new Option("--format <format>", "json, csv or text").choices(["json", "csv", "text"]).default("text"));
  add(
    "check [file]",
    "match every quantity of an unbound text to the record (- is standard input)",
    () => import("./check.ts"),
  )
    .option("--report <id>", "the recorded report that the text tells of (default: the one whose title it prints)")
    .option("--against <report>", "compare with an earlier report: what carries over, changed, vanished, is new")
    .option("--without <source>", "leave out what a source prints, as if it had not been recorded")
    .option("--archive <dir>", "the archived documents: matched by their words too (default: $KAOZHENG_ARCHIVE)")
    .addOption(new Option("--lang <language>", "language of the report (default: the text's)").choices(["zh", "en"]))
    .addOption(
      new Option("--format <format>", "text, json, or html, the text marked up on a page")
        .choices(["text", "json", "html"])
        .default("text"),
    )
    .option("--out <file>", "write there instead of standard output")
    .option("--record <source>", "ask what each number is a figure of, and add the rows to the figures of its report")
    .addHelpText("after", CHECK_EXAMPLES);
  add(
    "bind <notebook>",
    "propose what the numbers of a draft are bound to, and write what you accept",
    () => import("./bind.ts"),
  )
    .option("--certain", "bind what is beyond doubt, without asking")
    .option("--archive <dir>", "the archived documents: matched by their words too (default: $KAOZHENG_ARCHIVE)")
    .addHelpText("after", BIND_EXAMPLES);
  add("trace <target>", "show what a number was computed from, down to the printed words", () => import("./trace.ts"))
    .addOption(new Option("--lang <language>", "zh or en (default: the article's; of an id, en)").choices(["zh", "en"]))
    .addOption(
      new Option("--format <format>", "text, json, or mermaid, a diagram for a code host")
        .choices(["text", "json", "mermaid"])
        .default("text"),
    )
    .addHelpText("after", TRACE_EXAMPLES);
  add("impact", "what a change of data touches, and the correction note it asks for", () => import("./impact.ts"))
    .option("--since <revision>", "the git revision that was published", "HEAD")
    .addOption(
      new Option("--format <format>", "text, json, or markdown with the note")
        .choices(["text", "json", "markdown"])
        .default("text"),
    )
    .addOption(new Option("--note", "print only the draft of the correction note").conflicts("record"))
    .option("--record", "append the correction to data/corrections.csv")
    .option("--reason-zh <words>", "how it came to be wrong, in Chinese")
    .option("--reason-en <words>", "the same in English")
    .option("--date <day>", "the day of the correction (default: today)")
    .addHelpText("after", IMPACT_EXAMPLES);
  add("export <notebooks...>", "an article for an editor, a code host or a printer", () => import("./export.ts"))
    .requiredOption("--to <list>", "html, md, wechat, pdf")
    .option("--lang <list>", "languages of an article that is named without one (default: all it has)")
    .option("--out <dir>", "write there instead of .kaozheng/export")
    .option("--json", "print what was written, as JSON")
    .addHelpText("after", EXPORT_EXAMPLES);
  return program;
}

/** Runs the command line and gives its exit status. Nothing that a person can mend is shown as a stack trace. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let status: number = EXIT.clean;
  const program = createProgram(io, (s) => {
    status = s;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    return explain(error, program.opts<GlobalOptions>(), io);
  }
}

/** What a folder without rights, a full disk, or a file where a folder should be make of any work. */
const FILE_ERRORS = new Set(["EACCES", "EEXIST", "EPERM", "EROFS", "EISDIR", "ENOTDIR", "ENOSPC"]);

function explain(error: unknown, options: GlobalOptions, io: Io): number {
  // Commander has printed its own message by now; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
  const trace = options.debug && error instanceof Error ? `${error.stack}\n` : "";
  if (error instanceof UsageError) {
    io.err(`${error.message}\n${trace}`);
    return EXIT.usage;
  }
  if (error instanceof ProjectError) {
    printFindings(error.findings, startOf(options, io), io, "err");
    io.err(`${countFindings(error.findings)}\n${trace}`);
    return EXIT.findings;
  }
  const system = error as NodeJS.ErrnoException;
  if (FILE_ERRORS.has(system.code ?? "")) {
    io.err(`The disk does not allow it: ${system.message}.\nMend the rights or the path, and run it again.\n${trace}`);
    return EXIT.findings;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.err(`This is a fault of kaozheng, not of your project: ${message}\n`);
  io.err(options.debug ? trace : "Run it again with --debug to see where, and report it.\n");
  return EXIT.internal;
}
