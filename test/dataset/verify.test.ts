import { describe, expect, test } from "vitest";
import type { Archive } from "../../scripts/kaozheng/dataset/archive.ts";
import { projectFiles } from "../../scripts/kaozheng/dataset/files.ts";
import { findToken, printLocator } from "../../scripts/kaozheng/dataset/locator.ts";
import type { Project } from "../../scripts/kaozheng/dataset/project.ts";
import type { Recorded, System } from "../../scripts/kaozheng/dataset/registers.ts";
import { verify } from "../../scripts/kaozheng/dataset/verify.ts";
import { exact } from "../../scripts/kaozheng/quantity/exact.ts";
import { point } from "../../scripts/kaozheng/quantity/interval.ts";
import { byId, document, figure, lexicon, registersWith, source, system } from "./registers.ts";

const DOCUMENTS: Readonly<Record<string, string>> = {
  "001.txt": "借出90件，归还80件。\n开通了夜间 Book Drop 服务。",
  "002.txt": "借出90件，设自助还书箱。",
};
const archive: Archive = {
  folder: "",
  document: ({ file }) => (DOCUMENTS[file] === undefined ? null : document(DOCUMENTS[file])),
};

const recorded = (locator: string): Recorded => ({
  value: exact(90),
  bounds: point(exact(90)),
  unit: "item",
  hedge: "none",
  direction: null,
  base: null,
  period: { start: "2021-01-01", end: "2021-12-31" },
  locator,
});

const sources = byId(
  ...["001", "002", "003"].map((id) =>
    source(id, {
      sha256: DOCUMENTS[`${id}.txt`] === undefined ? "" : document(DOCUMENTS[`${id}.txt`] as string).sha256,
    }),
  ),
);

/** A figure that says it stands where `token` first does in its document. */
function at(indicator: string, report: string, from: string, printed: string, token = printed) {
  const [place] = findToken(document(DOCUMENTS[`${from}.txt`] ?? token), token);
  return figure(indicator, report, from, { printed, recorded: recorded(place ? printLocator(place) : "") });
}

const projectOf = (registers: Project["registers"]): Project => ({
  root: "",
  files: projectFiles(""),
  descriptor: { $schema: "", name: "", resources: [] },
  registers,
  lexicon,
});

describe("figures are counted by report and by document", () => {
  const figures = byId(
    at("loans", "l2020", "001", "90件"),
    at("returns", "l2020", "001", "81件", "80件"),
    at("loans", "l2021", "002", "90件"),
    at("loans", "l2021", "001", "90件"),
    at("loans", "l2021", "003", "90件"),
  );
  const result = verify(projectOf(registersWith({ sources, figures })), archive);

  test("in the order of the tables, each part with what it counts", () => {
    expect(result.parts).toEqual([
      { report: "l2020", source: "001", total: 2, verified: 1 },
      { report: "l2021", source: "002", total: 1, verified: 1 },
      { report: "l2021", source: "001", total: 1, verified: 1 },
      { report: "l2021", source: "003", total: 1, verified: 0 },
    ]);
  });

  test("and the parts add up to the whole", () => {
    const add = (of: "total" | "verified") => result.parts.reduce((n, part) => n + part[of], 0);
    expect([result.total, result.verified]).toEqual([5, 3]);
    expect([add("total"), add("verified")]).toEqual([5, 3]);
  });

  test("a token that is not there and a document that is not at hand are said once each", () => {
    expect(result.findings.map((f) => f.rule)).toEqual(["data/missing-file", "data/token-not-found"]);
  });
});

describe("a system is named in every document that it is said to be in", () => {
  test.each([
    ["a name that stands in both", ["借出"], ["001", "002"], [1, 1, 0], []],
    ["one of its names in each", ["自助还书箱", "Book Drop"], ["001", "002"], [1, 1, 0], []],
    ["spaces count for nothing", ["夜间BookDrop服务"], ["001"], [1, 1, 0], []],
    ["spaces typed that the document lacks", ["自助 还书箱"], ["002"], [1, 1, 0], []],
    ["a name that one of two documents lacks", ["自助还书箱"], ["001", "002"], [1, 0, 0], ["001.txt"]],
    ["a name that no document has", ["读者证"], ["001", "002"], [1, 0, 0], ["001.txt", "002.txt"]],
    ["a name that runs from one paragraph into the next is none", ["80件。开通了"], ["001"], [1, 0, 0], ["001.txt"]],
    ["only described: counted apart, and not looked for", [], ["001"], [0, 0, 1], []],
    [
      "a document that is not at hand: not verified, and no finding of its own",
      ["借出"],
      ["001", "003"],
      [1, 0, 0],
      [],
    ],
  ] as [string, string[], string[], [number, number, number], string[]][])("%s", (_, printed, from, tally, lacking) => {
    const systems = new Map<string, System>([["drop", system("drop", printed, from)]]);
    const result = verify(projectOf(registersWith({ sources, systems })), archive);
    const [total, verified, described] = tally;
    expect(result.systems).toEqual({ total, verified, described });
    const found = result.findings.filter((f) => f.rule === "data/system-not-found");
    expect(found.map((f) => f.message)).toEqual(
      lacking.map((file) => `No name of the system drop (${printed.join(", ")}) stands in ${file}.`),
    );
    expect(found.every((f) => f.remedy?.includes("Take the document out of the column sources"))).toBe(true);
  });
});
