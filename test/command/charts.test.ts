import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { builtProject } from "./project.ts";

const NAMES = ["press", "gazette", "wide", "narrow", "wechat", "cover", "square", "portrait"];
const listed = (root: string, folder: string): string[] =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : [];

describe("charts on the command line", () => {
  test("files are named after language, profile and format", async () => {
    const project = await builtProject("minimal");
    const argv = ["charts", "budget", "--profile", "wide,wechat", "--format", "svg,png", "--out", "out"];
    const { status, out } = await project.run(...argv);
    expect(status).toBe(0);
    const files = ["en", "zh"].flatMap((language) => [
      `budget.${language}.svg`,
      `budget.${language}.wechat.png`,
      `budget.${language}.wechat.svg`,
      `budget.${language}.wide.png`,
    ]);
    expect(listed(project.root, "out")).toEqual(files);
    for (const file of files) expect(out).toContain(`out/${file}\n`);
  });

  test("a PNG is as wide as the scale says, and unchanged the second time", async () => {
    const project = await builtProject("minimal");
    const widthOf = (file: string) => readFileSync(join(project.root, file)).readUInt32BE(16);
    const argv = ["charts", "budget", "--lang", "zh", "--profile", "wechat", "--format", "png", "--out", "out"];
    await project.run(...argv);
    expect(widthOf("out/budget.zh.wechat.png")).toBe(1080);
    expect((await project.run(...argv)).out).toBe("out/budget.zh.wechat.png: unchanged\n");
    await project.run(...argv, "--scale", "2");
    expect(widthOf("out/budget.zh.wechat.png")).toBe(720);
  });

  test("another theme and other ways of setting text go where they are told to", async () => {
    const project = await builtProject("minimal");
    const argv = ["charts", "budget", "--lang", "zh", "--theme", "gazette", "--font", "outlines", "--out", "out"];
    expect((await project.run(...argv)).status).toBe(0);
    const svg = project.read("out/budget.zh.svg");
    expect(svg).toContain("#faf5ea");
    expect(svg).not.toContain("<text");
    expect((await project.run("charts", "--check")).status).toBe(0);
  });

  test("a chart that does not fit is told of, and no file is written for it", async () => {
    const project = await builtProject("minimal");
    const spec = JSON.parse(project.read("charts/budget.vl.json")) as {
      usermeta: { kaozheng: { headline: { zh: string } } };
    };
    project.replace("charts/budget.vl.json", spec.usermeta.kaozheng.headline.zh, "很长的标题，".repeat(40));
    const argv = ["charts", "budget", "--lang", "zh", "--profile", "cover,wide", "--format", "png", "--out", "out"];
    const { status, out } = await project.run(...argv);
    expect(status).toBe(1);
    expect(out).toContain("does not fit into a picture 383 px high");
    expect(listed(project.root, "out")).toEqual(["budget.zh.wide.png"]);
  });

  test.each<[string[], string]>([
    [["--profile", "covr"], "square or portrait, and was given “covr”. Did you mean cover?"],
    [["--profile", "wide,"], "--profile takes wide, narrow, wechat, cover, square or portrait, and was given “”."],
    [["--format", "pgn"], "--format takes svg or png, and was given “pgn”. Did you mean png?"],
    [["--format", "pdf"], "--format takes svg or png, and was given “pdf”."],
    [["--font", "outline"], "was given “outline”. Did you mean outlines?"],
    [["--theme", "gazete"], "There is no theme gazete. Did you mean gazette?"],
    [["--lang", "fr"], "--lang takes zh or en, and was given “fr”."],
    [["--format", "png", "--scale", "5"], "--scale takes a whole number from 1 to 4, and was given “5”."],
    [["--format", "png", "--scale", "two"], "--scale takes a whole number from 1 to 4, and was given “two”."],
    [["--scale", "2"], "--scale is of PNG: add --format png."],
    [["--check", "--profile", "cover"], "--check compares with charts/svg"],
    [["--check", "--format", "png"], "--check compares with charts/svg"],
    [["--theme", "gazette"], "say with --out DIR where these go"],
    [["--font", "system"], "say with --out DIR where these go"],
  ])("%j is wrong usage", async (argv, message) => {
    const project = await builtProject("minimal");
    const { status, err } = await project.run("charts", ...argv);
    expect(err).toContain(message);
    expect(status).toBe(2);
  });

  test("its help shows every name it takes, and examples", async () => {
    const { out, status } = await (await builtProject("minimal")).run("charts", "--help");
    expect(status).toBe(0);
    for (const name of NAMES) expect(out).toContain(name);
    expect(out).toContain("--profile cover,square --format svg,png --scale 2");
  });
});
