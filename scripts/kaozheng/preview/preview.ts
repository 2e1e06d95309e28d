import type { AuditReport } from "../audit/audit.ts";
import type { Finding } from "../finding/finding.ts";
import { wordedIn } from "../finding/messages.ts";
import { LANGUAGES, type Language, languageRow, wordsOf } from "../language/language.ts";
import type { Content } from "../page/site/site.ts";
import { openPool, type Pool } from "../workspace/threads/pool.ts";
import { type SiteServer, serve } from "./serve.ts";
import type { Update } from "./thread.ts";
import { waitingPage } from "./waiting-page.ts";
import { watch } from "./watch.ts";

interface PreviewOptions {
  /** The first that is free from 4173 on, unless said. */
  readonly port?: number;
  /** Told what happens, in a few words: a line of a log. */
  readonly log?: (line: string) => void;
  /** Of what is said beside the pages: English unless said. */
  readonly language?: Language;
}

export interface Preview {
  readonly url: string;
  close(): Promise<void>;
}

/** What every open page is told. */
interface State {
  /** Counts changes of the site. */
  readonly version: number;
  /** Whether the audit has yet to look at the last change. */
  readonly checking: boolean;
  readonly findings: readonly Finding[];
  /** The same in words for pages of each language, by its tag: how many there are, and what each says. */
  readonly told: Readonly<Record<string, { readonly summary: string; readonly findings: readonly Finding[] }>>;
}

function stateOf(version: number, checking: boolean, findings: readonly Finding[]): State {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const told = LANGUAGES.map((language) => {
    const words = wordsOf(language).preview;
    const summary = words.counted(errors, findings.length - errors) + (checking ? words.checking : "");
    const worded = findings.map((found) => wordedIn(found, language));
    return [languageRow(language).tag, { summary, findings: worded }] as const;
  });
  return { version, checking, findings, told: Object.fromEntries(told) };
}

/** Modules stay in the thread that loaded them: what has changed is only run by a new one. */
const isCode = (path: string): boolean => /\.[cm]?[jt]s$/.test(path) || path === "package.json";
const isDerivedFrom = (path: string): boolean => /^(data\/(?!derived\/)|scripts\/)/.test(path);

/** A thread on the project at `root`, which loads by itself and waits. */
const startThread = (root: string): Pool =>
  openPool(new URL("./thread.ts", import.meta.url).href, { threads: 1, data: { root } });
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** How long nothing has to change before the audit begins: it must not keep the next change waiting. */
const QUIET = 250;

/**
 * Serves the site of a project on this machine and follows its files. One thread makes the pages, another stands by with
 * everything loaded for when code changes, a third derives and audits in the background.
 */
export async function preview(root: string, options: PreviewOptions = {}): Promise<Preview> {
  const { port, log = () => undefined, language = "en" } = options;
  const words = wordsOf(language).preview;
  let rendering = startThread(root);
  let standby = startThread(root);
  let checker = startThread(root);
  let closed = false;
  let version = 1;
  /** What was seen while pages were made, and by the audit since. */
  let seen: readonly Finding[] = [];
  let audited: readonly Finding[] = [];
  let checking = true;
  const state = (): State => stateOf(version, checking, seen.length > 0 ? seen : audited);

  const give = async (path: string): Promise<Content | null> =>
    (await rendering.ask<Content | null>("file", path)) ??
    (path.endsWith(".html") && seen.some((f) => f.severity === "error") ? waitingPage(seen, language) : null);
  const server: SiteServer = await serve(give, { language, ...(port === undefined ? {} : { port }) }).catch(
    async (error: unknown) => {
      await Promise.all([rendering, standby, checker].map((thread) => thread.end()));
      throw error;
    },
  );

  const replaceThreads = async (): Promise<void> => {
    const fresh = standby;
    await fresh.ask("findings", null);
    const old: readonly Pool[] = [rendering, checker];
    rendering = fresh;
    standby = startThread(root);
    checker = startThread(root);
    await Promise.all(old.map((thread) => thread.end()));
  };

  let timer: NodeJS.Timeout | undefined;
  let derives = true;
  /** Derivations write files, which are watched like any other: what they change is the next change. */
  const deriveFiles = async (): Promise<void> => {
    const thread = checker;
    derives = false;
    await thread.ask("derive", null).catch(told(thread));
  };
  /** What an audit found of a site that has changed meanwhile is of no use: another follows. */
  const check = async (): Promise<void> => {
    const thread = checker;
    const at = version;
    try {
      const report = await thread.ask<AuditReport>("audit", null);
      if (at !== version) return;
      await rendering.ask("report", report);
      audited = report.findings;
      checking = false;
      version += 1;
      server.send(state());
      const { errors, warnings } = report.summary;
      log(words.audited(errors, warnings));
    } catch (error) {
      told(thread)(error);
    }
  };
  /** A thread that was ended because its code is out of date has nothing to say any more. */
  const told = (thread: Pool) => (error: unknown) => {
    if (!closed && thread === checker) log(words.auditFailed(messageOf(error)));
  };
  const show = async (): Promise<void> => {
    seen = await rendering.ask<readonly Finding[]>("findings", null);
    version += 1;
    server.send(state());
  };

  const take = async (paths: readonly string[]): Promise<void> => {
    const started = performance.now();
    clearTimeout(timer);
    checking = true;
    if (paths.some(isCode)) await replaceThreads();
    else await rendering.ask("update", { paths, open: server.pages() } satisfies Update);
    audited = audited.filter((f) => !paths.includes(f.file));
    await show();
    const names = paths.length > 3 ? words.files(paths.length) : paths.join(", ");
    log(words.changed(names, Math.round(performance.now() - started), seen.length));
    derives ||= paths.some(isDerivedFrom);
    if (derives) void deriveFiles();
  };
  // One change after another; what comes meanwhile is the next one, whole.
  const coming = new Set<string>();
  let busy = false;
  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      while (coming.size > 0 && !closed) {
        const paths = [...coming];
        coming.clear();
        await take(paths);
        // What no open page shows follows in pieces, between which a further change is heard.
        let more = true;
        while (more && coming.size === 0) more = await rendering.ask<boolean>("further", null);
      }
      if (closed) return;
      await show();
      timer = setTimeout(() => void check(), QUIET);
    } catch (error) {
      if (!closed) log(words.failed(messageOf(error)));
    } finally {
      busy = false;
      if (coming.size > 0 && !closed) void work();
    }
  };
  const watcher = watch(root, (paths) => {
    for (const path of paths) coming.add(path);
    void work();
  });
  await watcher.ready;
  seen = await rendering.ask<readonly Finding[]>("findings", null);
  server.send(state());
  void deriveFiles().then(check);
  return {
    url: server.url,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await watcher.close();
      await server.close();
      await Promise.all([rendering, standby, checker].map((thread) => thread.end()));
    },
  };
}
