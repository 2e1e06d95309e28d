const ORDINAL = "(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?=st|nd|rd|th))(?:st|nd|rd|th)?";
const CARDINAL = "(two|three|four|five|six|seven|eight|nine|ten|\\d+)";
const SPAN = "(?:year|quarter|month|week|season)s?";

/** What words claim without a number; a rank or a streak says which in its first group. */
type Claims = "ranked-largest" | "ranked-smallest" | "largest" | "smallest" | "streak" | "majority" | "first";

/** Longer words stand before those that they hold: the second largest before the largest. */
const assertions: readonly { readonly words: RegExp; readonly claims: Claims }[] = [
  {
    words: new RegExp(`\\b${ORDINAL}[- ](?:highest|largest|biggest|greatest|most)\\b`, "giu"),
    claims: "ranked-largest",
  },
  { words: new RegExp(`\\b${ORDINAL}[- ](?:lowest|smallest|fewest|least)\\b`, "giu"), claims: "ranked-smallest" },
  { words: /\b(?:ranks?|ranked|placed) (first|second|third|fourth|fifth)\b/giu, claims: "ranked-largest" },
  { words: /(?<!\bin the )\b(first|second|third|fourth|fifth) place\b/giu, claims: "ranked-largest" },
  { words: /\b(?:highest|largest|biggest|greatest|widest|record high|all-time high)\b/giu, claims: "largest" },
  // "The most cases" counts, "the most serious" does not: only nouns in the plural are more numerous.
  { words: /\bthe most(?= (?!\w*(?:ous|less)\b)\w+s\b|(?: people| money| goods)\b|[,.;:]|$)/giu, claims: "largest" },
  { words: /\b(?:lowest|smallest|fewest|record low|all-time low)\b/giu, claims: "smallest" },
  {
    words: new RegExp(
      `\\b${ORDINAL} (?:(?:straight|consecutive|successive) ${SPAN}|${SPAN} (?:in a row|running|straight))`,
      "giu",
    ),
    claims: "streak",
  },
  { words: new RegExp(`\\bfor (?:the|a) ${ORDINAL} year\\b`, "giu"), claims: "streak" },
  {
    words: new RegExp(
      `\\b${CARDINAL} (?:(?:straight|consecutive|successive) ${SPAN}|${SPAN} (?:in a row|running))`,
      "giu",
    ),
    claims: "streak",
  },
  { words: /\b(?:(?:vast|great|large|clear) )?majority\b|\bthe bulk of\b|\bmost of\b/giu, claims: "majority" },
  {
    words:
      /(?<=^|[.!?:;,“"(] ?|\b(?:in|of|for|by|that|and|but|to|from|while) )most (?:such )?(?:people\b|(?!\w*(?:ous|less)\b)\w{3,}s\b)/giu,
    claims: "majority",
  },
  { words: /\bfor the first time\b|\bfirst[- ]ever\b|\bunprecedented\b/giu, claims: "first" },
];

/** Words by which an article says that a number was computed from lower bounds as if they were values. */
const caveats: readonly string[] = [
  "by the printed lower bounds",
  "taking the lower bounds as printed",
  "on the lower bounds as printed",
  "if the lower bounds are taken as values",
  "by the lower bounds printed",
];

/** Numbers in words, as far as ranks and streaks go. */
const counts: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

/** Words by which the audit reads what an article claims besides its numbers. */
export const readingAudit = {
  assertions,
  counts,
  /** Words that hold such words and claim nothing: names, ceilings, ways of speaking. */
  noAssertion: new RegExp(
    [
      "\\bhighest (?:courts?|authority|possible|standards?|levels? of)\\b|\\blowest common\\b|\\bat most\\b|\\bmost (?:likely|recent|recently)\\b",
      "\\b(?:greatest|biggest|largest) (?:problem|question|worry|risk|challenge|surprise|mistake|care|strength|weakness)s?\\b",
      "\\bmajority (?:stakes?|owners?|owned|shareholders?|leader|rule|votes?|shareholding)\\b|\\bmost (?:is|was|has|does|this|its|always|perhaps|sometimes|besides)\\b",
    ].join("|"),
    "giu",
  ),
  /** Words before which what follows in the clause is denied, asked or supposed, and so is no claim. */
  denied: /\b(?:not|no|none|never|nor|neither|without|cannot|whether|if|unless)\b|n[’']t\b/iu,
  /** Which way a word of change goes, within the clause. */
  moves: {
    increase: /\b(?:ro?se|risen|ris(?:es|ing)|gr[eo]w(?:s|n|ing|th)?|increas\w*|climb\w*|gain\w*|up)\b/iu,
    decrease: /\b(?:fell|fall(?:s|en|ing)?|declin\w*|drop\w*|decreas\w*|down|shr[aiu]nk\w*)\b/iu,
  },
  /** How far before its number a word of change may stand, in UTF-16 units. */
  movementReach: 48,
  caveats,
  /** Words that speak of what a reader has to be told before two numbers are compared. They are many and plain on purpose:
   * whether a caveat is put well is for an editor to say; that the text does not touch on it at all can be seen by its words. */
  speaks: {
    span: /\bmonths?\b|\b(?:full|whole|half a|part of the|end of the|start of the) year\b|\byear[’']s end\b|\bspans?\b|\bperiods?\b|\bcut-off\b|\bdays\b|\bJune\b/iu,
    count:
      /\bcount(?:s|ed|ing)?\b|\bdefin\w+|\bcovers?\b|\bthe same\b|\bdiffer\w*|\bnot compare|\bwhether\b|\bdenominators?\b|\bmeasured?\b|\bscope\b/iu,
    bounds:
      /\bbounds?\b|\bfloors?\b|\bceilings?\b|\bat (?:least|most)\b|\bguarantee\w*|\bvouch\w*|\bqualifier\b|“over”/iu,
    stock: /\bstocks?\b|\bflows?\b|\bbalance\b|\boutstanding\b|\bcumulative\b|\bset aside\b|\bat the end of\b/iu,
    base: /\bbase\b|\bfrom what\b|\bstart(?:s|ed|ing)?\b|\bbegan\b|\bcompared with\b|\bmeasured against\b|\byear on year\b/iu,
    points: /\bpoints?\b/iu,
    tie: /\bwhether\b|\bthe same\b|\bneed not\b|\bnumerators?\b|\bdenominators?\b|\barithmetic\b|\bdivid\w+|\bno document\b|\bjust this\b/iu,
  },
  /** Whether a clause says of a majority that it passes a mark; `after` is what of the clause stands behind the word. */
  passes: (clause: string, _after: string): boolean =>
    /\b(?:above|over|past|more than|passed|exceeded|exceeds?|topped|reached)\b/iu.test(clause),
  /** Whether a part is said to be one of a whole. */
  ofWhole: /\bof (?:them|these|those|which|whom|the)\b/iu,
  /** What a change is said to be measured against. */
  bases: {
    "year-on-year":
      /\byear[- ]on[- ]year\b|\byear[- ]over[- ]year\b|\b(?:from|than|on) (?:a year (?:earlier|before)|the same \w+ (?:of )?(?:last|the previous) year)\b/iu,
    "previous-period":
      /\b(?:quarter|month|week)[- ](?:on|over)[- ](?:quarter|month|week)\b|\b(?:from|on|than) the previous (?:period|quarter|month|week)\b/iu,
  },
};
