import { gzipSync } from "node:zlib";
import type { BenchReport } from "@cftokens/workspace";
import { build } from "esbuild";
import { fetchSdk, sdkVersion } from "./sdk.ts";

// A program that lists and creates user tokens, and no more.
const ours = `
  import { createClient } from "./src/index.ts";
  const client = createClient({ credentials: { apiToken: "made-up" } });
  console.log(await client.userApiTokensListTokens());
  console.log(await client.userApiTokensCreateToken({ body: { name: "ci", policies: [] } }));`;
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

/**
 * The size of a small program with all that it imports, minified by esbuild and gzipped, against
 * the official SDK.
 */
export async function benchSize(): Promise<BenchReport> {
  const { folder } = await fetchSdk();
  const own = await sizeOf(ours, new URL("..", import.meta.url).pathname);
  const sdk = await sizeOf(theirs, folder);
  const shaken = await sizeOf(theirsShaken, folder);
  const lines = [
    `A program that uses one family, minified and gzipped (this client, cloudflare ${sdkVersion}, its tree-shakable entry):`,
    `  ${kilobytes(own)}, ${kilobytes(sdk)}, ${kilobytes(shaken)}`,
  ];
  const asked = { atMost: 0.2 };
  return {
    lines,
    figures: [
      { name: "gzipped program of one family, ratio to the SDK", measured: own / sdk, unit: "", asked },
      { name: "gzipped program, ratio to the tree-shakable SDK", measured: own / shaken, unit: "" },
    ],
  };
}

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
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
