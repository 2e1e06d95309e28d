import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { idList, snippets, writeIdList } from "../../scripts/kaozheng/article/id-list.ts";
import { resolveId } from "../../scripts/kaozheng/dataset/resolve.ts";
import { project } from "./libraries.ts";

const entries = idList(project);

test("an editor is offered every figure and derived figure, by ids and aliases that name them", () => {
  expect(entries).toHaveLength(project.registers.figures.size + project.registers.derived.size);
  for (const { id, alias } of entries)
    for (const name of [id, alias ?? id]) expect(resolveId(name, project.registers).kind).not.toBe("failed");
});

test("with what they say and where it stands", () => {
  expect(entries.find(({ id }) => id === "fig:spend@2019")).toEqual({
    id: "fig:spend@2019",
    alias: "fig:购书款@2019年报",
    label: { zh: "购书款 河湾市图书馆年报 2019", en: "book spending Annual Report of Hewan City Library 2019" },
    value: { zh: "超过800万元", en: "more than 8 million yuan" },
    source: {
      zh: "河湾晚报转述《河湾市图书馆年报 2019》",
      en: "Hewan Evening News, retelling Annual Report of Hewan City Library 2019",
    },
  });
});

test("and a snippet writes the link", () => {
  expect(snippets(entries)["fig:spend@2019 (en)"]).toMatchObject({
    prefix: ["fig:spend@2019", "fig:购书款@2019年报", expect.any(String)],
    body: `[\${1:more than 8 million yuan}](fig:spend@2019)`,
  });
});

test("for editors both are written where they look for them, and again only when the data say something else", () => {
  const root = mkdtempSync(join(tmpdir(), "kaozheng-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const files = [".kaozheng/ids.json", ".vscode/kaozheng.code-snippets"];
  expect(writeIdList({ ...project, root })).toEqual(files);
  const [list, written] = files.map((file) => JSON.parse(readFileSync(join(root, file), "utf8")));
  expect([list, written]).toEqual([entries, snippets(entries)]);
  expect(writeIdList({ ...project, root })).toEqual([]);
});
