import { join } from "node:path";
import { parseArticle } from "../../article/parse.ts";
import { type OpenNumber, openNumbers, type Proposal } from "../../bind/propose.ts";
import { type Decision, write } from "../../bind/write.ts";
import { entryText, subjectLabel } from "../../check/statement.ts";
import { openArchive } from "../../dataset/archive.ts";
import { openProject, type Project } from "../../dataset/project.ts";
import { idsLike, isPrefixed, prefixOf, resolveId } from "../../dataset/resolve.ts";
import { findRoot } from "../../dataset/root.ts";
import { writeWhole } from "../../dataset/write.ts";
import { UsageError } from "../../finding/finding.ts";
import { nearest } from "../../finding/nearest.ts";
import type { Language } from "../../language/language.ts";
import { wordsOf } from "../../language/language.ts";
import { archiveFolder } from "../archive.ts";
import { articleAt } from "../article-at.ts";
import { type Answer, type Asker, askEach } from "../ask.ts";
import type { BindOptions } from "../bind.ts";
import { EXIT, type Io, startOf, useColor } from "../io.ts";

export async function run([name = ""]: readonly string[], options: BindOptions, io: Io): Promise<number> {
  const root = findRoot(startOf(options, io));
  const project = openProject(root);
  const file = articleAt(name, root, io);
  const article = parseArticle(project.files.text(file) ?? "", file);
  const { language } = article.front;
  const words = wordsOf(language).bind;
  const open = openNumbers(article, project, openArchive(archiveFolder(options, io)));
  if (open.length === 0) {
    io.out(`${words.nothing}\n`);
    return EXIT.clean;
  }
  const decisions = options.certain
    ? open.filter(({ certain }) => certain).flatMap(({ number, proposals: [best] }) => accept(number, best))
    : await askAll(open, { file, language, project }, io);
  if (decisions === null) {
    io.err(`${wordsOf(language).check.nothingWritten}\n`);
    return EXIT.findings;
  }
  const { text, refused } = write(article, decisions);
  if (decisions.length > refused.length) writeWhole(join(root, file), text);
  for (const { number } of refused)
    io.out(`${file}:${number.place.line}:${number.place.column}  ${words.refused(number.reading.text)}\n`);
  const done = decisions.filter((decision) => !refused.includes(decision));
  const count = (kind: Decision["kind"]) => done.filter((decision) => decision.kind === kind).length;
  const left = open.length - done.length;
  const parts = [words.bound(count("bind")), words.exempt(count("exempt")), words.open(left)];
  io.out(`${file}  ${parts.filter((part) => !/(^| )0 /.test(part)).join(wordsOf(language).typography.comma)}\n`);
  return EXIT.clean;
}

const accept = (number: OpenNumber["number"], proposal: Proposal | undefined): Decision[] =>
  proposal === undefined ? [] : [{ kind: "bind", number, target: proposal.target }];

interface Surroundings {
  readonly file: string;
  readonly language: Language;
  readonly project: Project;
}

/** What a person decided, number by number; null where they broke off. */
async function askAll(open: readonly OpenNumber[], around: Surroundings, io: Io): Promise<Decision[] | null> {
  const { ask } = io;
  if (ask === null) throw new UsageError(wordsOf(io.language).saying.bindAsks);
  return askEach(open, async (item, count) => {
    io.out(`${question(item, count, around, io)}\n`);
    return decide(item, around, ask, io);
  });
}

/** The number in its sentence, what it may be, and the keys. */
function question(
  { number, proposals }: OpenNumber,
  count: string,
  { file, language, project }: Surroundings,
  io: Io,
): string {
  const [bold, dim, off] = useColor(io, io.outIsTerminal) ? ["\u001b[1m", "\u001b[2m", "\u001b[0m"] : ["【", "", "】"];
  const { before, sentence, reading, place } = number;
  const after = sentence.slice(before.length + reading.text.length);
  const close = dim === "" ? "" : off;
  const lines = proposals.map(({ subject, entry, target, verdict }, i) => {
    const { colon } = wordsOf(language).typography;
    const said = `${wordsOf(language).check.verdicts[verdict]}${colon}${entryText(entry, language, project)}`;
    return `  ${i + 1}  ${subjectLabel(subject, language)}  ${dim}${target}${close}\n     ${said}`;
  });
  return [
    `\n${dim}${count}  ${file}:${place.line}:${place.column}${close}`,
    `  ${before.trimStart()}${bold}${reading.text}${off}${after.trimEnd()}`,
    ...(lines.length === 0 ? [`  ${wordsOf(language).bind.noProposal}`] : lines),
    `${dim}  ${wordsOf(language).bind.keys(proposals.length)}${close}`,
  ].join("\n");
}

async function decide(
  { number, proposals }: OpenNumber,
  { language, project }: Surroundings,
  ask: Asker,
  io: Io,
): Promise<Answer<Decision>> {
  const words = wordsOf(language).bind;
  for (;;) {
    const key = await ask.key();
    const chosen = proposals[key === "\r" || key === "\n" ? 0 : Number(key) - 1];
    if (chosen !== undefined) return { kind: "bind", number, target: chosen.target };
    if (key === "s") return "skip";
    if (key === "q") return "stop";
    if (key === "e") {
      const reason = (await ask.line(words.whichReason)).replaceAll("--", "—").trim();
      if (reason !== "") return { kind: "exempt", number, reason };
    }
    if (key === "i") {
      const id = await ask.line(words.whichId);
      if (id === "") continue;
      const resolved = resolveId(id, project.registers);
      if (resolved.kind !== "failed")
        return { kind: "bind", number, target: isPrefixed(id) ? id : prefixOf(resolved) + id };
      const { candidates } = resolved.reason;
      io.out(
        candidates.length > 0
          ? `  ${words.several(id, candidates)}\n`
          : `  ${words.noSuch(id, nearest(id, idsLike(id, project.registers)))}\n`,
      );
    }
  }
}
