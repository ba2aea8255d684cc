import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { canonicalJson } from "@cftokens/openapi/json";
import type { BenchReport } from "@cftokens/workspace";
import { largeDocument } from "./large-document.ts";
import { measureInTurn } from "./measure.ts";

/**
 * What a whole generation, and one that has nothing to do, takes beside the bare command of
 * openapi-typescript.
 */
export function benchGeneration(): BenchReport {
  const root = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const large = join(root, "large");
    mkdirSync(large);
    writeFileSync(join(large, "large.json"), canonicalJson(largeDocument(1500)));
    const ours = join(root, "ours");
    cpSync(fileURLToPath(new URL("../../../spec", import.meta.url)), ours, {
      recursive: true,
      filter: isSource,
    });
    const reports = [
      compare("spec/", ours, { rounds: 7, most: 1.2 }),
      compare("1,500 operations", large, { rounds: 3, most: 1.15 }),
    ];
    const title = "Generation, seconds (median), all processes from start to end:";
    return {
      lines: [title, ...reports.flatMap(({ lines }) => lines)],
      figures: reports.flatMap(({ figures }) => figures),
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function compare(
  name: string,
  specFolder: string,
  { rounds, most }: { readonly rounds: number; readonly most: number },
): BenchReport {
  const [output, bare, memory] = [`${specFolder}-output`, `${specFolder}-bare`, `${specFolder}-memory.json`];
  const config = writeRedoclyConfig(specFolder, bare);
  const generate = [fileURLToPath(new URL("generate-once.ts", import.meta.url)), specFolder, output, memory];
  const cli = fileURLToPath(new URL("../bin/cli.js", import.meta.resolve("openapi-typescript")));
  const flags = ["--read-write-markers", "--default-non-nullable", "false", "--redocly", config];
  const forget = () => {
    for (const path of [output, memory]) rmSync(path, { recursive: true, force: true });
  };
  const [whole = 0, peer = 0] = measureInTurn(
    [
      { prepare: forget, args: generate },
      { prepare: doNothing, args: [cli, ...flags] },
    ],
    rounds,
  );
  const [idle = 0] = measureInTurn([{ prepare: doNothing, args: generate }], rounds);
  const lines = [
    `  ${name}: ours ${whole.toFixed(2)}, openapi-typescript ${peer.toFixed(2)}`,
    `  ${name}, nothing to do: ${idle.toFixed(2)}`,
  ];
  const ratio = { name: `generating ${name}, ratio to openapi-typescript`, measured: whole / peer, unit: "" };
  const nothing = { name: `nothing to generate of ${name}`, measured: idle, unit: "s" };
  return {
    lines,
    figures: [
      { ...ratio, asked: { atMost: most } },
      { ...nothing, asked: { atMost: 0.5 } },
    ],
  };
}

function isSource(path: string): boolean {
  return basename(path) !== "node_modules";
}

function doNothing(): void {
  // Every run may start from what the one before it left.
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
