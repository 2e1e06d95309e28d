import { alt } from "./alt.ts";
import { article } from "./article.ts";
import { bind } from "./bind.ts";
import { chart } from "./chart.ts";
import { check } from "./check.ts";
import { command } from "./command.ts";
import { date } from "./date.ts";
import { exported } from "./export.ts";
import { findings } from "./findings/index.ts";
import { fragile } from "./fragile.ts";
import { impact } from "./impact.ts";
import { note } from "./note.ts";
import { page } from "./page.ts";
import { preview } from "./preview.ts";
import { quantity } from "./quantity.ts";
import { readingAudit } from "./reading-audit.ts";
import { readingCheck } from "./reading-check.ts";
import { readingMatch } from "./reading-match.ts";
import { saying } from "./saying.ts";
import { site } from "./site.ts";
import { typography } from "./typography.ts";

/** All that the toolkit says in English. */
export const en = {
  alt,
  article,
  bind,
  chart,
  check,
  command,
  date,
  exported,
  findings,
  fragile,
  impact,
  note,
  page,
  preview,
  quantity,
  readingAudit,
  readingCheck,
  readingMatch,
  saying,
  site,
  typography,
};

/** English is the model: every other language has the same words, and the compiler says which it lacks. */
export type Words = typeof en;
