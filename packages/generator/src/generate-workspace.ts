import { fileURLToPath } from "node:url";
import { createTypeChecker } from "./create-type-checker.ts";
import type { OutputFolder } from "./generator-place.ts";
import { generatorVersion } from "./generator-version.ts";
import { runGenerator } from "./run-generator.ts";

/** Runs `pnpm generate` on this workspace, with its flags. Gives the exit code. */
export async function generateWorkspace(args: readonly string[]): Promise<0 | 1 | 2> {
  const interrupted = new AbortController();
  if (args.includes("--watch")) {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupted.abort());
  }
  // Two at once: with a second core, all types are checked in little more than half the time.
  const checkers = ["packages", "apps"].map((part) =>
    createTypeChecker({
      root: fileURLToPath(new URL("../../..", import.meta.url)),
      config: fileURLToPath(new URL(`../programs/${part}.tsconfig.json`, import.meta.url)),
      sources: ["{packages,apps}/*/src/**/*.{ts,tsx,json}"],
      settings: ["tsconfig.base.json", "pnpm-lock.yaml"],
      patience: 60_000,
    }),
  );
  const exitCode = await runGenerator(args, {
    specFolder: fileURLToPath(new URL("../../../spec", import.meta.url)),
    outputs: { client: generatedOf("client"), credentials: generatedOf("credentials") },
    memoryFile: fileURLToPath(new URL("../node_modules/.cache/generation.json", import.meta.url)),
    version: generatorVersion,
    typecheck: async () => (await Promise.all(checkers.map(({ check }) => check()))).flat(),
    signal: interrupted.signal,
    print: (line) => process.stdout.write(`${line}\n`),
    printError: (line) => process.stderr.write(`${line}\n`),
  });
  await Promise.all(checkers.map(({ close }) => close()));
  return exitCode;
}

function generatedOf(name: string): OutputFolder {
  const path = fileURLToPath(new URL(`../../${name}/src/generated`, import.meta.url));
  return { path, name: `packages/${name}/src/generated` };
}
