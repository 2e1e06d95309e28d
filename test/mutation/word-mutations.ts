import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import { claimWords } from "../../scripts/kaozheng/audit/rules/claim-words.ts";
import type { Project } from "../../scripts/kaozheng/dataset/project.ts";
import type { Figure } from "../../scripts/kaozheng/dataset/registers.ts";
import { resolveId } from "../../scripts/kaozheng/dataset/resolve.ts";
import type { Language } from "../../scripts/kaozheng/language/language.ts";
import { shuffled } from "./random.ts";
import { contextOf, type Story } from "./story.ts";
import type { Kind, Trial } from "./trial.ts";
import { type Data, dataOf } from "./truth.ts";

/** What a sentence says of a figure among those of other years, worked out a second time, in floating point. */
interface Said {
  readonly words: Readonly<Record<Language, (number: string, year: string) => string>>;
  /** Whether the data say otherwise. What they leave open is not false, and may be noted, not complained of. */
  isFalse(own: Point, others: readonly Point[]): boolean;
}

/** A figure on the line of its years. */
interface Point extends Data {
  readonly end: string;
}

/** 1 where `a` is above `b` by the words, else by the numbers as printed; 0 where neither tells. */
function above(a: Point, b: Point): number {
  if (a.strict.lower >= b.strict.upper) return 1;
  if (b.strict.lower >= a.strict.upper) return -1;
  return a.nominal === null || b.nominal === null ? 0 : Math.sign(a.nominal - b.nominal);
}

const ranked = (place: number, sign: 1 | -1): Said["isFalse"] => {
  return (own, others) => {
    const orders = others.map((other) => above(own, other) * sign);
    const [ahead, behind] = [orders.filter((o) => o < 0).length, orders.filter((o) => o > 0).length];
    return ahead > place - 1 || others.length - behind < place - 1;
  };
};

/** Whether one of the last two steps goes the other way. */
const stepped =
  (sign: 1 | -1): Said["isFalse"] =>
  (own, others) => {
    const line = [...others.filter(({ end }) => end < own.end).sort((a, b) => (a.end < b.end ? -1 : 1)), own].slice(-3);
    return line.slice(1).some((to, i) => above(to, line[i] as Point) * sign < 0);
  };

const SAYINGS: readonly Said[] = [
  {
    words: { zh: (n, y) => `${y} 年最高，${n}。`, en: (n, y) => `The highest was that of ${y}, ${n}.` },
    isFalse: ranked(1, 1),
  },
  {
    words: { zh: (n, y) => `${y} 年最低，${n}。`, en: (n, y) => `The lowest was that of ${y}, ${n}.` },
    isFalse: ranked(1, -1),
  },
  {
    words: { zh: (n, y) => `${n}，${y} 年居第二。`, en: (n, y) => `The second-highest was that of ${y}, ${n}.` },
    isFalse: ranked(2, 1),
  },
  {
    words: { zh: (n) => `连续两年增长，${n}。`, en: (n) => `It rose for the second year in a row, to ${n}.` },
    isFalse: stepped(1),
  },
  {
    words: { zh: (n) => `连续两年下降，${n}。`, en: (n) => `It fell for the second year in a row, to ${n}.` },
    isFalse: stepped(-1),
  },
];

/** Figures that an id without a source names, each with those of its indicator and scope in other years. */
function lines(project: Project): { figure: Figure; own: Point; others: Point[] }[] {
  const { registers } = project;
  const chosen = [...registers.figures.values()].filter(({ id, indicator, report, scope }) => {
    const named = resolveId(`fig:${indicator}@${report}#${scope}`, registers);
    return named.kind === "figure" && named.figure.id === id && registers.indicators.get(indicator)?.kind !== "change";
  });
  const pointOf = ({ id, recorded }: Figure): Point => ({
    ...(dataOf(`fig:${id}`, project) as Data),
    end: recorded?.period.end ?? "",
  });
  return chosen.flatMap((figure) => {
    const beside = chosen.filter(
      (f) =>
        f.indicator === figure.indicator &&
        f.scope === figure.scope &&
        f.recorded?.period.end.slice(0, 4) !== figure.recorded?.period.end.slice(0, 4),
    );
    const own = pointOf(figure);
    const others = beside.map(pointOf).filter(({ unit }) => unit === own.unit);
    // Where any two of the line are not to be compared, nothing is false of it.
    const parted = registers.breaks.some((b) => b.indicator === figure.indicator && b.verdict === "unsound");
    return others.length === 0 || parted ? [] : [{ figure, own, others }];
  });
}

/** Sentences that claim in words, of every figure that has others beside it: true ones, false ones and open ones. */
export function wordKind({ project }: Story, random: () => number): Kind {
  const all = lines(project).flatMap((line) =>
    SAYINGS.flatMap((said) => (["zh", "en"] as const).map((language) => ({ ...line, said, language }))),
  );
  function* trials(): Generator<Trial> {
    for (const { figure, own, others, said, language } of shuffled(all, random)) {
      const number = `[${figure.printed}](fig:${figure.id})`;
      const sentence = said.words[language](number, own.end.slice(0, 4));
      const article = parseArticle(
        `---\ntitle: t\nlanguage: ${language}\n---\n\n${sentence}\n`,
        `notebooks/t.${language}.md`,
      );
      const found = claimWords.check(contextOf(project, [{ article, inserted: [] }]));
      const told = found.filter(({ severity }) => severity !== "note").map(({ rule }) => rule);
      yield { what: sentence, harmful: said.isFalse(own, others), found: told };
    }
  }
  return { name: "word that claims", places: all.length, trials };
}
