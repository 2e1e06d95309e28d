import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse } from "parse5";
import { expect, test } from "vitest";
import { auditedProject } from "./project.ts";

const EN = "notebooks/harbour.en.md";

/** Every value of an attribute in a page, in order. */
function attributes(html: string, name: string): string[] {
  const found: string[] = [];
  const walk = (node: object): void => {
    if ("attrs" in node)
      for (const attribute of node.attrs as { name: string; value: string }[])
        if (attribute.name === name) found.push(attribute.value);
    if ("childNodes" in node) (node.childNodes as object[]).forEach(walk);
  };
  walk(parse(html));
  return found;
}

test("the report is a page by itself, whose links lead to the files that findings are about", async () => {
  const project = await auditedProject("minimal");
  project.replace(EN, "![Bar", "There were 88 calls.\n\n![Bar");
  const { status, out, err } = await project.run("audit", "--format", "html", "--out", "reports/all/audit.html");
  expect([status, out, err]).toEqual([1, "", ""]);
  const html = project.read("reports/all/audit.html");
  expect(html).toContain("<mark>88</mark>");
  expect(html).toContain("article/unbound");
  const links = attributes(html, "href").filter((href) => !/^(?:#|data:)/.test(href));
  expect(links).toContain("../../notebooks/harbour.en.md");
  const folder = dirname(join(project.root, "reports/all/audit.html"));
  expect(links.filter((href) => !existsSync(resolve(folder, href.replace(/#.*$/, ""))))).toEqual([]);
  expect(attributes(html, "src")).toEqual([]);
});

test("on standard output it names the files, since nobody knows where it will stand", async () => {
  const project = await auditedProject("minimal");
  const { out } = await project.run("audit", "--format", "html");
  expect(out).toMatch(/^<!doctype html>/);
  expect(out).toContain(EN);
  expect(attributes(out, "href").filter((href) => !/^(?:#|data:)/.test(href))).toEqual([]);
});

test.each(["json", "sarif"])("%s is written to a file as it is printed", async (format) => {
  const project = await auditedProject("minimal");
  const { out } = await project.run("audit", "--format", format);
  await project.run("audit", "--format", format, "--out", "report");
  expect(project.read("report")).toBe(out);
});

test("text is for the screen", async () => {
  const project = await auditedProject("minimal");
  const { status, err } = await project.run("audit", "--out", "report");
  expect(status).toBe(2);
  expect(err).toContain("--format html, json or sarif");
});
