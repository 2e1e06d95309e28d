const others = (n: number): string => (n === 2 ? "2" : `2–${n}`);

/** What is said while the numbers of a draft are bound. */
export const bind = {
  keys: (proposals: number) =>
    `${proposals > 0 ? `Enter binds the first${proposals > 1 ? `, ${others(proposals)} another` : ""}, ` : ""}i an id of your own, e exempt, s skip, q stop here`,
  noProposal: "nothing in the record agrees with this number",
  whichId: "id: ",
  whichReason: "why it is exempt: ",
  /** With the ids that are near, where any is. */
  noSuch: (id: string, near: readonly string[]) =>
    `${id} names nothing.${near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`}`,
  /** An id that is short of a part, with what it may mean. */
  several: (id: string, meant: readonly string[]) => `${id} may mean ${meant.join(" or ")}. Write it in full.`,
  bound: (n: number) => `${n} bound`,
  exempt: (n: number) => `${n} exempt`,
  open: (n: number) => `${n} still open`,
  refused: (words: string) => `${words}: it stands within other markup or an alternative text; write it by hand`,
  nothing: "There is no number to bind.",
};
