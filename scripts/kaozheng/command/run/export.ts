import { basename, join, relative, resolve } from "node:path";
import { findRoot } from "../../dataset/root.ts";
import { writeIfChanged } from "../../dataset/write.ts";
import { UsageError } from "../../finding/finding.ts";
import { LANGUAGES, wordsOf } from "../../language/language.ts";
import { assertElsewhere, type ExportedFile, exportArticles, TARGETS } from "../../page/export/export.ts";
import { WECHAT_LIMIT } from "../../page/export/wechat.ts";
import { openWorkspace, type Workspace } from "../../workspace/workspace.ts";
import { listOf } from "../chart-options.ts";
import type { ExportOptions } from "../export.ts";
import { EXIT, type Io, printFindings, progress, startOf } from "../io.ts";
import { meantOrAll } from "../suggest.ts";

/** Where exports go unless said: hidden from git, and kept when the site is built again. */
const FOLDER = ".kaozheng/export";

export async function run(words: readonly string[], options: ExportOptions, io: Io): Promise<number> {
  const started = performance.now();
  const say = wordsOf(io.language).saying;
  const root = findRoot(startOf(options, io));
  const bar = progress(io);
  const workspace = openWorkspace(root, { step: bar.step });
  const targets = listOf("to", options.to, TARGETS, say);
  const languages = options.lang === undefined ? LANGUAGES : listOf("lang", options.lang, LANGUAGES, say);
  const notebooks = [...new Set(words.flatMap((word) => notebooksOf(word, languages, workspace, io)))];
  const folder = options.out === undefined ? join(root, FOLDER) : resolve(io.cwd, options.out);
  const { files, findings } = await exportArticles(workspace, {
    notebooks,
    targets,
    env: io.env,
    language: io.language,
    step: bar.step,
  }).finally(bar.done);
  const paths = files.map(({ file }) => join(folder, file));
  assertElsewhere(paths, workspace);
  const written = files.map(({ content }, i) => writeIfChanged(paths[i] ?? "", content));
  const failed = findings.some((f) => f.severity === "error");
  if (options.json) {
    const rows = files.map(({ target, content, characters }, i) => ({
      target,
      file: paths[i],
      bytes: Buffer.byteLength(content),
      ...(characters === undefined ? {} : { characters }),
      written: written[i],
    }));
    const milliseconds = Math.round(performance.now() - started);
    io.out(`${JSON.stringify({ files: rows, findings, milliseconds }, null, 2)}\n`);
  } else {
    printFindings(findings, root, io, "out");
    for (const [i, file] of files.entries()) io.out(`${line(file, paths[i] ?? "", written[i] === true, io)}\n`);
    if (failed) io.out(`${say.mendBeforeSending}\n`);
  }
  return failed ? EXIT.findings : EXIT.clean;
}

/** The articles that a word means: one by its file, or those of a name, with or without the language. */
function notebooksOf(word: string, languages: readonly string[], { root, articleFiles }: Workspace, io: Io): string[] {
  const files = articleFiles();
  const path = relative(root, resolve(io.cwd, word));
  if (files.includes(path)) return [path];
  const named = files.filter((file) => {
    const name = basename(file, ".md");
    const [, stem = "", language = ""] = /^(.*)\.(\w+)$/.exec(name) ?? [];
    return word === name || (word === stem && languages.includes(language));
  });
  if (named.length > 0) return named;
  const known = [
    ...new Set(files.flatMap((file) => [basename(file, ".md"), basename(file).replace(/\.\w+\.md$/, "")])),
  ];
  const say = wordsOf(io.language).saying;
  throw new UsageError(say.noArticle(word, meantOrAll(basename(word, ".md"), known, say)));
}

/** A file with what is to be known of it. */
function line({ characters }: ExportedFile, path: string, written: boolean, { cwd, language }: Io): string {
  const say = wordsOf(language).saying;
  const shown = relative(cwd, path);
  const count = characters === undefined ? "" : say.characters(characters, WECHAT_LIMIT);
  return `${shown.startsWith("..") ? path : shown}${count}${written ? "" : say.unchanged}`;
}
