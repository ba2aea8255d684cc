import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson } from "@cftokens/openapi/json";
import { defineBench, measureInTurn, roundsOf, timeOfProcess } from "@cftokens/workspace/bench";
import { type ClientProject, createClientProject } from "../test/client-project.ts";
import { compiler } from "./compiler.ts";
import { largeDocument } from "./large-document.ts";

/** What the compiler takes for a program of five calls, with 1,500 operations beside our own. */
export const typeChecking = defineBench({
  figures: {
    "types-of-large-document": {
      what: "checking a program of five calls, with a document of 1,500 operations",
      peer: "the same with Cloudflare's documents alone",
      unit: "ms",
      // What is called should cost, not what could be.
      asked: { atMost: 2 },
    },
  },
  async *measure() {
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
      const times = await measureInTurn(8, {
        large: () => check(large),
        own: () => check(own),
      });
      yield roundsOf("types-of-large-document", times.large, times.own);
    } finally {
      for (const project of [own, large]) project.remove();
    }
  },
});

function check({ sourceFolder }: ClientProject): number {
  return timeOfProcess([compiler, "-p", join(sourceFolder, "..")]);
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
