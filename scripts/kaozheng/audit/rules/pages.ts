import { ARTICLE_NAME } from "../../article/article.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { type AuditContext, outlineOf } from "../context.ts";
import type { Rule } from "../rule.ts";

export const pages: Rule = {
  id: "pages",
  scope: "outlines",
  finds: ["article/page-taken", "article/language", "article/unread"],
  meaning:
    "Every article has a page of its own, in the language that its file is named for; Markdown that is no article is not left among them.",
  examples: {
    in: "words",
    ok: "notebooks/harbour.zh.md and notebooks/harbour.en.md",
    notOk: "notebooks/harbour.zh.md and notebooks/port.zh.md with `slug: harbour`",
  },
  check: (context) => [...checkPages(context), ...unreadFiles(context)],
};

/** Pages that would be written over each other, or over the index, and languages that the file's name contradicts. */
function checkPages({ articles }: AuditContext): Finding[] {
  const taken = new Map<string, string>();
  return articles.map(outlineOf).flatMap(({ file, front }) => {
    const page = `${front.slug}.${front.language}`;
    const by = front.slug === "index" ? null : taken.get(page);
    taken.set(page, file);
    const named = ARTICLE_NAME.exec(file)?.[1];
    return [
      ...(by === undefined ? [] : [finding("article/page-taken", { page: `${page}.html`, by }, { file, line: 1 })]),
      ...(named === front.language
        ? []
        : [finding("article/language", { language: front.language, file }, { file, line: 1 })]),
    ];
  });
}

/** Markdown beside the articles that no one reads, for want of a language in its name. */
function unreadFiles({ project }: AuditContext): Finding[] {
  return project.files
    .list("notebooks")
    .filter((name) => name.endsWith(".md") && name !== "README.md" && !ARTICLE_NAME.test(name))
    .map((name) => finding("article/unread", { name }, { file: `notebooks/${name}` }));
}
