import type { Language } from "../language/language.ts";

export interface BindWording {
  readonly keys: (proposals: number) => string;
  readonly noProposal: string;
  readonly whichId: string;
  readonly whichReason: string;
  /** With the ids that are near, where any is. */
  readonly noSuch: (id: string, near: readonly string[]) => string;
  /** An id that is short of a part, with what it may mean. */
  readonly several: (id: string, meant: readonly string[]) => string;
  readonly bound: (n: number) => string;
  readonly exempt: (n: number) => string;
  readonly open: (n: number) => string;
  readonly refused: (words: string) => string;
  readonly nothing: string;
  readonly separator: string;
}

const others = (n: number): string => (n === 2 ? "2" : `2–${n}`);

export const BIND_WORDING: Record<Language, BindWording> = {
  zh: {
    keys: (n) =>
      `${n > 0 ? `回车 绑定第一个${n > 1 ? `，${others(n)} 选别的` : ""}，` : ""}i 另写 id，e 豁免，s 跳过，q 到此为止`,
    noProposal: "记录里没有与这个数相合的",
    whichId: "id：",
    whichReason: "为什么豁免：",
    noSuch: (id, near) => `没有 ${id}。${near.length === 0 ? "" : `是不是 ${near.join("，或 ")}？`}`,
    several: (id, meant) => `${id} 不止一个：${meant.join("，")}。请写全。`,
    bound: (n) => `绑定 ${n} 处`,
    exempt: (n) => `豁免 ${n} 处`,
    open: (n) => `还有 ${n} 处没有着落`,
    refused: (words) => `${words}：夹在别的标记里或在替代文字里，请手工写`,
    nothing: "没有要绑定的数。",
    separator: "，",
  },
  en: {
    keys: (n) =>
      `${n > 0 ? `Enter binds the first${n > 1 ? `, ${others(n)} another` : ""}, ` : ""}i an id of your own, e exempt, s skip, q stop here`,
    noProposal: "nothing in the record agrees with this number",
    whichId: "id: ",
    whichReason: "why it is exempt: ",
    noSuch: (id, near) => `${id} names nothing.${near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`}`,
    several: (id, meant) => `${id} may mean ${meant.join(" or ")}. Write it in full.`,
    bound: (n) => `${n} bound`,
    exempt: (n) => `${n} exempt`,
    open: (n) => `${n} still open`,
    refused: (words) => `${words}: it stands within other markup or an alternative text; write it by hand`,
    nothing: "There is no number to bind.",
    separator: ", ",
  },
};
