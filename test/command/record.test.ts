import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { builtProject, copyProject, type TestProject } from "./project.ts";

const expected = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../output/record/${file}`, import.meta.url)), "utf8");

describe("a project with registers of what hangs together and what is disputed", () => {
  test("is recorded from its tokens and the words around them, and derived by its disputes' readings", async () => {
    const project = await builtProject("record");
    for (const file of ["data/figures-f2019.csv", "data/figures-f2020.csv", "data/derived/ferry.csv"])
      expect(project.read(file), file).toBe(expected(file));
  });

  test("is what it was when recorded again, with the documents and without", async () => {
    const project = await builtProject("record");
    for (const argv of [["record", "--archive", "archive"], ["record"]]) {
      const { status, out } = await project.run(...argv);
      expect({ status, out }).toEqual({
        status: 0,
        out: "data/figures-f2019.csv: 17 figures, unchanged\ndata/figures-f2020.csv: 24 figures, unchanged\n",
      });
    }
  });

  test("keeps what a person typed where it is first recorded without the documents", async () => {
    const project = copyProject("record");
    expect(await project.run("record")).toMatchObject({ status: 0 });
    const cells = (row: string) =>
      new RegExp(`\n${row},[^\n]*`).exec(project.read("data/figures-f2020.csv"))?.[0] ?? "";
    expect(cells("satisfaction-change")).toContain(",percent,none,decrease,year-on-year,");
    expect(cells("mood-change")).toContain(",percent,none,decrease,unknown,");
    expect(cells("complaint-rate-change")).toContain(",percent,none,,year-on-year,");
    expect(cells("cabins-cleaned")).toContain(",occurrence,none,,,");
    // With the documents at hand, their words are taken and not what was typed.
    expect(await project.run("record", "--archive", "archive")).toMatchObject({ status: 0 });
    expect(cells("satisfaction-change")).toContain(",percent,none,increase,year-on-year,");
    expect(cells("complaint-rate-change")).toContain(",percent,none,decrease,year-on-year,");
  });

  test("is verified by report and source, its systems by the documents that name them", async () => {
    const project = await builtProject("record");
    expect(await project.run("verify", "--archive", "archive")).toMatchObject({
      status: 0,
      out:
        "f2019              001   17 of 17\n" +
        "f2020              002   23 of 23\n" +
        "f2020              003     1 of 1\n" +
        "41 of 41 figures stand in their documents as printed.\n" +
        "2 of 2 systems are named in every document they are said to be in; 1 more is only described.\n",
    });
  });

  test("counts as verified only what it found, where a document is not at hand", async () => {
    const project = await builtProject("record");
    project.remove("archive/ferry-2020-news.html");
    const { status, out } = await project.run("verify", "--archive", "archive");
    expect(status).toBe(1);
    expect(out).toContain("\nf2020              003     0 of 1\n40 of 41 figures");
    expect(out).toContain("\n1 of 2 systems are named");
    expect(out).not.toContain("data/system-not-found");
  });

  test("warns of what nothing explains, which fails only where it is asked to", async () => {
    const project = await builtProject("record");
    const { status, out } = await project.run("audit");
    expect(status).toBe(0);
    expect(out.match(/ warning {2}data\/suspicious\n/g)).toHaveLength(7);
    expect(out).toContain("0 errors, 7 warnings");
    expect(await project.run("audit", "--strict")).toMatchObject({ status: 1 });
  });
});

const FIGURES = "data/figures-f2020.csv";
const VERIFY = ["verify", "--archive", "archive"];
const AUDIT = ["audit"];

describe("what is misspelt or said amiss in a register is told with its place and a remedy", () => {
  test.each([
    [
      "a misspelt figure in a dispute",
      (p) => p.replace("data/disputes.csv", "object,piers@f2020~002 ", "object,peirs@f2020~002 "),
      AUDIT,
      "data/disputes.csv:3  error  data/broken-key",
      '"peirs@f2020~002" in column figures is not in the figures. Did you mean piers@f2020~002',
      'remedy: Mend the spelling, or add "peirs@f2020~002" to the figures.',
    ],
    [
      "a reading that is none of the dispute's figures",
      (p) =>
        p.replace("data/disputes.csv", "~002 fare@f2020~003,fare@f2020~003,", "~002 fare@f2020~003,trips@f2020~002,"),
      AUDIT,
      "data/disputes.csv:5  error  data/stray-reading",
      'The dispute "fare-bound" chooses trips@f2020~002, which is none of its figures.',
      "remedy: Add the id to figures, or choose another reading.",
    ],
    [
      "a misspelt part of a total",
      (p) => p.replace("data/relations.csv", "crew@f2019~001#deck", "crew@f2019~001#dekc"),
      AUDIT,
      "data/relations.csv:4  error  data/broken-key",
      '"crew@f2019~001#dekc" in column parts is not in the figures. Did you mean crew@f2019~001',
      "remedy: Mend the spelling",
    ],
    [
      "an unknown scope",
      (p) => p.replace(FIGURES, "boats,002,electric,", "boats,002,electirc,"),
      AUDIT,
      `${FIGURES}:11:3  error  data/broken-key`,
      '"electirc" in column scope is not in data/scopes.csv. Did you mean electric?',
      'remedy: Mend the spelling, or add "electirc" to data/scopes.csv.',
    ],
    [
      "an unknown domain",
      (p) => p.replace("data/indicators.csv", ",flow,upkeep,", ",flow,upkepe,"),
      AUDIT,
      "data/indicators.csv:5:7  error  data/broken-key",
      '"upkepe" in column domain is not in data/domains.csv. Did you mean upkeep?',
      'remedy: Mend the spelling, or add "upkepe" to data/domains.csv.',
    ],
    [
      "an unknown domain of a system",
      (p) => p.replace("data/systems.csv", "technology,traffic", "technology,trafic"),
      AUDIT,
      "data/systems.csv:3:6  error  data/broken-key",
      '"trafic" in column domain is not in data/domains.csv. Did you mean traffic?',
      "remedy: Mend the spelling",
    ],
    [
      "a kind of dispute that there is not",
      (p) => p.replace("data/disputes.csv", ",bound,cargo", ",buond,cargo"),
      AUDIT,
      "data/disputes.csv:2:4  error  data/enum",
      "bound",
      "remedy: ",
    ],
    [
      "a system said to be in a document that does not name it",
      (p) => p.replace("data/systems.csv", "traffic,002,f2020", "traffic,001 002,f2020"),
      VERIFY,
      "data/systems.csv:3  error  data/system-not-found",
      "No name of the system night-pilot (夜行 Pilot, 夜航 Pilot系统) stands in ferry-2019.txt.",
      "remedy: Take the document out of the column sources, or add the name it uses to the column printed.",
    ],
  ] as [string, (p: TestProject) => void, string[], string, string, string][])(
    "%s",
    async (_, spoil, argv, place, message, remedy) => {
      const project = await builtProject("record");
      spoil(project);
      const { status, out } = await project.run(...argv);
      expect(status).toBe(1);
      const found = out.split("\n\n").find((each) => each.includes(message));
      expect(found ?? out).toContain(message);
      expect(found?.trimStart().startsWith(place), found ?? out).toBe(true);
      expect(found).toContain(remedy);
    },
  );
});
