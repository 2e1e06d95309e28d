import { type Exact, exact } from "../quantity/exact.ts";
import { formsOf, type Unit, type UnitLexicon } from "../quantity/unit.ts";
import type { Source } from "./characters.ts";
import { CLASSIFIERS, COUNTING_WORDS } from "./classifiers.ts";
import { CODED_SCALES, CURRENCY_SIGNS, GENERAL_UNITS, MINOR_UNITS } from "./general-units.ts";
import { type Found, type Phrases, phraseAt, phrases } from "./phrases.ts";

/** A word for a unit. */
export interface UnitForm {
  /** Null for a classifier the lexicon does not know. */
  readonly unit: Unit | null;
  /** `count` for things counted, null where unknown. */
  readonly dimension: string | null;
  /** Size in the unit's base, so that parts can be added up: 2 hours 30 minutes. Null where it has none. */
  readonly size: Exact | null;
  /** How much of `unit` one of these is: 0.1 for 角. */
  readonly factor: Exact | null;
}

export interface UnitTable {
  /** Forms in which case matters: MB, °C, m. */
  readonly exact: Phrases<UnitForm>;
  readonly lower: Phrases<UnitForm>;
  /** Signs and codes before the number. */
  readonly signs: Phrases<UnitForm>;
  readonly lowerSigns: Phrases<UnitForm>;
}

const tables = new WeakMap<UnitLexicon, UnitTable>();

/** The words of a lexicon over those known everywhere; kept for as long as the lexicon lives. */
export function unitTable(lexicon: UnitLexicon): UnitTable {
  const known = tables.get(lexicon);
  if (known !== undefined) return known;
  const table = compile(lexicon);
  tables.set(lexicon, table);
  return table;
}

function compile(lexicon: UnitLexicon): UnitTable {
  const rows: [string, UnitForm][] = [];
  const sizes = new Map(GENERAL_UNITS.map((unit) => [unit.id, unit]));
  for (const unit of lexicon.values()) {
    const { id, dimension } = unit;
    const general = sizes.get(id);
    const form = formOf(id, dimension, general?.factor ?? "", general?.dimension);
    for (const word of formsOf(unit)) rows.push([word, form]);
  }
  for (const { id, dimension, factor, han, latin } of GENERAL_UNITS) {
    const form = formOf(id, lexicon.get(id)?.dimension ?? dimension, factor, dimension);
    for (const word of [...han, ...latin]) rows.push([word, form]);
  }
  for (const [of, factor, forms] of MINOR_UNITS) {
    const form = { ...formOf(of, "money", factor, `money:${of}`), factor: exact(factor) };
    for (const word of forms.split("|")) rows.push([word, form]);
  }
  for (const [id, forms] of CURRENCY_SIGNS) {
    const form = formOf(id, "money", "1");
    for (const sign of forms.split("|")) {
      if (/^[^A-Za-z\u4e00-\u9fff]$/.test(sign)) rows.push([sign, form]);
      if (/^[A-Z]{3}$/.test(sign)) rows.push([`M${sign}`, { ...form, factor: exact(1000000) }]);
    }
  }
  for (const [id, forms] of CURRENCY_SIGNS) {
    for (const code of forms.split("|").filter((sign) => /^[A-Z]{3}$/.test(sign)))
      for (const [factor, words] of CODED_SCALES)
        for (const word of words)
          rows.push([`${code} ${word}`, { ...formOf(id, "money", "1"), factor: exact(factor) }]);
  }
  const unknown: UnitForm = { unit: null, dimension: "count", size: null, factor: null };
  for (const word of [...CLASSIFIERS, ...COUNTING_WORDS]) rows.push([word, unknown]);
  return {
    exact: phrases(rows.filter(([word]) => isCased(word))),
    lower: phrases([...rows.filter(([word]) => !isCased(word)), ...lowered(rows)]),
    signs: phrases(signRows()),
    lowerSigns: phrases([...lowered([...signRows()])]),
  };
}

/** Single letters and forms with capitals are matched as they are written. */
const isCased = (word: string): boolean => /[A-Z]/.test(word) || /^[a-zμ]$/.test(word);

/** Longer forms are recognised in lower case too: usd, us dollars, °c; two letters are not, mb being no MB. */
function* lowered(rows: readonly (readonly [string, UnitForm])[]): Iterable<readonly [string, UnitForm]> {
  for (const [word, form] of rows) {
    const article = /^A ?[^A-Za-z]/.test(word); // "a $48 million contract" names no Australian dollars
    if (/[A-Z]/.test(word) && !article && (word.length > 2 || /[^A-Za-z]/.test(word))) yield [word.toLowerCase(), form];
  }
}

const formOf = (unit: Unit, dimension: string, factor: string, measured = dimension): UnitForm => ({
  unit: unit === "multiple" ? "1" : unit,
  dimension: measured.startsWith("money") ? `money:${unit}` : measured === dimension ? dimension : measured,
  // Worked out when asked for: of hundreds of units a text joins two or three.
  get size() {
    return factor === "" ? null : exactRatio(factor);
  },
  factor: null,
});

function exactRatio(factor: string): Exact {
  const [over = "1", under = "1"] = factor.split("/");
  return exact(over).div(exact(under));
}

function* signRows(): Iterable<readonly [string, UnitForm]> {
  for (const [id, forms] of CURRENCY_SIGNS) {
    for (const sign of forms.split("|")) yield [sign, formOf(id, "money", "1")];
  }
}

/** The word for a unit that stands at `at`. */
export function unitFormAt(table: UnitTable, source: Source, at: number): Found<UnitForm> | null {
  const cased = phraseAt(table.exact, source.text, at);
  const plain = phraseAt(table.lower, source.lower, at);
  if (cased === null || plain === null) return cased ?? plain;
  return plain.end > cased.end ? plain : cased;
}
