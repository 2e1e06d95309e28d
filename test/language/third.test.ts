import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Known, leftovers, type Pieces, piecesOfMarkdown, piecesOfMarkup, piecesOfText } from "./leftovers.ts";
import { BREAK, makeProject } from "./marked-project.ts";
import { copyToolkit } from "./marked-toolkit.ts";

const PRINTER = fileURLToPath(new URL("./print-surfaces.mjs", import.meta.url));

/** What speaks the third language, and how its output is read. */
interface Surface {
  readonly name: string;
  readonly argv?: readonly string[];
  /** A function of the toolkit in the place of a command line. */
  readonly call?: { readonly module: string; readonly name: string; readonly given: readonly unknown[] };
  readonly input?: string;
  /** What is pressed and typed, for a command that asks. */
  readonly typed?: { readonly keys: readonly string[]; readonly lines: readonly string[] };
  /** Run in the project as it is after a figure has changed. */
  readonly changed?: true;
  /** Files that it writes, each read as what its name says; where left out, what it prints. */
  readonly files?: RegExp;
  readonly reads?: (text: string) => readonly Pieces[];
  /** Whether the messages' language has to be asked for, by KAOZHENG_LANG; without it the command has an option of its own. */
  readonly spoken?: true;
}

const COMMANDS = [
  "build",
  "preview",
  "record",
  "derive",
  "charts",
  "audit",
  "verify",
  "scan",
  "check",
  "bind",
  "trace",
  "impact",
  "export",
];

/** Words of notation, the same in every language: values of cells, kinds of numbers that scan marks. */
const NOTATION = ["true", "false", "period"];

/** What an article says itself and a report quotes: a number that the English one inserts, the unit of one in the third. */
const QUOTED = ["at least 360 yuan per check", "times"];

const RELEASE = `港口年报（次年）
2022 年全年抽查货柜1.3万次，检查经费超450万元，另有 77 个货柜。
`;

const markup = (text: string): readonly Pieces[] => piecesOfMarkup(text, "xx");

