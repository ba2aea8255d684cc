import { gzipSync } from "node:zlib";
import { countOf, defineBench } from "@cftokens/workspace/bench";
import { build } from "esbuild";
import { programOfClient, programOfFunctions } from "./programs.ts";
import { fetchSdk, sdkVersion } from "./sdk.ts";

// The programs of ./programs.ts, with the official SDK.
const theirs = `
  import Cloudflare from "cloudflare";
  const client = new Cloudflare({ apiToken: "made-up" });
  console.log(await client.user.tokens.list());
  console.log(await client.user.tokens.create({ name: "ci", policies: [] }));`;
const theirsShaken = `
  import { createClient } from "cloudflare/tree-shakable";
  import { BaseTokens } from "cloudflare/resources/user/tokens/tokens";
  const client = createClient({ apiToken: "made-up", resources: [BaseTokens] });
  console.log(await client.user.tokens.list());
  console.log(await client.user.tokens.create({ name: "ci", policies: [] }));`;

const what = "a program of one family, minified by esbuild and gzipped";

/**
 * The size of a small program with all that it imports, beside the official SDK. It is the same on
 * every machine.
 */
export const size = defineBench({
  figures: {
    "client-size-beside-sdk": {
      what,
      peer: `cloudflare ${sdkVersion}`,
      unit: "kB",
      asked: { atMost: 0.2 },
    },
    "client-size-beside-tree-shakable-sdk": {
      what: `${what}, with the functions of its operations`,
      peer: `the tree-shakable entry of cloudflare ${sdkVersion}`,
      unit: "kB",
      asked: { atMost: 0.5 },
    },
  },
  async *measure() {
    const { folder } = await fetchSdk();
    const packageFolder = new URL("..", import.meta.url).pathname;
    const client = await sizeOf(programOfClient, packageFolder);
    yield countOf("client-size-beside-sdk", client, await sizeOf(theirs, folder));
    const functions = await sizeOf(programOfFunctions, packageFolder);
    yield countOf("client-size-beside-tree-shakable-sdk", functions, await sizeOf(theirsShaken, folder));
  },
});

// In kilobytes.
async function sizeOf(program: string, folder: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2024",
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0) / 1000;
}
