import type { Evaluated } from "../../article/evaluated.ts";
import type { Caveat, LineageView } from "../../article/lineage.ts";
import type { Language } from "../../language/language.ts";
import type { PageCorrections } from "../shell/correction-box.ts";
import type { Alternate, Section } from "../shell/layout.ts";

/** What a reader may take away of a chart. */
interface Download {
  /** "CSV", "SVG", "PNG". */
  readonly format: string;
  readonly href: string;
}

/** A chart as it stands in a page. */
export interface ChartView {
  /** Names its file where it gets one. */
  readonly name?: string;
  readonly svg: string;
  /** The same drawn for a narrow screen, where there is one. */
  readonly narrow: string | null;
  /** Its alternative text, where the article gives none. */
  readonly description?: string;
  /** Figures and derived figures drawn, `fig:…` and `calc:…`. */
  readonly ids: readonly string[];
  readonly downloads?: readonly Download[];
  /** Address of the page that is the chart's own. */
  readonly page?: string;
}

/** Everything a page needs besides the article: nothing is read from the disk here, and nothing is computed. */
export interface PageContext {
  readonly siteTitle: string;
  /** Address of the list of articles, relative to the page; null where the page stands by itself. */
  readonly index: string | null;
  /** The same article in other languages. */
  readonly alternates: readonly Alternate[];
  /** The parts of the site the article stands in; none where it stands alone. */
  readonly sections?: readonly Section[];
  /** Lines of the article's file that other pages lead to: words on them get the id `line-<n>`. */
  readonly anchoredLines?: ReadonlySet<number>;
  readonly evaluated: Evaluated;
  readonly corrections?: PageCorrections;
  /** Style sheets after the page's own. */
  readonly styles?: readonly string[];
  /** Lineage of an id or expression in the article's language; null where it stands for nothing. */
  lineage(target: string): LineageView | null;
  /** Where a caveat is explained; null where it says all there is. */
  caveat?(caveat: Caveat): string | null;
  chart(name: string, language: Language): ChartView | null;
  /** A picture of the project as a `data:` address; null where there is none. */
  image(path: string): string | null;
  /** Where a link of the article leads: `other.en.md` → `other.en.html`; null where it would lead nowhere. */
  address(url: string): string | null;
}
