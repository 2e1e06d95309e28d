import type { Nodes, Paragraph } from "mdast";
import { visit } from "unist-util-visit";
import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type Scalar, type YAMLMap } from "yaml";
import type { Finding } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { nearest } from "../finding/nearest.ts";
import type { DetailsOf } from "../finding/rules.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { align } from "./alignment.ts";
import type { FrontMatter, InlineText } from "./article.ts";
import { lineAndColumn, placed } from "./line.ts";
import { parseInline } from "./markdown.ts";

const KEYS = ["title", "standfirst", "summary", "author", "date", "language", "slug", "translation"] as const;
type Key = (typeof KEYS)[number];

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
/** A slug becomes a file name and an address: no folder, no ending. */
const SLUG = /^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*$/u;

/** `notebooks/inspection.zh.md` → inspection, zh. */
function fromFileName(file: string): { slug: string; language: Language | null } {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.md$/, "");
  const ending = LANGUAGES.find((language) => name.endsWith(`.${language}`)) ?? null;
  return { slug: ending === null ? name : name.slice(0, -ending.length - 1), language: ending };
}

interface Reader {
  readonly file: string;
  readonly text: string;
  readonly lines: readonly number[];
  /** Offset of the YAML in the file. */
  readonly base: number;
  readonly findings: Finding[];
}

/** Reads the YAML between the first `---` lines; `yaml` is null where the file has none. */
export function readFrontMatter(
  yaml: { readonly value: string; readonly offset: number } | null,
  file: string,
  text: string,
  lines: readonly number[],
): { front: FrontMatter; findings: readonly Finding[] } {
  const reader: Reader = { file, text, lines, base: yaml?.offset ?? 0, findings: [] };
  const scalars = yaml === null ? new Map<Key, Scalar[]>() : readScalars(yaml.value, reader);
  const byName = fromFileName(file);
  const string = (key: Key): string | null => stringOf(scalars.get(key)?.[0]);
  const slug = checked(reader, scalars, "slug", SLUG, { kind: "slug" }) ?? byName.slug;
  const standfirst = inlineText(reader, scalars.get("standfirst")?.[0]);
  const front: FrontMatter = {
    title: inlineText(reader, scalars.get("title")?.[0]),
    standfirst,
    summary: inlineText(reader, scalars.get("summary")?.[0]) ?? standfirst,
    authors: (scalars.get("author") ?? []).flatMap((scalar) => stringOf(scalar) ?? []),
    date: checked(reader, scalars, "date", DATE, { kind: "day" }),
    language: languageOf(reader, scalars, byName.language),
    slug,
    translation: string("translation") ?? slug,
  };
  if (front.title === null) reader.findings.push(finding("article/no-title", {}, { file, line: 1, column: 1 }));
  return { front, findings: reader.findings };
}

function readScalars(yaml: string, reader: Reader): Map<Key, Scalar[]> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { schema: "failsafe", lineCounter: counter, prettyErrors: false });
  for (const { message, pos } of document.errors)
    report(reader, "article/front-matter", { problem: message }, reader.base + pos[0]);
  const found = new Map<Key, Scalar[]>();
  if (!isMap(document.contents)) return found;
  for (const pair of (document.contents as YAMLMap).items) {
    const key = keyOf(pair, reader);
    if (key === null) continue;
    const items = isSeq(pair.value) ? pair.value.items : [pair.value];
    found.set(key, items.filter(isScalar));
  }
  return found;
}

function keyOf({ key }: Pair, reader: Reader): Key | null {
  if (!isScalar(key)) return null;
  const name = String(key.value);
  const known = KEYS.find((k) => k === name);
  if (known !== undefined) return known;
  const details = { key: name, known: KEYS, meant: nearest(name, KEYS) };
  report(reader, "article/unknown-key", details, reader.base + (key.range?.[0] ?? 0));
  return null;
}

const stringOf = (scalar: Scalar | undefined): string | null =>
  typeof scalar?.value === "string" && scalar.value.trim() !== "" ? scalar.value : null;

function report<R extends "article/front-matter" | "article/unknown-key" | "article/front-matter-value">(
  { file, lines, findings }: Reader,
  rule: R,
  details: DetailsOf<R>,
  offset: number,
): void {
  findings.push(finding(rule, details, { file, ...lineAndColumn(lines, offset) }));
}

/** A string of a given form; null, with a finding, where it has another. */
function checked(
  reader: Reader,
  scalars: Map<Key, Scalar[]>,
  key: Key,
  form: RegExp,
  expected: DetailsOf<"article/front-matter-value">["expected"],
): string | null {
  const [scalar] = scalars.get(key) ?? [];
  const value = stringOf(scalar);
  if (value === null || form.test(value)) return value;
  const details = { key, found: value, expected };
  report(reader, "article/front-matter-value", details, reader.base + (scalar?.range?.[0] ?? 0));
  return null;
}

function languageOf(reader: Reader, scalars: Map<Key, Scalar[]>, byName: Language | null): Language {
  const form = new RegExp(`^(?:${LANGUAGES.join("|")})$`);
  const value = checked(reader, scalars, "language", form, { kind: "one-of", values: LANGUAGES });
  return LANGUAGES.find((language) => language === value) ?? byName ?? "zh";
}

function inlineText(reader: Reader, scalar: Scalar | undefined): InlineText | null {
  const value = stringOf(scalar)?.trim();
  const range = scalar?.range;
  if (value === undefined || !range) return null;
  const start = reader.base + range[0];
  const end = reader.base + range[1];
  const offsets = align(reader.text.slice(start, end), value).map((offset) => start + offset);
  const tree = parseInline(value);
  relocate(tree, offsets, reader.lines);
  return { ...placed(reader.lines, offsets[0] ?? start, offsets.at(-1) ?? end), tree };
}

/** Moves a tree that was parsed from a string of the file to where the string stands. */
function relocate(tree: Paragraph, offsets: readonly number[], lines: readonly number[]): void {
  visit(tree, (node: Nodes) => {
    for (const point of [node.position?.start, node.position?.end]) {
      if (point?.offset === undefined) continue;
      const offset = offsets[Math.min(point.offset, offsets.length - 1)] ?? 0;
      Object.assign(point, { offset, ...lineAndColumn(lines, offset) });
    }
  });
}
