/**
 * What is done, and to what: words that turn one fact into another when they change. A rise in goods punished is none
 * of goods stopped. Each line is one meaning; words on one line may stand for each other.
 */
export const readingCheck = {
  actions: [
    "block blocked stop stopped intercept intercepted",
    "ban banned",
    "remove removed close closed expel expelled",
    "delete deleted take taken down",
    "punish punished penalise penalised penalize penalized fine fined sanction sanctioned",
    "suppress suppressed hold held",
    "handle handled",
    "detect detected identify identified recognise recognised",
    "arrest arrested catch caught",
    "pay paid",
    "invest invested spend spent",
    "find found discover discovered",
    "accept accepted receive received",
    "resolve resolved",
    "complete completed",
  ] as readonly string[],
  objects: [
    "goods product products item items",
    "merchant merchants seller sellers",
    "shop shops store stores",
    "room rooms",
    "livestream livestreams broadcast broadcasts",
    "video videos clip clips",
    "creator creators influencer influencers",
    "account accounts",
    "link links",
    "order orders",
    "suspect suspects",
    "offender offenders",
  ] as readonly string[],
  /** What narrows an object: infringing goods are no risky goods. */
  qualifiers: [
    "violating illegal breach breaches",
    "counterfeit counterfeits fake fakes",
    "infringing infringement",
    "risky high-risk",
    "low-quality",
    "substandard",
    "seasonal",
    "staple",
    "personal",
  ] as readonly string[],
  /** Says since when something changed. */
  changeBases: /year[- ]on[- ]year|year[- ]over[- ]year|compared with|from a year|than (?:a year|in) /i,
};
