import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OpenApiDocument } from "@cftokens/openapi";
import { canonicalJson } from "@cftokens/openapi/json";
import { writeDeclarations } from "@cftokens/release/declarations";
import { defineBench, measureInTurn, roundsOf, timeOfProcess } from "@cftokens/workspace/bench";
import { runGenerate } from "../src/api-clients/run-generate.ts";
import { compiler, usersOptions } from "./compiler.ts";
import { fetchHeyApi } from "./hey-api.ts";
import { completeOnce } from "./language-server.ts";
import { largeDocument } from "./large-document.ts";
import {
  chooseCalls,
  handWrittenTypes,
  openingOfOpenapiFetch,
  programOfClient,
  programOfHeyApi,
  programOfOpenapiFetch,
  type TypedCall,
} from "./typed-calls.ts";

const what = {
  types: "checking the types of 200 calls, of a document of 1,500 operations",
  completion: "from the start of the language server to what may follow `client.`, of the same document",
};
const sameTypes = { unit: "ms", asked: { atMost: 1 } };
const handWritten = {
  peer: "interfaces of the 200 calls, written by hand",
  unit: "ms",
  asked: { atMost: 1.2 },
};
const openapiFetch = { peer: "openapi-fetch, with types of openapi-typescript", ...sameTypes };
const heyApi = { peer: "the functions of @hey-api/openapi-ts", ...sameTypes };

/**
 * What somebody waits for who writes calls of a large document: for the compiler, and for the
 * editor to name the operations. All of it with the packages as they are published.
 */
export const typedCalls = defineBench({
  figures: {
    "types-of-calls-beside-hand-written": { what: what.types, ...handWritten },
    "types-of-calls-beside-openapi-fetch": { what: what.types, ...openapiFetch },
    "types-of-calls-beside-hey-api": { what: what.types, ...heyApi },
    "completion-of-client-beside-hand-written": { what: what.completion, ...handWritten },
    "completion-of-client-beside-openapi-fetch": { what: what.completion, ...openapiFetch },
    "completion-of-client-beside-hey-api": { what: what.completion, ...heyApi },
  },
  async *measure(wanted) {
    const root = mkdtempSync(join(tmpdir(), "typed-calls-"));
    try {
      const large = writeLarge(root);
      const ours = await writeOurs(large, join(root, "ours"));
      for (const peer of ["hand-written", "openapi-fetch", "hey-api"] as const) {
        const [types, completion] = [
          `types-of-calls-beside-${peer}`,
          `completion-of-client-beside-${peer}`,
        ] as const;
        if (!wanted.has(types) && !wanted.has(completion)) continue;
        const { write, rounds } = writers[peer];
        const theirs = await write(large, join(root, peer));
        if (wanted.has(types)) {
          const times = await measureInTurn(rounds, { ours: () => check(ours), theirs: () => check(theirs) });
          yield roundsOf(types, times.ours, times.theirs);
        }
        if (wanted.has(completion)) {
          const times = await measureInTurn(rounds, {
            ours: () => complete(ours),
            theirs: () => complete(theirs),
          });
          yield roundsOf(completion, times.ours, times.theirs);
        }
      }
    } finally {
      rmSync(root, { recursive: true });
    }
  },
});

// The large document, its file, and the calls that are made of it.
interface Large {
  readonly document: OpenApiDocument;
  readonly file: string;
  readonly calls: readonly TypedCall[];
}

// A project whose `src/main.ts` makes the calls.
interface Side {
  readonly folder: string;
  /** The lines before `client.`, where it is completed. */
  readonly opening: string;
  /** What must then be offered. */
  readonly offered: string;
}

type WriteSide = (large: Large, folder: string) => Promise<Side>;

// openapi-fetch and hey-api take longer than ours by more than the spread: more rounds say no more.
const writers: Readonly<
  Record<"hand-written" | "openapi-fetch" | "hey-api", { readonly write: WriteSide; readonly rounds: number }>
> = {
  "hand-written": { write: writeHandWritten, rounds: 13 },
  "openapi-fetch": { write: writeOpenapiFetch, rounds: 8 },
  "hey-api": { write: writeHeyApi, rounds: 8 },
};

