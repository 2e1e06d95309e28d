import { parseArgs } from "node:util";
import { TEXT_MUTATIONS } from "./article-mutations.ts";
import { chartKinds } from "./chart-mutations.ts";
import { dataKinds } from "./data-mutations.ts";
import { HARMLESS } from "./harmless.ts";
import { pairKinds } from "./pair-mutations.ts";
import { seeded } from "./random.ts";
import { articleKind, auditArticle, openStory, type Story } from "./story.ts";
import { type Kind, type Tally, tally } from "./trial.ts";
import { wordKind } from "./word-mutations.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    kind: { type: "string" },
    /** Harmful mutations of each kind; all there are where it is 0. */
    count: { type: "string", default: "60" },
  },
});
const random = seeded(Number(values.seed));
const enough = Number(values.count) || Number.POSITIVE_INFINITY;
const wanted = (name: string): boolean => values.kind === undefined || values.kind === name;

/** Kinds of which not one may go unseen in a bound claim. */
const WITHOUT_FAIL = new Set(["digit", "scale word", "unit", "direction"]);
const LEAST_CAUGHT = 0.99;

function print(title: string, tallies: readonly Tally[]): void {
  console.log(`\n${title.padEnd(28)} places  harmful   caught   missed  harmless   alarms`);
  for (const { kind, places, harmful, caught, harmless, alarms } of tallies) {
    const numbers = [places, harmful, caught, harmful - caught, harmless, alarms];
    console.log(`${kind.padEnd(28)}${numbers.map((n, i) => String(n).padStart([6, 9, 9, 9, 10, 9][i] ?? 9)).join("")}`);
  }
}

async function run(kinds: readonly Kind[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const kind of kinds) if (wanted(kind.name)) tallies.push(await tally(kind, enough));
  return tallies;
}

/** Every edit is harmless, whatever its number became: `harmful` is false of all. */
function harmlessKinds(story: Story): Kind[] {
  return Object.entries(HARMLESS).map(([name, mutation]) => {
    const kind = articleKind(story, name, mutation, random);
    async function* trials() {
      for await (const trial of kind.trials()) yield { ...trial, harmful: false };
    }
    return { ...kind, trials };
  });
}

const story = await openStory();
const clean = story.articles.flatMap((text) => auditArticle(story, text));
const texts = Object.entries(TEXT_MUTATIONS).map(([name, mutation]) => articleKind(story, name, mutation, random));
const tallies = [
  ...(await run(texts)),
  ...(await run(dataKinds(story.project, random))),
  ...(await run(chartKinds(story.project, random))),
  ...(await run([wordKind(story, random), ...pairKinds(story, random)])),
];
const harmless = await run(harmlessKinds(story));
print("mutation", tallies);
print("harmless edit", harmless);
const sum = (list: readonly Tally[], field: "harmful" | "caught" | "harmless" | "alarms") =>
  list.reduce((n, t) => n + t[field], 0);
const [harmful, caught] = [sum(tallies, "harmful"), sum(tallies, "caught")];
const alarms = clean.length + sum(tallies, "alarms") + sum(harmless, "alarms");
console.log(`\n${caught} of ${harmful} harmful mutations caught (${((100 * caught) / harmful).toFixed(2)} %)`);
console.log(`${alarms} false alarms: ${clean.length} on the clean articles, the rest on what stayed true`);
for (const { kind, failures } of [...tallies, ...harmless])
  for (const failure of failures) console.log(`  ${kind}: ${failure}`);
const failed = tallies.some((t) => WITHOUT_FAIL.has(t.kind) && t.caught < t.harmful);
if (failed || alarms > 0 || caught < LEAST_CAUGHT * harmful) process.exitCode = 1;
