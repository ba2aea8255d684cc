import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { canonicalJson } from "@cftokens/openapi/json";
import { defineBench, measureInTurn, roundsOf, timeOfProcess } from "@cftokens/workspace/bench";
import { largeDocument } from "./large-document.ts";

const bare = "the bare command of openapi-typescript";
const unit = "ms";
// Half a second, where Node starts in 40 ms: nobody can start in less than that.
const nothing = { peer: "node -e 0", unit, asked: { atMost: 12 } };

/** A whole generation, and one that has nothing to do; all processes from start to end. */
export const generation = defineBench({
  figures: {
    "generate-spec": { what: "pnpm generate, from nothing", peer: bare, unit, asked: { atMost: 1.2 } },
    "generate-large": {
      what: "generating 1,500 operations, from nothing",
      peer: bare,
      unit,
      asked: { atMost: 1.15 },
    },
    "generate-nothing-spec": { what: "pnpm generate with nothing to do", ...nothing },
    "generate-nothing-large": { what: "generating 1,500 operations with nothing to do", ...nothing },
  },
  async *measure(wanted) {
    const root = mkdtempSync(join(tmpdir(), "bench-"));
    try {
      for (const name of ["spec", "large"] as const) {
        const [whole, idle] = [`generate-${name}`, `generate-nothing-${name}`] as const;
        if (!wanted.has(whole) && !wanted.has(idle)) continue;
        const folder = join(root, name);
        if (name === "spec") copySpec(folder);
        else writeLarge(folder);
        const { ours, peer, forget } = programsFor(folder);
        if (wanted.has(whole)) {
          const times = await measureInTurn(8, {
            ours() {
              forget();
              return timeOfProcess(ours);
            },
            peer: () => timeOfProcess(peer),
          });
          yield roundsOf(whole, times.ours, times.peer);
        }
        if (wanted.has(idle)) {
          timeOfProcess(ours);
          const times = await measureInTurn(11, {
            ours: () => timeOfProcess(ours),
            node: () => timeOfProcess(["-e", "0"]),
          });
          yield roundsOf(idle, times.ours, times.node);
        }
      }
    } finally {
      rmSync(root, { recursive: true });
    }
  },
});

function copySpec(folder: string): void {
  const spec = fileURLToPath(new URL("../../../spec", import.meta.url));
  cpSync(spec, folder, { recursive: true, filter: isSource });
}

function writeLarge(folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, "large.json"), canonicalJson(largeDocument(1500)));
}

// The arguments of both programs, and what makes ours start from nothing again.
function programsFor(specFolder: string): {
  readonly ours: readonly string[];
  readonly peer: readonly string[];
  readonly forget: () => void;
} {
  const [output, memory] = [`${specFolder}-output`, `${specFolder}-memory.json`];
  const config = writeRedoclyConfig(specFolder, `${specFolder}-bare`);
  const generate = fileURLToPath(new URL("generate-once.ts", import.meta.url));
  const cli = fileURLToPath(new URL("../bin/cli.js", import.meta.resolve("openapi-typescript")));
  const flags = ["--read-write-markers", "--default-non-nullable", "false", "--redocly", config];
  return {
    ours: [generate, specFolder, output, memory],
    peer: [cli, ...flags],
    forget() {
      for (const path of [output, memory]) rmSync(path, { recursive: true, force: true });
    },
  };
}

function isSource(path: string): boolean {
  return basename(path) !== "node_modules";
}

// The command takes several documents only from a configuration; its rules are those of the command
// without one.
function writeRedoclyConfig(specFolder: string, output: string): string {
  const documents = globSync("*.{yaml,json}", { cwd: specFolder }).filter((file) =>
    /^openapi:|"openapi":/mu.test(readFileSync(join(specFolder, file), "utf8")),
  );
  const apis = documents.map((file) => [
    file.replace(/\.\w+$/u, ""),
    { root: join(specFolder, file), "x-openapi-ts": { output: join(output, `${file}.ts`) } },
  ]);
  mkdirSync(output, { recursive: true });
  const config = join(output, "redocly.yaml");
  writeFileSync(config, canonicalJson({ extends: ["minimal"], apis: Object.fromEntries(apis) }));
  return config;
}
