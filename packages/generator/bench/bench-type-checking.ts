import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { canonicalJson } from "@cftokens/openapi/json";
import type { BenchReport } from "@cftokens/workspace";
import { createClientProject } from "../test/client-project.ts";
import { largeDocument } from "./large-document.ts";
import { measureInTurn } from "./measure.ts";

/**
 * What the compiler takes for a program of five calls, with our own documents and with 1,500
 * operations beside them.
 */
export async function benchTypeChecking(): Promise<BenchReport> {
  const [own, large] = [createClientProject(), createClientProject()];
  try {
    writeFileSync(join(large.specFolder, "large.json"), canonicalJson(largeDocument(1500)));
    for (const project of [own, large]) await project.generate();
    const ofOwn = [
      "listBuildTokens",
      "deleteBuildToken",
      "createBuildToken",
      "listBuildTokens",
      "listBuildTokens",
    ];
    const ofLarge = [
      "listResource0",
      "readResource1",
      "createResource2",
      "updateResource4",
      "deleteResource299",
    ];
    writeFileSync(join(own.sourceFolder, "program.ts"), program(ofOwn));
    writeFileSync(join(large.sourceFolder, "program.ts"), program(ofLarge));
    const compiler = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));
    const [ownSeconds = 0, largeSeconds = 0] = measureInTurn(
      [own, large].map(({ sourceFolder }) => ({
        prepare: () => undefined,
        args: [compiler, "-p", join(sourceFolder, "..")],
      })),
      5,
    );
    const lines = [
      "Type checking the client and a program of five calls, seconds (median):",
      `  with 1,500 operations more: ${largeSeconds.toFixed(2)}, with our own: ${ownSeconds.toFixed(2)}`,
    ];
    const figure = { name: "type checking with 1,500 operations, ratio to our own", unit: "" };
    return { lines, figures: [{ ...figure, measured: largeSeconds / ownSeconds }] };
  } finally {
    for (const project of [own, large]) project.remove();
  }
}

function program(names: readonly string[]): string {
  const results = names.map((name) => `Awaited<ReturnType<Client["${name}"]>>`);
  const inputs = names.map((name) => `Parameters<Client["${name}"]>[0]`);
  return [
    'import type { Client } from "./generated/index.ts";',
    `export type Results = [${results.join(", ")}];`,
    `export function call(client: Client, [${names.map((_, index) => `input${index}`).join(", ")}]: [${inputs.join(", ")}]) {`,
    `  return Promise.all([${names.map((name, index) => `client.${name}(input${index})`).join(", ")}]);`,
    "}",
    "",
  ].join("\n");
}
