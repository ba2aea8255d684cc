import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { compiler } from "./compiler.ts";

/** A place in a file that an editor has opened. */
export interface PlaceInFile {
  readonly folder: string;
  readonly file: string;
  /** The text of the file up to the place. */
  readonly before: string;
  readonly after: string;
}

/** What a language server offers at a place, and when. */
export interface Completion {
  /** Milliseconds from the start of the server to its answer. */
  readonly time: number;
  readonly names: readonly string[];
}

/** Starts the language server of the compiler, and asks it once what may follow at a place. */
export async function completeOnce({ folder, file, before, after }: PlaceInFile): Promise<Completion> {
  const started = performance.now();
  const server = spawn(process.execPath, [compiler, "--lsp", "--stdio"], { cwd: folder });
  const ended = once(server, "exit");
  try {
    const ask = openConnection(server);
    const [rootUri, uri] = [pathToFileURL(folder).href, pathToFileURL(file).href];
    await ask("initialize", { processId: process.pid, rootUri, capabilities: {} });
    const textDocument = { uri, languageId: "typescript", version: 1, text: before + after };
    ask.tell("initialized", {});
    ask.tell("textDocument/didOpen", { textDocument });
    const lines = before.split("\n");
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const context = { triggerKind: 2, triggerCharacter: "." };
    const answer = await ask("textDocument/completion", { textDocument: { uri }, position, context });
    const time = performance.now() - started;
    return { time, names: namesOf(answer) };
  } finally {
    server.kill();
    await ended;
  }
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[] };
  readonly result?: unknown;
  readonly error?: unknown;
}

interface Asking {
  (method: string, params: object): Promise<unknown>;
  /** Says what has no answer. */
  readonly tell: (method: string, params: object) => void;
}

// The Language Server Protocol: JSON-RPC, each message behind its length. What the server asks of
// its client has no answer here but null.
function openConnection(server: ChildProcessWithoutNullStreams): Asking {
  const open = new Map<number | string, PromiseWithResolvers<unknown>>();
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const take = ({ id, method, params, result, error }: Message) => {
    if (id === undefined) return;
    if (method !== undefined) send({ id, result: params?.items?.map(() => null) ?? null });
    else if (error === undefined) open.get(id)?.resolve(result);
    else open.get(id)?.reject(new Error(`the language server refuses: ${JSON.stringify(error)}`));
  };
  let [said, rest] = ["", Buffer.alloc(0)];
  server.stderr.on("data", (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2000)));
  server.stdout.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/iu.exec(rest.toString("latin1", 0, head))?.[1]);
      const end = head + 4 + length;
      if (head < 0 || rest.length < end) return;
      take(JSON.parse(rest.toString("utf8", head + 4, end)));
      rest = rest.subarray(end);
    }
  });
  server.once("exit", (code) => {
    for (const { reject } of open.values())
      reject(new Error(`the language server ended with ${code}: ${said}`));
  });
  let asked = 0;
  const ask = (method: string, params: object) => {
    const answer = Promise.withResolvers<unknown>();
    asked += 1;
    open.set(asked, answer);
    send({ id: asked, method, params });
    return answer.promise;
  };
  return Object.assign(ask, { tell: (method: string, params: object) => send({ method, params }) });
}

function namesOf(answer: unknown): readonly string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a list, or an object with one: both are of the protocol
  const list = answer as { readonly items?: readonly { readonly label: string }[] } | undefined;
  return (list?.items ?? []).map(({ label }) => label);
}
