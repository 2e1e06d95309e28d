/**
 * What derivations, charts and notebook cells import: `import { figure, growth } from "kaozheng"`.
 * Kept small, and free of the modules that draw.
 */
export type { DerivedId, FigureId, ProjectIds, TableName, UnitId } from "./dataset/ids.ts";
export { constant } from "./derive/constant.ts";
export { derivation } from "./derive/derivation.ts";
export type { Derivation, DerivedRow } from "./derive/derived-table.ts";
export { derived, type FigureFacts, figure, figures } from "./derive/figure.ts";
export { rows, type TableRow } from "./derive/rows.ts";
export { formatQuantity } from "./quantity/format.ts";
export {
  change,
  count,
  growth,
  perMonth,
  perUnit,
  pointChange,
  product,
  ratio,
  share,
  sum,
} from "./quantity/operations.ts";
export type { Quantity } from "./quantity/quantity.ts";
