import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { UsageError } from "../../finding/finding.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
/** In milliseconds; a page takes one or two seconds. */
const TIME_LIMIT = 60_000;

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** The browser that prints: `CHROMIUM`, else the first of its names on the PATH. Throws `UsageError` where there is none. */
export function findChromium({ CHROMIUM, PATH = "" }: Environment): string {
  if (CHROMIUM) {
    if (isFile(CHROMIUM)) return CHROMIUM;
    throw new UsageError(({ exported }) => exported.noSuchBrowser(CHROMIUM));
  }
  const folders = PATH.split(delimiter).filter((folder) => folder !== "");
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isFile);
  if (found !== undefined) return found;
  throw new UsageError(({ exported }) => exported.noBrowser(NAMES));
}

/**
 * Prints a page to PDF. `folder` is where it and the browser's profile stand meanwhile: inside the project, since a
 * browser from a sandboxed package sees no /tmp but its own.
 */
export async function printPdf(page: string, folder: string, env: Environment): Promise<Uint8Array> {
  const chromium = findChromium(env);
  mkdirSync(folder, { recursive: true });
  const own = mkdtempSync(join(folder, "print-"));
  const source = join(own, "page.html");
  const target = join(own, "page.pdf");
  try {
    writeFileSync(source, page);
    const said = await run(chromium, argumentsFor(own, source, target), env);
    if (existsSync(target)) return new Uint8Array(readFileSync(target));
    throw new UsageError(({ exported }) => exported.nothingPrinted(chromium, said));
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

const argumentsFor = (own: string, source: string, target: string): string[] => [
  "--headless",
  "--disable-gpu",
  // Chromium refuses to sandbox itself for root, as in containers. The page is our own and its policy lets nothing in.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  `--user-data-dir=${join(own, "profile")}`,
  "--font-render-hinting=none",
  "--generate-pdf-document-outline",
  "--no-pdf-header-footer",
  `--print-to-pdf=${target}`,
  pathToFileURL(source).href,
];

/** What it says on the way, whether it fails or not: a PDF or none is the outcome. */
async function run(chromium: string, args: readonly string[], env: Environment): Promise<string> {
  try {
    return (await promisify(execFile)(chromium, args, { env: { ...env }, timeout: TIME_LIMIT })).stderr;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const DATES = /(\/(?:CreationDate|ModDate) \(D:)\d{14}/g;

/** The same PDF dated, so that it is the same bytes whenever it is printed; `date` is 2023-01-11. */
export function datedPdf(pdf: Uint8Array, date: string): Uint8Array {
  // As long as before: the file tells where its parts are by offsets.
  const text = Buffer.from(pdf).toString("latin1");
  return new Uint8Array(Buffer.from(text.replace(DATES, `$1${date.replaceAll("-", "")}000000`), "latin1"));
}
