import { plural } from "./plural.ts";

const archive = "the archived documents (default: $KAOZHENG_ARCHIVE)";
const archiveWords = "the archived documents: matched by their words too (default: $KAOZHENG_ARCHIVE)";

/** What the command line says before anything is done: what each command is, takes and shows. */
export const command = {
  program: {
    description: "Keep the figures reports print, compare them, draw them, write about them, and audit every number.",
    project: "work on the project in DIR (and run its scripts) instead of the one you stand in",
    debug: "show where in the toolkit an error came from",
    language: "language of what is said",
    afterError: "(kaozheng --help shows the commands)",
    examples: `
Examples:
  kaozheng build                                  derive, draw, typeset and audit; the site is in dist/
  kaozheng trace inspection-spend@2021-consumer   follow a number to the words it came from
  kaozheng charts inspection-spend --lang zh      draw one chart
  kaozheng charts ~/cars.vl.json --bare           draw any Vega-Lite or Vega spec
  echo '超9100万次' | kaozheng scan -              see how a text's numbers are read
  kaozheng audit --format json                    what is wrong, for a program
  kaozheng impact --note                          what a changed figure touches, and the correction it asks for

Exit status: 0 done and clean; 1 findings or failures in the project; 2 wrong usage; 3 our own fault.
Colours only on a terminal (NO_COLOR turns them off).`,
  },
  build: {
    description: "derive, charts, articles, audit → dist/",
    strict: "warnings fail too",
    json: "print what was made and how long each phase took, as JSON",
  },
  preview: {
    description: "show the site on this machine and follow every save",
    port: "the port on 127.0.0.1 (default: the first that is free from 4173 on)",
  },
  record: {
    description: "complete the rows of the figures files from `printed` and the documents",
    archive,
    check: "write nothing; fail where a row is not what its token gives",
  },
  derive: {
    description: "run scripts/derive/*.ts and write data/derived/*.csv",
    check: "write nothing; fail where a file is not what its script derives",
  },
  charts: {
    description: "render charts to charts/svg; a FILE.vl.json or FILE.vg.json from anywhere",
    languages: "languages, separated by commas",
    profile: "wide, narrow, wechat, cover, square, portrait, or the theme's own (default: wide)",
    format: "svg, png",
    scale: "pixels of a PNG to one of the SVG, 1 to 4 (default: the profile's own)",
    font: "of SVG: embedded; outlines, for programs that load no font; system, the viewer's",
    theme: "press, gazette (default: kaozheng:theme of data/datapackage.json, else press)",
    out: "write there instead of charts/svg; of a FILE, instead of beside it",
    bare: "only the plot of a FILE, in its author's own look, without headline and notes",
    allow: "let a FILE read a folder or a host that it may not read by itself",
    check: "write nothing; fail on any byte that differs from charts/svg",
    shard: "draw one of n parts of the pictures; those of all parts are put together by copying",
    json: "print what was rendered, as JSON",
    examples: `
Examples:
  kaozheng charts                                     every chart, in both languages, to charts/svg
  kaozheng charts charts/fleet.vl.json --lang zh      one chart, by file or by name
  kaozheng charts fleet --profile wechat --format png --out out    a picture for a 微信 article, 1080 px wide
  kaozheng charts fleet --profile cover,square --format svg,png --scale 2 --out out
  kaozheng charts --theme gazette --font outlines --out out        another look, letters as paths

Files are <name>.<language>.svg, and <name>.<language>.<profile>.svg or .png of other profiles and formats. A cover, a
square and a portrait have a fixed height: the plot fills what the texts leave, and a chart that does not fit is an error.`,
  },
  audit: {
    description: "check data, derivations, charts and articles",
    format: "text, json, sarif for code hosts and editors, or html, one page",
    out: "write the report there instead of to standard output",
    strict: "warnings fail too",
    archive: "the archived documents: counts the figures that stand in them (default: $KAOZHENG_ARCHIVE)",
    changed: "only what is found in what changed since a git revision, and in what depends on it",
    accept: "list what is found as known in data/audit-baseline.csv, for you to write why it stays",
    fragile: "list growths and ratios that another defensible reading would not bear out; fails nothing",
    explain: "say what a rule means and how to mend what it finds",
    examples: `
Examples:
  kaozheng audit --strict                    every rule over data, derivations, charts and articles; warnings fail too
  kaozheng audit --explain claim/weaker      what a finding means, with an example that passes and one that does not
  kaozheng audit --changed main              for a review: what changed since main, and what depends on it
  kaozheng audit --format sarif > audit.sarif    for a code host, which shows findings beside the lines
  kaozheng audit --fragile                   which growths and ratios hang on a reading: a source, a bound, a span
  kaozheng audit --format html --out audit.html  a page to look at or to hand on
  kaozheng audit --accept                    list what is found in data/audit-baseline.csv, then write why it stays

Of the baseline, a row with a reason answers for one finding, which is then listed as accepted; a row without one fails.
Rows that meet nothing any more are a warning, and --accept leaves them out.`,
  },
  verify: { description: "find every printed token in the archived documents", archive },
  scan: {
    description: "read every numeric expression of a text (- is standard input)",
    format: "json, csv or text",
  },
  check: {
    description: "match every quantity of an unbound text to the record (- is standard input)",
    report: "the recorded report that the text tells of (default: the one whose title it prints)",
    against: "compare with an earlier report: what carries over, changed, vanished, is new",
    without: "leave out what a source prints, as if it had not been recorded",
    archive: archiveWords,
    language: "language of the report (default: the text's)",
    format: "text, json, or html, the text marked up on a page",
    out: "write there instead of standard output",
    record: "ask what each number is a figure of, and add the rows to the figures of its report",
    examples: `
Examples:
  kaozheng check release.txt                            every number beside what the record has of it
  kaozheng check release.docx --against 2021-consumer   next year's release beside last year's report
  kaozheng check draft.md --report 2021消保              a retelling of a recorded report, checked by its figures
  pbpaste | kaozheng check -                            what is on the clipboard
  kaozheng check release.html --format html --out check.html
  kaozheng check release.txt --record 005               its numbers into the record as source 005, a key each

Reads text, Markdown, HTML and DOCX, in UTF-8 or GB18030. A number is matched by the words around it, its unit, size and
year. What fits nothing well enough is said to be in nothing of the record, with what is nearest; what fits two things
alike is left undecided. Exits with 1 where a number differs from what is recorded of its year.`,
  },
  bind: {
    description: "propose what the numbers of a draft are bound to, and write what you accept",
    certain: "bind what is beyond doubt, without asking",
    archive: archiveWords,
    examples: `
Examples:
  kaozheng bind notebooks/draft.zh.md             number by number: Enter, 2 to 6, i, e, s or q
  kaozheng bind notebooks/draft.zh.md --certain   only what is beyond doubt; the rest stays for you

Each number becomes a reference link, its definition stands at the foot of the file; an exempt one gets a comment with
your reason. Nothing else in the file changes, and Ctrl-C writes nothing. What stays open the audit will name.`,
  },
  trace: {
    description: "show what a number was computed from, down to the printed words",
    language: "zh or en (default: the article's; of an id, en)",
    format: "text, json, or mermaid, a diagram for a code host",
    examples: `
Examples:
  kaozheng trace inspection-spend-growth/2020-2021      a derived figure, down to the tokens that were printed
  kaozheng trace fig:抽检资金@2021消保 --lang zh           a figure, by its id or an alias
  kaozheng trace notebooks/inspection.en.md:24:37       the number there: its words, binding and verdict, and the tree
  kaozheng trace notebooks/inspection.en.md:24          the same where the line holds one number, else a list of them

A place is written as the audit prints it, and as editors count: line and column from 1.`,
  },
  impact: {
    description: "what a change of data touches, and the correction note it asks for",
    since: "the git revision that was published",
    format: "text, json, or markdown with the note",
    note: "print only the draft of the correction note",
    record: "append the correction to data/corrections.csv",
    /** By the languages that a correction gives its reason in. */
    reason: (language: string) => `how it came to be wrong (${language})`,
    date: "the day of the correction (default: today)",
    examples: `
Examples:
  kaozheng impact                                figures, comparisons, charts and sentences that differ from HEAD
  kaozheng impact --since v1.2 --format markdown the same since a release, to paste into a review
  kaozheng impact --note                         the draft of a correction note, Chinese and English
  kaozheng impact --record --reason-zh '录入时漏了“超”字。' --reason-en 'The bound was lost in typing.'

Change a figure's \`printed\`, or a script, and ask: what is computed from it is brought up to date in a copy, and nothing
of yours is written but, with --record, a row of data/corrections.csv, which the pages it names then print. A sentence
loses its support where its words held by the figures as they were and do not by the figures as they are: then the exit
status is 1. Mend the article, and impact shows both, the words as published and as they are now.`,
  },
  export: {
    description: "an article for an editor, a code host or a printer",
    to: "html, md, wechat, pdf",
    languages: "languages of an article that is named without one (default: all it has)",
    out: "write there instead of .kaozheng/export",
    json: "print what was written, as JSON",
    examples: `
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
format cannot be made, none is written. What the audit has against the article is printed, and its errors fail.`,
  },
  /** What any command line says by itself; commander's words, in English. */
  line: {
    usage: "Usage:",
    arguments: "Arguments:",
    options: "Options:",
    globalOptions: "Global Options:",
    commands: "Commands:",
    help: "display help for command",
    default: "default: ",
    choices: "choices: ",
    /** What an option may be, and is unless said, behind its description. */
    added: (words: string) => ` (${words})`,
    unknownOption: (option: string) => `error: unknown option '${option}'`,
    unknownCommand: (name: string) => `error: unknown command '${name}'`,
    missingArgument: (argument: string) => `error: missing required argument '${argument}'`,
    optionMissingArgument: (option: string) => `error: option '${option}' argument missing`,
    missingMandatoryOptionValue: (option: string) => `error: required option '${option}' not specified`,
    conflictingOption: (option: string, other: string) =>
      `error: option '${option}' cannot be used with option '${other}'`,
    invalidArgument: (option: string, found: string, allowed: string) =>
      `error: option '${option}' argument '${found}' is invalid. Allowed choices are ${allowed}.`,
    excessArguments: (command: string, expected: number, got: number) =>
      `error: too many arguments${command === "" ? "" : ` for '${command}'`}. ` +
      `Expected ${plural(expected, "argument")} but got ${got}.`,
    suggestion: (names: string) => `(Did you mean ${names}?)`,
    suggestions: (names: string) => `(Did you mean one of ${names}?)`,
  },
};