function check({ folder }: Side): number {
  return timeOfProcess([compiler, "-p", folder]);
}

async function complete({ folder, opening, offered }: Side): Promise<number> {
  const file = join(folder, "src/main.ts");
  const { time, names } = await completeOnce({
    folder,
    file,
    before: `${opening}\n  client.`,
    after: "\n}\n",
  });
  if (!names.includes(offered)) throw new Error(`${names.length} names are offered, but not ${offered}`);
  return time;
}

function writeLarge(root: string): Large {
  const [document, file] = [largeDocument(1500), join(root, "large.json")];
  writeFileSync(file, canonicalJson(document));
  return { document, file, calls: chooseCalls(document, 200) };
}

async function writeOurs({ file, calls }: Large, folder: string): Promise<Side> {
  const types = 'import type { CloudflareClient as Client } from "./api/index.js";';
  writeProject(folder, programOfClient(calls, types));
  const errors: string[] = [];
  const code = await runGenerate([file, "--out", "src/api"], {
    program: "cftokens generate",
    folder,
    signal: new AbortController().signal,
    print: () => undefined,
    printError: (line) => errors.push(line),
  });
  if (code !== 0) throw new Error(errors.join("\n"));
  // As npm installs it: a user has declarations, which are neither checked nor as long as sources.
  const client = join(folder, "node_modules/@cftokens/client");
  const exports = { "./runtime": { types: "./dist/runtime.d.ts", default: "./dist/runtime.js" } };
  const source = fileURLToPath(new URL("../../client/src/runtime.ts", import.meta.url));
  mkdirSync(client, { recursive: true });
  writeFileSync(join(client, "package.json"), canonicalJson({ type: "module", exports }));
  await writeDeclarations({ runtime: source }, join(client, "dist"));
  return { folder, opening: openingOfClient(types), offered: nameIn(calls) };
}

async function writeHandWritten({ document, calls }: Large, folder: string): Promise<Side> {
  const types = 'import type { Client } from "./types.js";';
  writeProject(folder, programOfClient(calls, types));
  writeFileSync(join(folder, "src/types.ts"), handWrittenTypes(document, calls));
  return { folder, opening: openingOfClient(types), offered: nameIn(calls) };
}

async function writeOpenapiFetch({ file, calls }: Large, folder: string): Promise<Side> {
  writeProject(folder, programOfOpenapiFetch(calls));
  const cli = fileURLToPath(new URL("../bin/cli.js", import.meta.resolve("openapi-typescript")));
  run([cli, file, "--output", join(folder, "src/types.ts")], folder);
  mkdirSync(join(folder, "node_modules"));
  const library = fileURLToPath(new URL("..", import.meta.resolve("openapi-fetch")));
  symlinkSync(library, join(folder, "node_modules/openapi-fetch"));
  const opening = `${openingOfOpenapiFetch}\nexport async function run() {`;
  // Its operations are chosen by their paths, after the method.
  return { folder, opening, offered: "GET" };
}

async function writeHeyApi({ file, calls }: Large, folder: string): Promise<Side> {
  writeProject(folder, programOfHeyApi(calls));
  const { args, cwd } = (await fetchHeyApi())(file, join(folder, "src/api"));
  run(args, cwd);
  const opening = 'import * as client from "./api/index.js";\nexport async function run() {';
  return { folder, opening, offered: nameIn(calls) };
}

function openingOfClient(types: string): string {
  return `${types}\nexport async function run(client: Client) {`;
}

function nameIn(calls: readonly TypedCall[]): string {
  return calls[0]?.name ?? "";
}

function writeProject(folder: string, program: string): void {
  mkdirSync(join(folder, "src"), { recursive: true });
  writeFileSync(join(folder, "package.json"), canonicalJson({ private: true, type: "module" }));
  writeFileSync(
    join(folder, "tsconfig.json"),
    canonicalJson({ compilerOptions: usersOptions, files: ["src/main.ts"] }),
  );
  writeFileSync(join(folder, "src/main.ts"), program);
}

function run(args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", timeout: 300_000 });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`.slice(0, 2000));
}
