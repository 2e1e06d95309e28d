import { isArray, isObject, type Json, type JsonObject } from "../json.ts";

/** Data that a spec names by URL, and where. */
interface DataUse {
  readonly data: JsonObject;
  readonly url: string;
  readonly pointer: string;
}

/** What holds values or words, not views: a column may be called `data` or `url`. */
const VALUES = new Set(["values", "datasets", "usermeta"]);

/** Every `data` of a spec of either grammar that is read from a URL, those of lookups and of nested groups too. */
export function dataUses(spec: JsonObject): DataUse[] {
  const uses: DataUse[] = [];
  const take = (data: Json, pointer: string): void => {
    if (isObject(data) && typeof data.url === "string") uses.push({ data, url: data.url, pointer });
  };
  const visit = (value: Json, pointer: string): void => {
    if (isArray(value)) value.forEach((item, i) => void visit(item, `${pointer}/${i}`));
    if (!isObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (VALUES.has(key)) continue;
      const at = `${pointer}/${key}`;
      if (key === "data" && isArray(inner)) inner.forEach((data, i) => void take(data, `${at}/${i}`));
      else if (key === "data") take(inner, at);
      visit(inner, at);
    }
  };
  visit(spec, "");
  return uses;
}

/** Pointers of the marks that draw pictures, in either grammar. */
export function imageMarks(spec: JsonObject): string[] {
  const found: string[] = [];
  const visit = (value: Json, pointer: string): void => {
    if (isArray(value)) value.forEach((item, i) => void visit(item, `${pointer}/${i}`));
    if (!isObject(value)) return;
    if (value.type === "image" && /\/(mark|marks\/\d+)$/.test(pointer)) found.push(pointer);
    if (value.mark === "image") found.push(`${pointer}/mark`);
    for (const [key, inner] of Object.entries(value)) if (!VALUES.has(key)) visit(inner, `${pointer}/${key}`);
  };
  visit(spec, "");
  return found;
}
