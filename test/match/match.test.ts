import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../scripts/kaozheng/dataset/archive.ts";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";
import { matchPassages } from "../../scripts/kaozheng/match/match.ts";
import { passagesOf } from "../../scripts/kaozheng/match/passage.ts";
import { disputesFound, measure, precision, recall } from "./measure.ts";

const project = openProject(fileURLToPath(new URL("../..", import.meta.url)));

const archive = process.env.KAOZHENG_ARCHIVE;
if (!archive) console.warn("KAOZHENG_ARCHIVE is not set: matching is not measured on the documents.");

describe.skipIf(!archive)("documents checked against the record without their own rows", () => {
  const documents = openArchive(archive);
  if (archive && documents === null) throw new Error(`There is no archive at ${archive}.`);

  test.each([
    ["at hand", true, 0.96, 0.86],
    ["not at hand", false, 0.96, 0.8],
  ])("match as well as ever on the development half with the others %s", (_, withDocuments, least, leastFound) => {
    if (documents === null) throw new Error("skipped above");
    const { tally, faults } = measure(project, documents, "development", withDocuments);
    const said = faults.join("\n");
    expect(precision(tally), said).toBeGreaterThanOrEqual(least);
    expect(recall(tally), said).toBeGreaterThanOrEqual(leastFound);
  });

  test("show every dispute of bound and of unit, and nineteen of all", () => {
    if (documents === null) throw new Error("skipped above");
    const { found, missed } = disputesFound(project, documents);
    const kindOf = (id: string) => project.registers.disputes.get(id)?.kind ?? "";
    expect(found.filter((id) => kindOf(id) === "bound")).toHaveLength(5);
    expect(found.filter((id) => kindOf(id) === "unit")).toHaveLength(1);
    expect(missed.filter((id) => ["bound", "unit"].includes(kindOf(id)))).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(19);
  });
});

/** What the one number of a text was taken for. */
function matchOf(text: string, options: Parameters<typeof matchPassages>[2] = {}) {
  const [match, ...others] = matchPassages(passagesOf([text], project.lexicon), project, options);
  if (match === undefined || others.length > 0) throw new Error(`${text} has not one number but ${others.length + 1}`);
  const taken = match.candidates.slice(0, match.tied).map(({ subject }) => subject.id);
  return { outcome: match.outcome, taken, score: match.candidates[0]?.score ?? 0 };
}

describe("a number is", () => {
  test.each([
    ["matched by the words around it", "平台封禁违规商品超300万件", "matched", ["listings-banned"]],
    ["matched in English", "the platform banned more than 3 million goods", "matched", ["listings-banned"]],
    ["matched though its unit has changed", "拦截违规商品发布超9100万件", "matched", ["listings-blocked"]],
    [
      "matched to what is computed",
      "2020年到2021年抽检资金增长至少166%",
      "matched",
      ["calc:inspection-spend-growth/2020-2021"],
    ],
    [
      "a tie where two things fit alike",
      "处罚商品与商家超4万",
      "tie",
      ["merchants-punished", "inspection-merchants-punished"],
    ],
    ["nothing where nothing is like it", "合唱团买了4172把长号", "none", []],
    ["nothing without a word around it", "7", "none", []],
  ])("%s: %s", (_, text, outcome, taken) => {
    const match = matchOf(text);
    expect([match.outcome, match.taken]).toEqual([outcome, taken]);
  });

  test.each([
    ["likelier of a report that printed it", "下架的商品有320万件", "2021-consumer", null],
    ["less likely of a report that printed another", "下架的商品有333万件", null, "2021-consumer"],
  ])("%s", (_, text, likelier, less) => {
    expect(matchOf(text, { report: likelier }).score).toBeGreaterThan(matchOf(text, { report: less }).score);
  });

  test("not matched to what only the source that is left out prints", () => {
    const text = "用于样品购买的资金600万";
    expect(matchOf(text).taken).toEqual(["sample-purchase-spend"]);
    expect(matchOf(text, { without: "000" }).taken).not.toContain("sample-purchase-spend");
  });

  test("matched alone in a text, or between others", () => {
    const passages = passagesOf(["封禁违规商品超300万件，清退商家超2万个，处罚商家超40万次"], project.lexicon);
    const taken = matchPassages(passages, project).map(({ candidates }) => candidates[0]?.subject.id);
    expect(taken).toEqual(["listings-banned", "merchants-removed", "merchants-punished"]);
  });

  test("one subject’s value once: a second that differs must be all the more like it", () => {
    const passages = passagesOf(["封禁违规商品超300万件，另外封禁7件"], project.lexicon);
    const outcomes = matchPassages(passages, project).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(["matched", "none"]);
  });
});
