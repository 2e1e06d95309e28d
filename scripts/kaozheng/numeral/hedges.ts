import type { Hedge } from "../quantity/hedge.ts";
import { phrases, rows } from "./phrases.ts";

/** Words before a number and what they do to it. To teach a new one, add it to its row. */
export const HEDGES_BEFORE = phrases<Hedge>([
  ...rows("more-than", "超|超过|超过了|超出|逾|突破|突破了|高于|大于|多于|不止|超逾|破|高过|多过|>"),
  ...rows("at-least", "至少|最少|起码|不少于|不低于|不小于|不下|不下于|不亚于|最低|大于等于|大于或等于|≥|>=|≧"),
  ...rows("at-most", "至多|最多|不超过|不超|未超过|不多于|不高于|不大于|不逾|最高|小于等于|小于或等于|≤|<=|≦"),
  ...rows("less-than", "不到|不足|低于|少于|小于|未到|未满|不满|未达|未达到|不及|<"),
  ...rows("nearly", "近|将近|接近|逼近|几近|快到|临近"),
  ...rows("about", "约|约为|约有|约合|约占|约达|大约|大约有|大约为|大概|大概有|大概是|大致|差不多|约莫|~|≈|±"),
  ...rows("more-than", "more than|over|above|exceeding|exceeds|exceeded|in excess of|greater than|higher than"),
  ...rows(
    "more-than",
    "larger than|upwards of|upward of|beyond|topping|topped|surpassing|surpassed|north of|just over",
  ),
  ...rows("more-than", "well over|older than|longer than"),
  ...rows("at-least", "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of"),
  ...rows("at-least", "no lower than|not below"),
  ...rows("at-most", "at most|no more than|not more than|up to|as many as|as much as|a maximum of|maximum of"),
  ...rows("at-most", "not exceeding|not over|no higher than|within|no longer than"),
  ...rows("less-than", "fewer than|less than|under|below|lower than|smaller than|just under|short of|younger than"),
  ...rows("less-than", "shorter than"),
  ...rows("nearly", "nearly|almost|close to|approaching|nearing|just shy of|just short of|shy of"),
  ...rows(
    "about",
    "about|around|roughly|approximately|approx|approx.|some|circa|c.|an estimated|estimated|somewhere around",
  ),
  ...rows(
    "about",
    "in the region of|in the neighborhood of|in the neighbourhood of|on the order of|more or less|an average of about",
  ),
]);

/** Words directly after the digits or the scale word: 6万多, 70余, 100+, fifty-odd. */
export const HEDGES_ON = phrases<Hedge>([
  ...rows("odd", "多|余|几|有余|-odd| odd"),
  ...rows("about", "来|左右|上下|-ish| or so"),
  ...rows("more-than", "+|开外| plus|-plus"),
]);

/** Words after the unit: 72小时以内, 5 km or more. */
export const HEDGES_AFTER = phrases<Hedge>([
  ...rows("at-least", "以上|及以上|或以上|起步|往上|之上|+"),
  ...rows("less-than", "不到|不足"),
  ...rows("at-most", "以内|之内|以下|及以下|或以下|之下"),
  ...rows("about", "左右|上下|前后|许|不等"),
  ...rows("odd", "有余|出头"),
  ...rows(
    "at-least",
    "or more|or above|or over|or higher|or greater|or longer|or older|and above|and over|and up|and more",
  ),
  ...rows("at-least", "at least|at a minimum|at minimum"),
  ...rows("at-most", "or less|or fewer|or below|or under|or lower|and under|and below|at most|at the most|tops"),
  ...rows("about", "or so|or thereabouts|more or less|give or take"),
]);

/** Words that end as a hedge does and are none: 节约300万, 通过5次. The longest match decides. */
export const NO_HEDGE = phrases<true>([
  ...rows(true, "节约|预约|签约|履约|违约|合约|邀约|纽约|相约|续约|解约|条约|公约|契约|大约合|制约|简约|特约"),
  ...rows(true, "附近|最近|邻近|靠近|亲近|新近|贴近|赶超|反超|高超|读破|打破|侦破|告破|看破|爆破|识破"),
  ...rows(
    true,
    "take over|taken over|took over|turn over|hand over|handed over|think about|talk about|talked about|from above|from below",
  ),
]);