/** Of the notes in all languages that in English; the one in Chinese is in Han. */
const ENGLISH_NOTE = /\*\*Correction \([\s\S]*?(?=\*\*⟦)/;

const SURFACES: readonly Surface[] = [
  { name: "pages and charts", argv: ["build"], files: /^(?:dist\/.*|charts\/svg\/.*)\.xx\.(?:html|svg)$/ },
  {
    name: "export",
    argv: ["export", "harbour.xx", "--to", "html,md,wechat"],
    files: /^\.kaozheng\/export\/.*\.(?:html|md|svg)$/,
  },
  { name: "check", argv: ["check", "-", "--lang", "xx"], input: RELEASE },
  { name: "check against", argv: ["check", "-", "--lang", "xx", "--against", "h2021"], input: RELEASE },
  { name: "check as a page", argv: ["check", "-", "--lang", "xx", "--format", "html"], input: RELEASE, reads: markup },
  { name: "trace of an id", argv: ["trace", "budget-growth/2021-2022", "--lang", "xx"] },
  { name: "trace of a place", argv: ["trace", "notebooks/harbour.xx.md:9:73", "--lang", "xx"] },
  {
    name: "correction note",
    argv: ["impact", "--note"],
    changed: true,
    reads: (text) => piecesOfMarkdown(noteIn(text)),
  },
  {
    name: "bind",
    argv: ["bind", "notebooks/harbour.xx.md"],
    typed: { keys: ["i", "e", "s"], lines: ["budgit@h2022", "⟦cranes⟧"] },
  },
  {
    name: "record what was checked",
    argv: ["check", "-", "--record", "002", "--lang", "xx"],
    input: RELEASE,
    typed: { keys: ["i", "\r", "s"], lines: ["budgit-2"] },
  },
  {
    name: "the page while there are none",
    call: { module: "preview/waiting-page.ts", name: "waitingPage", given: [[], "xx"] },
    reads: markup,
  },
  { name: "audit", argv: ["audit"], changed: true, spoken: true },
  { name: "audit as a page", argv: ["audit", "--format", "html"], changed: true, spoken: true, reads: markup },
  { name: "fragile comparisons", argv: ["audit", "--fragile"], spoken: true },
  { name: "impact", argv: ["impact"], changed: true, spoken: true },
  {
    name: "impact for a review",
    argv: ["impact", "--format", "markdown"],
    changed: true,
    spoken: true,
    reads: (text) => piecesOfMarkdown(text.replace(ENGLISH_NOTE, "")),
  },
  { name: "scan", argv: ["scan", "-"], input: RELEASE, spoken: true },
  ...["derive", "charts", "build", "verify"].map((command) => ({
    name: command,
    argv: [command],
    spoken: true as const,
  })),
  { name: "help", argv: ["--help"], spoken: true },
  ...COMMANDS.map((command) => ({ name: `help of ${command}`, argv: [command, "--help"], spoken: true as const })),
];

/** Of the notes in all languages that in the third, which is the last on the list. */
const noteIn = (text: string): string => text.split("\n---\n").at(-1) ?? "";

interface Printed {
  readonly out: string;
  readonly err: string;
  readonly status: number | null;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("a third language", () => {
  const home = mkdtempSync(join(tmpdir(), "kaozheng-third-"));
  const [toolkit, project, changed] = ["toolkit", "project", "changed"].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  const made: Printed[] = [];
  const printed = new Map<Surface, Printed>();
  let known: Known = { ids: new Set(), cells: new Set(), columns: new Set(), tokens: [] };

  beforeAll(() => {
    copyToolkit(toolkit);
    makeProject(project);
    made.push(...run(["record", "--archive", "archive"], ["derive"]).filter(({ status }) => status !== 0));
    commit(project);
    execFileSync("cp", ["-r", project, changed]);
    spoil(changed);
    const outputs = run(...SURFACES);
    for (const [i, surface] of SURFACES.entries()) printed.set(surface, outputs[i] as Printed);
    known = knownOf(project);
  }, 180_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test("is one folder of words and a row: every surface says all it says in it", () => {
    const unmade = made.map(({ out, err }) => `the project cannot be made: ${out}${err}`);
    const left = SURFACES.flatMap((surface) => toldBy(surface).map(([what, words]) => `${what}: ${words.join(" ")}`));
    expect([...unmade, ...left]).toEqual([]);
  });

  /** What a surface, or each file of it, says in no language. */
  function toldBy(surface: Surface): [string, readonly string[]][] {
    const { out, err, status } = printed.get(surface) ?? { out: "", err: "nothing was run", status: null };
    if (status !== 0 && status !== 1) return [[surface.name, [`exits with ${status}`, err.trim()]]];
    const root = surface.changed ? changed : project;
    if (surface.files === undefined)
      return leftIn(surface.name, (surface.reads ?? piecesOfText)(out)).concat(
        leftIn(`${surface.name}, on standard error`, surface.spoken ? piecesOfText(err) : []),
      );
    const files = filesBelow(root).filter((file) => surface.files?.test(relative(root, file)));
    if (files.length === 0) return [[surface.name, ["wrote nothing", err.trim()]]];
    return files.flatMap((file) => leftIn(relative(root, file), piecesOfFile(file)));
  }

  function leftIn(what: string, pieces: readonly Pieces[]): [string, readonly string[]][] {
    const words = [...new Set(pieces.flatMap((each) => leftovers(each, known)))];
    return words.length === 0 ? [] : [[what, words]];
  }

  function run(...jobs: readonly (Surface | readonly string[])[]): Printed[] {
    const list = jobs.map((job) => {
      if (!("name" in job)) return { cwd: project, argv: job };
      const { argv, call, input, typed } = job;
      return {
        cwd: job.changed ? changed : project,
        ...{ argv, call, input, typed },
        env: job.spoken ? { KAOZHENG_LANG: "xx" } : {},
      };
    });
    const file = join(home, "jobs.json");
    writeFileSync(file, JSON.stringify(list));
    return JSON.parse(
      execFileSync(process.execPath, [PRINTER, toolkit, file], { encoding: "utf8", maxBuffer: 2 ** 28 }),
    );
  }
});

const piecesOfFile = (file: string): readonly Pieces[] => {
  const text = readFileSync(file, "utf8");
  return file.endsWith(".md") ? piecesOfMarkdown(text) : piecesOfMarkup(text, "xx");
};

function commit(root: string): void {
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", root, "-c", "user.name=t", "-c", "user.email=t@example.org", ...args]);
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "As published");
}

/** A figure that was typed wrong, and what depends on it. */
function spoil(root: string): void {
  const file = join(root, "data/figures-h2021.csv");
  const rows: string[][] = parse(readFileSync(file, "utf8"));
  const text = rows.map((row) => row.map((cell) => (cell === "300万元" ? "超310万元" : cell)).join(",")).join("\n");
  writeFileSync(file, `${text}\n`);
}

/** Columns that hold ids. */
const ID_COLUMN = /^(?:id|series|at|indicator|source|unit|operands|figures|reading|(?:from_|to_|first_)?report)$/;

/** What a project holds that is in no language. */
function knownOf(root: string): Known {
  const ids = new Set([...COMMANDS, "help", ...NOTATION]);
  const cells = new Set<string>();
  const columns = new Set<string>();
  for (const file of filesBelow(join(root, "data")).filter((path) => path.endsWith(".csv"))) {
    const [header = [], ...rows]: string[][] = parse(readFileSync(file, "utf8"));
    for (const name of header) {
      columns.add(name);
      ids.add(name);
    }
    for (const [i, name] of header.entries())
      for (const cell of rows.map((row) => row[i] ?? "").filter((each) => each !== "")) {
        if (!/_(?:zh|en|xx)$/.test(name)) cells.add(cell);
        if (ID_COLUMN.test(name)) for (const id of cell.split(" ")) ids.add(id);
      }
  }
  const articles = filesBelow(join(root, "notebooks")).map((file) => readFileSync(file, "utf8"));
  const tokens = articles.flatMap((text) =>
    [...text.matchAll(/\[⟦?([^\]⟧]+)⟧?\][([]/g)].map(([, words = ""]) => words),
  );
  // The words of the third language are made of the English, which ask a record for its own language by that name.
  const reasons = BREAK.trim().split(",").slice(-1);
  return { ids, cells, columns, tokens: [...tokens, ...reasons, ...QUOTED] };
}
