import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { decodeText, readText } from "../../scripts/kaozheng/check/read-text.ts";
import { UsageError } from "../../scripts/kaozheng/finding/finding.ts";
import { project } from "./release.ts";

const SENTENCE = "2021年，平台封禁违规商品超580万件。";
/** The sentence in GB18030, which Node decodes and does not encode. */
const GB18030 = Buffer.from("32303231c4eaa3acc6bdccb8b7e2bdfbceb4b9e6c9ccc6b7b3ac353830cdf2bcfea1a3", "hex");

const read = (content: string | Uint8Array, name: string) =>
  readText(typeof content === "string" ? Buffer.from(content) : content, name, project.lexicon);

/** A document as a word processor saves it: three parts in an archive. */
async function docx(...paragraphs: string[]): Promise<Uint8Array> {
  const require = createRequire(createRequire(import.meta.url).resolve("mammoth"));
  const zip = new (require("jszip"))();
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  zip.file(
    "[Content_Types].xml",
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    "_rels/.rels",
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file(
    "word/document.xml",
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
  return zip.generateAsync({ type: "uint8array" });
}

/** Each quantity with the line and column of its first character. */
async function places(content: string | Uint8Array, name: string): Promise<string[]> {
  const text = await read(content, name);
  return text.passages.flatMap(({ readings }, passage) =>
    readings
      .filter(({ kind }) => kind === "quantity")
      .map((reading) => {
        const place = text.placeOf(passage, reading.start);
        return place === null ? reading.text : `${place.line}:${place.column} ${reading.text}`;
      }),
  );
}

describe("the numbers of a text stand where its file has them", () => {
  test.each([
    ["plain text", "release.txt", `题目\n\n${SENTENCE}`, ["3:15 超580万件"]],
    ["plain text of another system", "release.txt", `题目\r\n\r\n${SENTENCE}\r\n`, ["3:15 超580万件"]],
    ["plain text of an old one", "release.txt", `题目\r${SENTENCE}\r`, ["2:15 超580万件"]],
    ["plain text that begins with a mark of its order", "release.txt", `\uFEFF${SENTENCE}`, ["1:15 超580万件"]],
    ["standard input", "-", SENTENCE, ["1:15 超580万件"]],
    ["Markdown", "release.md", `# 题目\n\n- 平台**封禁**超580万件\n- 清退超4万个\n`, ["3:11 超580万件", "4:5 超4万个"]],
    ["Markdown with front matter", "release.md", `---\ntitle: 题目\n---\n\n${SENTENCE}\n`, ["5:15 超580万件"]],
    ["Markdown with lines broken", "release.md", "平台封禁违规商品\n超580万件。\n", ["2:1 超580万件"]],
    ["HTML, which has no lines", "release.html", `<h1>题目</h1><p>封禁<b>超580</b>万件&nbsp;</p>`, ["超580万件"]],
    ["HTML by its content alone", "release.txt", `<!doctype html><p>${SENTENCE}</p>`, ["超580万件"]],
  ])("%s", async (_, name, content, found) => {
    expect(await places(content, name)).toEqual(found);
  });

  test("a DOCX, which has no lines, is read paragraph by paragraph", async () => {
    const text = await read(await docx("题目", SENTENCE), "release.docx");
    expect(text.passages.map((passage) => passage.text)).toEqual(["题目", SENTENCE]);
    expect(text.placeOf(1, 0)).toBeNull();
  });

  test("scripts and styles of a page are none of its text", async () => {
    const html = `<style>p { margin: 42px }</style><script>let n = 4711</script><p>${SENTENCE}</p>`;
    expect(await places(html, "release.html")).toEqual(["超580万件"]);
  });
});

describe("an encoding", () => {
  test("may be GB18030", () => {
    expect(decodeText(GB18030, "release.txt")).toContain("超580万件");
  });

  test.each([
    ["UTF-16", Buffer.from(`\uFEFF${SENTENCE}`, "utf16le"), "release.txt is UTF-16. Save it as UTF-8."],
    ["neither UTF-8 nor GB18030", Buffer.from([0x41, 0xff, 0xff, 0x42]), "release.txt is neither UTF-8 nor GB18030."],
  ])("that is %s is refused by name", (_, bytes, message) => {
    expect(() => decodeText(bytes, "release.txt")).toThrow(message);
    expect(() => decodeText(bytes, "release.txt")).toThrow(UsageError);
  });
});

describe("a file that is not read", () => {
  test.each([
    [
      "a PDF",
      "release.pdf",
      "%PDF-1.7",
      "release.pdf is PDF, which check does not read. Save it as DOCX, HTML or text.",
    ],
    ["a PDF in capitals", "RELEASE.PDF", "%PDF-1.7", "RELEASE.PDF is PDF"],
    ["a DOC", "release.doc", "", "release.doc is DOC, which check does not read."],
    ["a DOCX that is none", "release.docx", "PK nothing", "release.docx is no DOCX that can be read."],
  ])("says what it is: %s", async (_, name, content, message) => {
    await expect(read(content, name)).rejects.toThrow(message);
    await expect(read(content, name)).rejects.toThrow(UsageError);
  });
});
