import type { Direction } from "../quantity/quantity.ts";
import { phrases, rows } from "./phrases.ts";

/** Verbs of change before a number: 增长38%, rose 25%. */
export const CHANGE_BEFORE = phrases<Direction | null>([
  ...rows(null, "新增|倍增|激增的|递增|递减|最高|加减|蒸发|全新升|直升|跌跌|晋升|毕业升|涨粉|增粉"),
  ...rows(
    "increase",
    "增长|上升|提高|提升|增加|上涨|上扬|扩大|攀升|上调|回升|飙升|激增|增|涨|升|增幅|涨幅|升幅|增幅达|涨幅达|增长率为|延长|拉长|高出|多出|净增|加快|增多|增收",
  ),
  ...rows(
    "decrease",
    "下降|减少|缩短|降低|下跌|缩减|回落|下滑|收窄|压缩|下调|骤降|锐减|削减|萎缩|减|降|跌|降幅|跌幅|降幅达|减幅|少了|低于去年|压减|减轻|减低",
  ),
  ...rows(
    "increase",
    "rose|rise|rises|risen|rising|increased|increase|increases|increasing|grew|grow|grows|grown|growing|climbed|climbing|jumped|surged|soared|gained|up|expanded|advanced|raised|raise|boosted|lengthened|improved|added|higher by|spiked|swelled",
  ),
  ...rows(
    "decrease",
    "fell|fall|falls|fallen|falling|dropped|drop|drops|declined|decline|declines|declining|decreased|decrease|decreases|decreasing|cut|cuts|cutting|reduced|reduce|reduces|reducing|down|shrank|shrunk|slashed|slid|tumbled|plunged|shortened|shorten|lowered|slipped|sank|dipped|eased|lost|trimmed|contracted",
  ),
]);

/** Nouns of change: an increase of 25%. */
export const CHANGE_NOUNS = phrases<Direction>([
  ...rows(
    "increase",
    "increase of|rise of|growth of|gain of|jump of|growth rate of|surge of|climb of|expansion of|uptick of",
  ),
  ...rows(
    "decrease",
    "decrease of|drop of|fall of|decline of|reduction of|cut of|loss of|contraction of|dip of|plunge of",
  ),
]);

/** Verbs that end in the level reached: 降至, 提升到. Direction null: the level alone is told. */
export const LEVEL_BEFORE = phrases<Direction | null>([
  ...rows(
    "increase",
    "增至|升至|涨至|提高到|提高至|提升到|提升至|增加到|增加至|增长到|增长至|上升到|上升至|上涨到|上涨至|扩大到|扩大至|攀升至|攀升到|延长到|延长至|增到|升到|涨到|回升至|回升到|飙升至|飙升到|提至|加大到",
  ),
  ...rows(
    "decrease",
    "降至|减至|跌至|降到|减到|跌到|下降到|下降至|缩短到|缩短至|减少到|减少至|降低到|降低至|下跌到|下跌至|缩减到|缩减至|回落到|回落至|下滑到|下滑至|收窄到|收窄至|压缩到|压缩至|缩至|下调至|下调到|降为|减为|缩短为",
  ),
  ...rows("increase", "增为|升为|翻至|增加为|提高为"),
  ...rows(null, "达到|达|高达|多达|达成|为|是|至|到|接近|维持在|保持在"),
]);

/** Words after a number that make it a change: 38%的增长, 25% lower. */
export const CHANGE_AFTER = phrases<Direction>([
  ...rows("increase", "的增长|的增幅|的涨幅|的提升|的上升|的提高|的增速|的上涨|增长率|增幅|涨幅|增速"),
  ...rows("decrease", "的下降|的降幅|的跌幅|的减少|的降低|的下跌|的缩短|降幅|跌幅|减幅"),
  ...rows(
    "increase",
    "more than|more|higher|increase|rise|growth|gain|jump|up|greater|larger|longer|faster|uptick|surge|increases",
  ),
  ...rows(
    "decrease",
    "less|fewer|lower|decrease|drop|decline|reduction|cut|down|smaller|shorter|fall|slower|decreases",
  ),
]);
