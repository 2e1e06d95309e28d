import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname } from "node:path";
import { UsageError } from "../finding/finding.ts";
import { type Language, type Words, wordsOf } from "../language/language.ts";
import type { Content } from "../page/site/site.ts";
import { PREVIEW_SCRIPT } from "./client.ts";

/** Never another: what is being written is nobody else's to read. */
const HOST = "127.0.0.1";
const FIRST_PORT = 4173;
/** Ports that are tried, where none is asked for. */
const PORTS = 20;
const EVENTS = "/.preview/events";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

type PreviewWords = Words["preview"];

/** Gives a file of the site by its path; null where the site has none. */
type GiveFile = (path: string) => Promise<Content | null>;

export interface SiteServer {
  readonly url: string;
  /** Sends a state to every page that is open, and first to every page that will be. */
  send(state: unknown): void;
  /** Paths of the pages that are open. */
  pages(): string[];
  close(): Promise<void>;
}

/** Serves files that it is given, and nothing else: no path leads to the disk. Throws `UsageError` for a port that is taken. */
export async function serve(
  give: GiveFile,
  { port, language }: { readonly port?: number; readonly language: Language },
): Promise<SiteServer> {
  const words = wordsOf(language).preview;
  const open = new Map<ServerResponse, string>();
  let state = "";
  const listen = (request: IncomingMessage, response: ServerResponse, page: string): void => {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write(state);
    open.set(response, pathOf(page) ?? "");
    request.once("close", () => open.delete(response));
  };
  const server = createServer((request, response) => {
    const problem = refusal(request);
    if (problem !== null) return void plain(response, ...problem);
    const { pathname, searchParams } = new URL(request.url ?? "/", `http://${HOST}`);
    if (pathname === EVENTS) return listen(request, response, searchParams.get("page") ?? "");
    void answer(request, response, pathname, give, words);
  });
  const taken = await listenOn(server, port);
  const allowed = new Set([`${HOST}:${taken}`, `localhost:${taken}`]);
  /** Status and words for who may not ask: another site whose name was made to point here among them. */
  function refusal({ headers, method }: IncomingMessage): [number, string] | null {
    if (!allowed.has(headers.host ?? "")) return [403, words.otherHost(`http://${HOST}`)];
    if (headers.origin !== undefined && !allowed.has(headers.origin.replace(/^http:\/\//, "")))
      return [403, words.otherOrigin];
    return method === "GET" || method === "HEAD" ? null : [405, words.onlyShows];
  }
  return {
    url: `http://${HOST}:${taken}/`,
    send: (next) => {
      state = `event: state\ndata: ${JSON.stringify(next)}\n\n`;
      for (const response of open.keys()) response.write(state);
    },
    pages: () => [...new Set(open.values())],
    close: () =>
      new Promise((resolve) => {
        for (const response of open.keys()) response.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The port that was asked for, or the first that is free. */
async function listenOn(server: Server, port: number | undefined): Promise<number> {
  const ports = port === undefined ? Array.from({ length: PORTS }, (_, i) => FIRST_PORT + i) : [port];
  for (const each of ports) {
    const address = await new Promise<number | null>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException): void => {
        if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
        else reject(error);
      };
      server.once("error", failed);
      server.listen(each, HOST, () => {
        server.off("error", failed);
        const bound = server.address();
        resolve(typeof bound === "object" && bound !== null ? bound.port : each);
      });
    });
    if (address !== null) return address;
  }
  throw new UsageError(({ preview }) =>
    port === undefined ? preview.portsTaken(FIRST_PORT, FIRST_PORT + PORTS - 1) : preview.portTaken(port),
  );
}

function plain(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`${words}\n`);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  give: GiveFile,
  words: PreviewWords,
) {
  try {
    const path = pathOf(pathname);
    const content = path === null ? null : await give(path);
    if (path === null || content === null) return plain(response, 404, words.noPage);
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    const body = type.startsWith("text/html") ? withPreview(String(content)) : content;
    const tag = `"${createHash("sha256").update(body).digest("base64url")}"`;
    const headers = {
      "Content-Type": type,
      "Cache-Control": "no-store",
      ETag: tag,
      "X-Content-Type-Options": "nosniff",
    };
    const unchanged = request.headers["if-none-match"] === tag;
    response.writeHead(unchanged ? 304 : 200, headers);
    response.end(unchanged || request.method === "HEAD" ? undefined : body);
  } catch (error) {
    plain(response, 500, error instanceof Error ? error.message : String(error));
  }
}

/** `/` is the index; a path that is no text is none. */
function pathOf(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname).slice(1);
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return null;
  }
}

const SCRIPT_HASH = `'sha256-${createHash("sha256").update(PREVIEW_SCRIPT).digest("base64")}'`;
const POLICY = /(http-equiv="Content-Security-Policy" content=")([^"]*)"/;

/**
 * A page of the site with the preview's script, which its policy has to allow: the script by its hash, as any other; to
 * ask its own server; and to show charts whose style sheets the page did not know of when it was loaded.
 */
export const withPreview = (html: string): string =>
  html
    .replace(POLICY, (_, start: string, policy: string) => {
      // Quotation marks are references in an attribute, which end with a semicolon themselves.
      const parts = policy
        .replaceAll("&#x27;", "'")
        .split("; ")
        .map((part) => {
          if (part.startsWith("script-src")) return `${part.replace(" 'none'", "")} ${SCRIPT_HASH}`;
          return part.startsWith("style-src") ? "style-src 'unsafe-inline'" : part;
        });
      return `${start}${[...parts, "connect-src 'self'"].join("; ")}"`;
    })
    .replace(/<\/body>(?=<\/html>\s*$)/, () => `<script>${PREVIEW_SCRIPT}</script></body>`);
