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
