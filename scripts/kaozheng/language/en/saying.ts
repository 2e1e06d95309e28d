import { plural } from "./plural.ts";

const are = (n: number): string => (n === 1 ? "is" : "are");

/** What commands say while they run, and of how they were called. */
export const saying = {
  // Anything.
  diskRefuses: (problem: string) =>
    `The disk does not allow it: ${problem}.\nMend the rights or the path, and run it again.`,
  ownFault: (problem: string) => `This is a fault of kaozheng, not of your project: ${problem}`,
  debugIt: "Run it again with --debug to see where, and report it.",
  noFile: (file: string) => `There is no file ${file}.`,
  isFolder: (file: string) => `${file} is a folder, not a text.`,
  didYouMean: (names: readonly string[]) => `Did you mean ${names.join(" or ")}?`,
  thereAre: (names: readonly string[]) => `There are ${names.join(", ")}.`,
  noArticle: (file: string, hint: string) => `There is no article ${file}. ${hint}`,
  unchanged: ": unchanged",
  takes: (option: string, known: readonly string[], found: string, hint: string) =>
    `--${option} takes ${known.slice(0, -1).join(", ")} or ${known.at(-1)}, and was given “${found}”.${hint && ` ${hint}`}`,
  drawing: (name: string) => `drawing ${name}…`,
  countOf: (n: number, noun: "figures" | "derived files" | "pictures", findings: string) =>
    `${n} ${noun} checked: ${findings}`,
  // Audit.
  textIsForScreen: "--out is for a report in --format html, json or sarif; text is for the screen.",
  since: (name: string, files: number, numbers: number) =>
    `Since ${name}: ${plural(files, "file")} and ${plural(numbers, "number")} of the data changed. `,
  touched: (articles: number, all: number, left: number) =>
    `${articles} of ${plural(all, "article")} ${are(articles)} touched; ` +
    `${plural(left, "finding")} elsewhere ${are(left)} left out.`,
  nothingLeftOut: (all: string) => `Anything may depend on ${all}: nothing is left out.`,
  acceptedWith: (file: string, accepted: number, wanting: number) =>
    `${file}: ${plural(accepted, "finding")} accepted with a reason` +
    `${wanting === 0 ? "" : `, ${wanting} listed that want one: write it into the last column`}.`,
  accepted: (place: string, rule: string, reason: string) => `accepted: ${place}  ${rule}: ${reason}`,
  exempt: (reason: string, numbers: number) => `exempt: ${reason}${numbers === 1 ? "" : ` (${numbers} numbers)`}`,
  articles: (n: number) => plural(n, "article"),
  numbers: (total: number, bound: number, inserted: number, exempt: number, unbound: number) =>
    `${plural(total, "number")}: ${bound} bound, ${inserted} inserted, ${exempt} exempt, ${unbound} unbound`,
  figuresUnchecked: (total: number, located: number) =>
    `${plural(total, "figure")}: not checked against their documents here (--archive DIR or KAOZHENG_ARCHIVE), ${located} have a locator`,
  figuresChecked: (total: number, verified: number) =>
    `${plural(total, "figure")}: ${verified} stand in their documents as printed${verified < total ? " (`kaozheng verify` says what does not)" : ""}`,
  andAccepted: (n: number) => `, ${n} accepted`,
  noRule: (name: string, hint: string, rules: string) =>
    `${`There is no rule “${name}”. ${hint}`.trimEnd()}\nRules: ${rules}`,
  examplesIn: (where: string) => {
    const places: Readonly<Record<string, string>> = {
      words: "in words",
      article: "in an article",
      chart: "in a chart's spec",
    };
    return `Examples, ${places[where] ?? `in ${where}`}:`;
  },
  ok: "ok      ",
  notOk: "not ok  ",
  advice: (words: string) => `Advice: ${words}`,
  findings: (rules: string) => `Findings, each with what to do about it: ${rules}`,
  // Build, derive, record, verify, preview.
  built: (derived: string, charts: string, pages: string, seconds: string) =>
    `derived files ${derived}, charts ${charts}, files in dist/ ${pages}, ${seconds} s`,
  ofWhichChanged: (n: number, changed: number) => `${n} (${changed} changed)`,
  mendFirst: "dist/index.html shows what there is; mend the errors before anyone else reads it.",
  openIt: "Open dist/index.html in a browser.",
  noScript: "There is no script in scripts/derive.",
  running: (n: number) => `running ${n} derivations…`,
  noArchive: "No archive is named (--archive or KAOZHENG_ARCHIVE): locators stay as they are.",
  recordedFile: (file: string, rows: number, changed: boolean) =>
    `${file}: ${rows} figures${changed ? "" : ", unchanged"}`,
  notVerified: (figures: number) =>
    "The quotations were not checked: no archive is named (--archive DIR or KAOZHENG_ARCHIVE). " +
    `${figures} figures keep the locators they were recorded with.`,
  foundOf: (found: number, all: number) => `${found} of ${all}`,
  verified: (verified: number, total: number) => `${verified} of ${total} figures stand in their documents as printed.`,
  systemsVerified: (verified: number, total: number, described: number) =>
    `${verified} of ${total} systems are named in every document they are said to be in; ` +
    `${described} more ${are(described)} only described.`,
  portTakes: (word: string) => `--port takes a number up to 65535, and was given “${word}”.`,
  servedAt: (url: string) => `${url}  (Ctrl-C ends it)`,
  // Charts.
  scaleTakes: (text: string) => `--scale takes a whole number from 1 to 4, and was given “${text}”.`,
  scaleIsOfPng: "--scale is of PNG: add --format png.",
  checkCompares: (profile: string) =>
    `--check compares with charts/svg, which holds the profile ${profile} as SVG: leave out --profile, --format, --scale, --font and --theme.`,
  elsewhere:
    "charts/svg holds the charts in the project's own theme with their fonts embedded: say with --out DIR where these go.",
  shardTakes: (text: string) => `--shard takes a part and how many there are, as in 2/3, and was given “${text}”.`,
  bareTakes: (names: string) => `--bare draws Vega-Lite and Vega specs, and was given ${names || "none"}.`,
  bareElsewhere: (file: string) =>
    `The plot of ${file} alone is not written among the project's charts: name --out DIR.`,
  sameFile: (one: string, other: string, picture: string) =>
    `${one} and ${other} would both be written to ${picture}. Draw them one by one.`,
  // Scan.
  someUnitsUnknown: (findings: string) =>
    `The project's tables have ${findings}: some of its units may not be known here.`,
  // Check, bind.
  noSuchReport: (option: string, name: string, hint: string) => `--${option} ${name}: there is no such report. ${hint}`,
  noSuchSource: (option: string, name: string, known: string) =>
    `--${option} ${name}: there is no such source. There are ${known}.`,
  recordAsks: "check --record asks on a terminal, and there is none.",
  tellsOfNone: (source: string) => `Source ${source} tells of no report. Name one with --report.`,
  bindAsks: "bind asks on a terminal, and there is none. --certain binds what is beyond doubt without asking.",
  // Trace.
  noNumberAt: (place: string) => `There is no number at ${place}. Name the line and column of one, as the audit does.`,
  severalAt: (place: string, n: number, listed: string) =>
    `${place} holds ${n} numbers. Name one by its column:\n${listed}`,
  traced: {
    strict: "strict",
    usual: "usual",
    supported: "supported",
    binding: "bound to",
    insertion: "inserted from",
    exemption: "exempt:",
    nothing: "bound to nothing",
  },
  // Impact.
  reasonWanted: (options: string) => `A correction says why: give ${options}, each in a sentence.`,
  nothingToRecord: "No number that was published has changed: there is nothing to record.",
  correctedAlready: (file: string, id: string) => `${file} has this correction already, as ${id}.`,
  pending: (file: string, id: string, line: number, number: string) =>
    `${file} has a correction that is not committed yet: ${id}, on line ${line}, corrects ${number} already. ` +
    "Delete that row and record again, and one correction tells of both changes; or commit it, where the first was published.",
  correctionAdded: (file: string, id: string, row: string) =>
    `${file}: ${id}\n${row}Read it, and put its words right where they want it: pages print them as they are.\n`,
  keepsNoCorrections:
    "This project keeps no corrections: declare data/corrections.csv in data/datapackage.json, " +
    'with "kaozheng:role": "corrections" and the schema that scripts/kaozheng/dataset/README.md describes.',
  dateTakes: (date: string) => `--date takes a day as 2023-01-11, and was given “${date}”.`,
  // Export.
  mendBeforeSending: "Mend the errors before anyone else reads it.",
  characters: (n: number, limit: number) => `: ${n} of ${limit} characters; its title goes into a field of its own`,
};
