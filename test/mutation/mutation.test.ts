import { describe, expect, test } from "vitest";
import { TEXT_MUTATIONS } from "./article-mutations.ts";
import { chartKinds } from "./chart-mutations.ts";
import { dataKinds } from "./data-mutations.ts";
import { HARMLESS } from "./harmless.ts";
import { pairKinds } from "./pair-mutations.ts";
import { seeded } from "./random.ts";
import { articleKind, auditArticle, openStory } from "./story.ts";
import { tally } from "./trial.ts";
import { problemsOf } from "./truth.ts";
import { wordKind } from "./word-mutations.ts";

const story = await openStory();
const random = seeded(1);
const texts = Object.entries(TEXT_MUTATIONS).map(([name, mutation]) => articleKind(story, name, mutation, random));
const tables = dataKinds(story.project, random);

describe("a story that was spoilt a little", () => {
  test.each(texts.map((kind) => [kind.name, kind] as const))("is found out: %s", async (_, kind) => {
    const { harmful, failures } = await tally(kind, 2);
    expect({ harmful, failures }).toEqual({ harmful: 2, failures: [] });
  });

  const others = [...chartKinds(story.project, random), wordKind(story, random), ...pairKinds(story, random)];
  test.each([...tables, ...others].map((kind) => [kind.name, kind] as const))("is found out: %s", async (_, kind) => {
    const { harmful, failures } = await tally(kind, 1);
    expect({ harmful, failures }).toEqual({ harmful: 1, failures: [] });
  });
});

describe("the story as it is", () => {
  test("holds nothing that either reading of the table finds fault with", () => {
    expect(story.articles.flatMap((text) => auditArticle(story, text))).toEqual([]);
    expect(story.articles.flatMap(({ text, language }) => problemsOf(text, language, story.project))).toEqual([]);
  });

  test.each(Object.entries(HARMLESS))("stays sound under a harmless edit: %s", async (name, mutation) => {
    const trials = articleKind(story, name, mutation, random).trials() as Iterable<{ what: string; found: string[] }>;
    const tried: { what: string; found: string[] }[] = [];
    for (const trial of trials) if (tried.push(trial) === 3) break;
    expect(tried.filter(({ found }) => found.length > 0)).toEqual([]);
    expect(tried).toHaveLength(3);
  });
});
