import { inScript } from "./in-script.ts";

/** Colours by what they are for; the dark set is of the same contrast. */
const COLOURS = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1f1f1c; --quiet: #62605a; --line: #dcd8cf; --raised: #ffffff; --shade: #f4f1ea;
  --accent: #0a6068; --accent-shade: #e3f0f0; --caution: #8a4b00; --caution-shade: #fbf1df;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161816; --ink: #e6e3dc; --quiet: #a5a197; --line: #3a3c39; --raised: #1f2220; --shade: #20231f;
    --accent: #7accd2; --accent-shade: #1d3436; --caution: #e9b872; --caution-shade: #33291a;
  }
}
`;

const TYPE = `
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink); text-rendering: optimizeLegibility;
  font: 1.0625rem/1.62 Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --measure: 38.5rem;
  overflow-wrap: break-word;
}
${inScript("han", (lang) => `${lang} body, body${lang}`)} {
  --sans: -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif;
  font-family: var(--sans); line-height: 1.85; --measure: 36.2rem;
  text-autospace: normal; text-spacing-trim: trim-start; line-break: strict;
}
h1, h2, h3, h4, h5, h6 { font-family: var(--sans); line-height: 1.3; text-wrap: balance; margin: 2.2em 0 0.7em; }
h1 { font-size: clamp(1.75rem, 1.35rem + 2vw, 2.6rem); line-height: 1.22; letter-spacing: -0.012em; margin: 0 0 0.5em; }
h2 { font-size: 1.4rem; } h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1rem; }
${inScript("han", (lang) => `h1${lang}, h2${lang}`)} { letter-spacing: 0; }
p, ul, ol, blockquote, pre, .table, figure { margin: 0 0 1.15em; }
p { text-wrap: pretty; hanging-punctuation: allow-end; }
li { margin-bottom: 0.35em; }
ul, ol { padding-inline-start: 1.6em; }
a { color: var(--accent); text-underline-offset: 0.2em; text-decoration-thickness: 0.06em; }
${inScript("han", (lang) => `em${lang}`)} { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; }
blockquote { margin-inline: 0; padding: 0.1em 0 0.1em 1.1em; border-inline-start: 3px solid var(--line); color: var(--quiet); }
blockquote > :last-child { margin-bottom: 0; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5em auto; width: 6rem; }
code, pre { font: 0.86em/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre { padding: 0.9em 1.1em; background: var(--shade); border: 1px solid var(--line); border-radius: 6px; overflow-x: auto; }
sup { line-height: 0; font-size: 0.72em; }
small { font-size: 0.86em; color: var(--quiet); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
`;

const PAGE = `
.skip { position: absolute; inset-inline-start: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--raised); z-index: 2; }
.skip:focus { top: 0.5rem; }
.heard { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.masthead, main, .colophon { width: min(100% - 2.5rem, var(--breadth, var(--measure))); margin-inline: auto; }
.masthead {
  display: grid; grid-template: "site languages" "sections sections" / 1fr auto; align-items: baseline; column-gap: 1.4rem;
  font: 0.9rem/1.4 var(--sans); border-bottom: 1px solid var(--line); padding-block: 0.7rem 0.5rem;
  margin-bottom: clamp(1.8rem, 5vw, 3.5rem);
}
.masthead > * { min-width: 0; } .masthead .site { overflow-wrap: anywhere; }
.masthead nav { display: flex; flex-wrap: wrap; column-gap: 1.15rem; }
.masthead .site { grid-area: site; font-weight: 650; } .masthead .sections { grid-area: sections; } .masthead .languages { grid-area: languages; }
.masthead a { color: inherit; text-decoration: none; padding-block: 0.4rem; }
.masthead .sections a { color: var(--quiet); border-bottom: 2px solid transparent; }
.masthead .sections a[aria-current] { color: var(--ink); border-color: var(--accent); }
.masthead .languages a { color: var(--accent); }
.masthead a:hover { text-decoration: underline; }
@media (min-width: 48rem) { .broad .masthead { grid-template: "site sections languages" / auto 1fr auto; } }
.standfirst { font-size: 1.16em; line-height: 1.55; color: var(--quiet); margin-bottom: 1.1em; }
${inScript("han", (lang) => `.standfirst${lang}`)} { line-height: 1.75; }
.byline { font: 0.88rem/1.5 var(--sans); color: var(--quiet); margin-bottom: 2.4em; }
.corrections { margin: 0 0 2.2em; padding: 0.8rem 1.1rem 0.2rem; border: 1px solid var(--caution); border-inline-start-width: 4px; border-radius: 4px; background: var(--caution-shade); font: 0.95rem/1.65 var(--sans); }
.corrections p { margin: 0 0 0.6rem; } .corrections .when { color: var(--caution); } .corrections .when:not(:first-child) { border-top: 1px solid var(--line); padding-top: 0.6rem; }
.colophon { font: 0.84rem/1.6 var(--sans); color: var(--quiet); border-top: 1px solid var(--line); padding: 1.4rem 0 3rem; margin-top: 3rem; }
.footnotes { font-size: 0.92em; border-top: 1px solid var(--line); margin-top: 3em; }
.footnotes h2 { font-size: 1.1rem; margin-top: 1.4em; }
img, svg { max-width: 100%; height: auto; }
figure { margin-block: 2em; }
figcaption { font: 0.86rem/1.6 var(--sans); color: var(--quiet); margin-top: 0.6em; }
`;

const CHARTS = `
.chart > div { border-radius: 6px; overflow: hidden; }
.chart svg { display: block; margin-inline: auto; }
/* A chart's words were measured without what the page does to its own. */
.chart svg {
  text-autospace: no-autospace; text-spacing-trim: space-all; text-rendering: auto; font-style: normal; font-weight: 400;
  font-kerning: auto; letter-spacing: normal; word-spacing: normal; line-height: normal;
}
.chart .narrow { display: none; }
@media (max-width: 40rem) {
  .chart .wide { display: none; }
  .chart .narrow { display: block; }
  .chart .any { overflow-x: auto; }
  .chart .any svg { min-width: 34rem; max-width: none; }
}
@media (min-width: 60rem) { .chart { width: 45rem; max-width: calc(100vw - 4rem); margin-inline: calc((100% - min(45rem, 100vw - 4rem)) / 2); } }
.chart summary { cursor: pointer; padding: 0.3rem 0; }
.chart picture, .chart > img { display: block; } .chart img { display: block; margin-inline: auto; border-radius: 6px; }
.chart .downloads { margin: 0.2em 0 0; }
.chart details ul { margin: 0.4em 0 0; padding-inline-start: 1.2em; }
`;

const TABLES = `
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font: 0.92rem/1.5 var(--sans); font-variant-numeric: tabular-nums lining-nums; }
th, td { padding: 0.5em 0.9em 0.5em 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { border-bottom: 1.5px solid var(--ink); font-weight: 650; white-space: nowrap; }
.numbers { text-align: end; }
.data { overflow: auto; border-block: 1px solid var(--line); }
.data table { width: auto; min-width: 100%; border-collapse: separate; border-spacing: 0; }
.data th, .data td { padding-inline: 0.9em 0.9em; overflow-wrap: break-word; min-width: 6.5em; max-width: 24rem; }
.data td:has(.long) { min-width: 16em; }
.data .long { overflow-wrap: anywhere; }
.data .word { white-space: nowrap; }
.data .sentences { min-width: 17em; } .data .numbers, .data .word { min-width: 4em; }
.data thead th { position: sticky; top: 0; background: var(--paper); z-index: 1; }
.data th:first-child { position: sticky; left: 0; background: var(--paper); min-width: 7.5em; max-width: 40vw; hyphens: auto; padding-inline-start: 0; border-inline-end: 1px solid var(--line); }
.data thead th:first-child { z-index: 2; }
.data tbody th { font-weight: 600; }
.data th small, .data td small { display: block; font-weight: 400; }
.data tr:target > * { background: var(--accent-shade); }
@media (max-width: 40rem) { .data .translation { display: none; } }
@media (min-width: 48rem) { .data .sentences { min-width: 13em; } .data.tall { max-height: min(46rem, 80vh); } .data th:first-child { max-width: 18rem; min-width: 11em; } }
[align="right"] { text-align: end; } [align="center"] { text-align: center; }
`;

const NUMBERS = `
a.number {
  color: inherit; text-decoration: underline dotted var(--accent) 1.5px; text-underline-offset: 0.28em;
  cursor: pointer; border-radius: 2px; -webkit-tap-highlight-color: transparent;
}
a.number.short { white-space: nowrap; }
${inScript("han", (lang) => `a.number${lang}, #lineage h2${lang}`)} { word-break: keep-all; overflow-wrap: anywhere; }
a.number:hover, a.number[data-open] { background: var(--accent-shade); text-decoration-style: solid; }
a.number.reference { text-decoration: none; color: var(--accent); padding: 0 0.25em; }
.display { text-align: center; font-size: 1.3em; }
.notes { margin-top: 3.5rem; border-top: 1px solid var(--line); font: 0.9rem/1.6 var(--sans); }
.notes h2 { font-size: 1.15rem; margin: 1.6rem 0 0.5rem; }
.notes .intro { color: var(--quiet); }
.notes > ol { padding-inline-start: 2.2em; }
.notes > ol > li { margin-bottom: 1.4rem; scroll-margin-top: 1rem; }
.notes > ol > li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
.notes > ol > li:target { background: var(--accent-shade); outline: 0.5rem solid var(--accent-shade); border-radius: 2px; }
.claims { margin: 0 0 0.3rem; font-weight: 600; }
.back { text-decoration: none; padding: 0.2em 0.4em; font-weight: 400; }
.lineage p { margin: 0; text-wrap: pretty; }
.lineage .label { color: var(--quiet); }
.lineage dl { margin: 0.35rem 0 0; display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 0.9rem; }
.lineage dt { color: var(--quiet); } .lineage dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.lineage .printed { font-weight: 600; }
.lineage small { white-space: nowrap; }
.caveats { margin-top: 0.6rem; padding: 0.5rem 0.8rem; background: var(--caution-shade); border-inline-start: 3px solid var(--caution); }
.caveats > p { color: var(--caution); font-weight: 650; } .caveats ul { margin: 0; padding-inline-start: 1.1em; }
.operands { margin-top: 0.7rem; } .operands > p, .operands > summary { color: var(--quiet); }
.operands > ul { list-style: none; padding: 0; margin: 0.3rem 0 0; }
.operands > ul > li { border-inline-start: 2px solid var(--line); padding-inline-start: 0.8rem; margin-bottom: 0.7rem; }
.operands .label { color: inherit; font-weight: 600; }
@media (max-width: 26rem) { ${inScript("latin", (lang) => `.lineage dl${lang}`)} { grid-template-columns: 1fr; gap: 0; } ${inScript("latin", (lang) => `.lineage dd${lang}`)} { margin-bottom: 0.35rem; } }
`;

const PANEL = `
#lineage {
  position: fixed; inset: auto 0 0 0; width: 100%; max-width: none; max-height: 78vh; max-height: 78dvh; margin: 0;
  overflow-y: auto; overscroll-behavior: contain; padding: 0 1.25rem max(1.25rem, env(safe-area-inset-bottom)); border: 0;
  border-top: 1px solid var(--line); border-radius: 14px 14px 0 0; background: var(--raised); color: var(--ink);
  box-shadow: 0 -8px 40px rgb(0 0 0 / 0.22); font: 0.92rem/1.6 var(--sans);
}
#lineage::backdrop { background: rgb(0 0 0 / 0.28); }
#lineage header {
  position: sticky; top: 0; display: flex; justify-content: space-between; align-items: start; gap: 1rem;
  background: var(--raised); padding: 1rem 0 0.6rem;
}
#lineage h2 { margin: 0; font-size: 1.25rem; line-height: 1.35; }
#lineage button {
  flex: none; width: 2.75rem; height: 2.75rem; margin: -0.5rem -0.75rem 0 0; border: 0; border-radius: 50%;
  background: none; color: var(--quiet); font: 1.5rem/1 var(--sans); cursor: pointer;
}
#lineage button:hover { background: var(--shade); color: var(--ink); }
@media (min-width: 60rem) {
  #lineage {
    inset: 0 0 0 auto; width: min(26rem, 40vw); height: 100%; max-height: none; border-radius: 0; border-top: 0;
    border-inline-start: 1px solid var(--line); box-shadow: -8px 0 40px rgb(0 0 0 / 0.12); padding-inline: 1.5rem;
  }
  #lineage::backdrop { background: transparent; }
}
@media (min-width: 72rem) { body:has(#lineage[open]) { padding-inline-end: 26rem; } }
@media (prefers-reduced-motion: no-preference) {
  #lineage[open] { animation: rise 0.16s ease-out; }
  @keyframes rise { from { transform: translateY(1.5rem); opacity: 0; } }
}
`;

const INDEX = `
.articles { list-style: none; padding: 0; }
.articles > li { display: grid; gap: 0.8rem 1.5rem; padding: 1.6rem 0; border-bottom: 1px solid var(--line); margin: 0; }
.articles > li > *, .gallery > li, .filter > label { min-width: 0; }
.articles h2 { margin: 0 0 0.35rem; font-size: 1.35rem; }
.articles h2 a { color: inherit; text-decoration: none; } .articles h2 a:hover { text-decoration: underline; }
.articles p { margin: 0 0 0.5rem; } .articles .meta { font: 0.86rem/1.5 var(--sans); color: var(--quiet); }
.articles img { width: 100%; border-radius: 4px; background: #fff; border: 1px solid var(--line); display: block; }
@media (min-width: 40rem) { .articles > li:has(img) { grid-template-columns: 1fr 11rem; } }
`;

const SITE = `
.broad { --breadth: 68rem; }
.broad main > :is(p, h1, h2, h3, ul:not(.gallery), ol, .embedding, section.dispute, section.break, aside, details) { max-width: var(--measure); }
.broad main > h1 { max-width: none; font-size: clamp(1.6rem, 1.3rem + 1.4vw, 2.2rem); }
.broad main > .standfirst { margin-bottom: 1.6em; }
.broad .notes > :is(p, h2) { max-width: var(--measure); }
@media (min-width: 60rem) { .broad .notes > ol { columns: 2; column-gap: 3rem; } .notes > ol > li { break-inside: avoid; } }
.broad .chart { margin-inline: 0; max-width: 45rem; width: auto; }
.meta { font: 0.88rem/1.6 var(--sans); color: var(--quiet); }
.snippet { display: block; width: 100%; padding: 0.8rem 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--shade); color: var(--ink); font: 0.8rem/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; resize: vertical; }
.gallery { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 2rem 1.6rem; }
.gallery li { margin: 0; } .gallery a { display: block; color: inherit; text-decoration: none; font: 600 0.95rem/1.5 var(--sans); }
.gallery .thumbnail { display: block; aspect-ratio: 4 / 3; overflow: hidden; border: 1px solid var(--line); border-radius: 6px; margin-bottom: 0.6rem; }
.gallery img { display: block; width: 100%; }
.gallery a:hover span { text-decoration: underline; }
.datasets { list-style: none; padding: 0; font-family: var(--sans); }
.datasets li { padding: 0.7rem 0; border-bottom: 1px solid var(--line); margin: 0; }
.datasets li > a { font-weight: 600; display: block; } .datasets span, .datasets small { display: block; font-size: 0.9rem; line-height: 1.6; }
.datasets small a { padding-block: 0.3rem; }
.filter { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: 0.8rem 1rem; align-items: end; font: 0.9rem/1.5 var(--sans); margin-bottom: 1rem; }
.filter[hidden] { display: none; }
.filter label { display: grid; gap: 0.25rem; color: var(--quiet); }
.filter :is(input, select) { font: inherit; font-size: 1rem; color: var(--ink); background: var(--raised); border: 1px solid var(--quiet); border-radius: 6px; padding: 0.5rem 0.6rem; min-height: 2.75rem; width: 100%; }
.filter output { color: var(--quiet); padding-bottom: 0.7rem; }
.dispute, .break { padding-top: 0.4rem; border-top: 1px solid var(--line); margin-top: 1.4rem; }
.dispute h3, .break h3 { margin: 0.8rem 0 0.2rem; } .dispute .meta { margin-bottom: 0.7rem; }
.dispute:target { outline: 0.6rem solid var(--accent-shade); background: var(--accent-shade); }
.readings, .break ul { list-style: none; padding: 0; }
.readings li { padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--line); margin-bottom: 0.7rem; font: 0.9rem/1.6 var(--sans); }
.readings .chosen { border-color: var(--accent); }
.readings .token { display: block; font-size: 1.05rem; font-weight: 600; }
.tag { display: inline-block; color: var(--accent); background: var(--accent-shade); border-radius: 4px; padding: 0 0.5em; margin-inline-start: 0.6em; font-weight: 600; }
.disputed { white-space: nowrap; }
.break li { margin: 0 0 0.9rem; } .break li p { margin: 0; } .break li:target { background: var(--accent-shade); outline: 0.4rem solid var(--accent-shade); }
.correction p { margin-bottom: 0.5em; } .correction h2 { font-size: 1.2rem; margin: 0 0 0.5em; } .correction:target { outline: 0.6rem solid var(--accent-shade); background: var(--accent-shade); }
.correction { padding-top: 1.2rem; border-top: 1px solid var(--line); margin-top: 1.6rem; }
.verdict.unsound { color: var(--caution); font-weight: 650; }
.findings { list-style: none; padding: 0; } .findings > li { border-inline-start: 3px solid var(--caution); padding-inline-start: 1rem; margin-bottom: 1.8rem; }
.findings p { margin: 0 0 0.3rem; } .findings .warning, .findings .note { border-color: var(--line); } .findings strong { color: var(--caution); }
.findings pre { white-space: pre-wrap; margin: 0.5rem 0; } mark { background: var(--caution-shade); color: inherit; border-bottom: 2px solid var(--caution); }
`;

const PRINT = `
@page { margin: 20mm 18mm; @bottom-center { content: counter(page); font: 8pt sans-serif; } }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --raised: #fff; --shade: #f6f6f6; --accent: #000;
    --accent-shade: transparent; --caution: #000; --caution-shade: transparent; }
  body { font-size: 10.5pt; }
  .masthead nav, .skip, #lineage, .back, .notes .intro, .chart figcaption { display: none; }
  .masthead, main, .colophon { width: 100%; }
  h1, h2, h3 { break-after: avoid; }
  figure, .table:not(.data) table, tr, blockquote, .notes > ol > li { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  a.number { text-decoration: none; }
  a.number::after { content: attr(data-note); font-size: 0.62em; vertical-align: super; line-height: 0; margin-inline-start: 0.1em; color: #444; }
  .chart { width: 100%; margin-inline: 0; } .chart .wide { display: block; } .chart .narrow { display: none; }
  .chart .any svg { min-width: 0; max-width: 100%; }
  .data { overflow: visible; max-height: none; } .data table { font-size: 7.5pt; width: 100%; }
  .data th, .data td { position: static !important; min-width: 0 !important; max-width: none !important; padding: 0.3em 0.5em 0.3em 0; }
  .filter, .embedding, .downloads { display: none; }
  .chart svg { max-height: 8.6cm; width: auto; }
  .notes { font-size: 8pt; line-height: 1.42; }
  .notes > ol { columns: 2; column-gap: 8mm; }
  .notes > ol > li { margin-bottom: 0.9rem; }
}
`;

/** The one style sheet of the site; as every page carries it whole, so does its policy its one hash. */
export const STYLE = [COLOURS, TYPE, PAGE, CHARTS, TABLES, NUMBERS, PANEL, INDEX, SITE, PRINT]
  .join("")
  .replace(/\n+/g, "\n");
