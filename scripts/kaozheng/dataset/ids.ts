/**
 * What a project's generated `data/types.d.ts` fills in, so that an editor completes ids and the compiler knows a
 * misspelt one: `declare module "kaozheng" { interface ProjectIds { figure: "a@r" | …; derived: … } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled by declaration merging
export interface ProjectIds {}

type IdsOf<Kind extends string> = ProjectIds extends Record<Kind, infer Ids extends string> ? Ids : string;

/** Full and shorter ids of the project's figures; any text where no types were generated. */
export type FigureId = IdsOf<"figure">;
export type DerivedId = IdsOf<"derived">;
/** Ids of `units.csv`. */
export type UnitId = IdsOf<"unit">;

/** A cell as scripts and notebook cells get it: a number is a double, a list an array, an empty cell null. */
export type PlainValue = string | number | boolean | readonly string[] | null;

/** The rows of every table by its resource's name; any columns where no types were generated. */
export type Tables = ProjectIds extends { tables: infer Rows }
  ? Rows
  : Readonly<Record<string, Readonly<Record<string, PlainValue>>>>;
export type TableName = keyof Tables & string;
