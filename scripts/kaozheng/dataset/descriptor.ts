import type { InLanguages } from "../language/language.ts";

/**
 * The parts of a Data Package descriptor (v2) and of Table Schema that the toolkit reads. Names and defaults are those
 * of https://datapackage.org/standard/data-package/ and https://datapackage.org/standard/table-schema/.
 */
export interface Descriptor {
  readonly $schema: string;
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  /** Address at which the site is published: exported articles link to it, embedded charts are fetched from it. */
  readonly homepage?: string;
  readonly licenses?: readonly { readonly name: string; readonly title?: string; readonly path?: string }[];
  readonly resources: readonly Resource[];
  /** What the published site is called; the package's own title where it is left out. */
  readonly "kaozheng:site"?: { readonly title: Bilingual; readonly description: Bilingual };
  /** Name of the theme that charts are drawn in, or a file of the project's own; the first that ships where left out. */
  readonly "kaozheng:theme"?: string;
}

/** Words in every language of the project. */
export type Bilingual = InLanguages<string>;

export interface Resource {
  readonly name: string;
  /** Relative to the descriptor's folder. */
  readonly path: string;
  readonly title?: string;
  readonly description?: string;
  /** IANA name; `utf-8` unless declared. */
  readonly encoding?: string;
  readonly dialect?: { readonly delimiter?: string };
  readonly schema: Schema;
  /** What the toolkit takes the table for; tables without a role are data to chart. */
  readonly "kaozheng:role"?: Role;
  /** For role `figures`: the report whose figures the table holds. */
  readonly "kaozheng:report"?: string;
}

export const ROLES = [
  "sources",
  "reports",
  "domains",
  "indicators",
  "units",
  "scopes",
  "breaks",
  "relations",
  "disputes",
  "systems",
  "corrections",
  "figures",
  "derived",
] as const;
export type Role = (typeof ROLES)[number];

export interface Schema {
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly missingValues?: readonly string[];
}

export const FIELD_TYPES = ["string", "integer", "number", "boolean", "date", "list"] as const;
type FieldType = (typeof FIELD_TYPES)[number];

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly title?: string;
  readonly description?: string;
  /** For `list`: what stands between the items; a comma unless declared. */
  readonly delimiter?: string;
  /**
   * The same for a `string`: the published profile of Table Schema 2.0 lacks the `list` that its text defines, so a
   * descriptor that is to be valid against it cannot use that type.
   */
  readonly "kaozheng:list"?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}

interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/**
 * Data Package has one title and one description: a project in two languages writes `中文 / English`. The half in the
 * language, or the whole where the words are not told in two.
 */
export function inLanguage(words: string, language: keyof Bilingual): string {
  const halves = /^(?<zh>.*\p{Script=Han}.*?) \/ (?<en>.*)$/su.exec(words)?.groups;
  return halves?.[language] ?? words;
}

/** What stands between the items of a field that holds a list; null where it holds one value. */
export const listDelimiter = (field: Field): string | null =>
  field.type === "list" ? (field.delimiter ?? ",") : (field["kaozheng:list"] ?? null);
