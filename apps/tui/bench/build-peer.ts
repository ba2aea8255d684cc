import { join } from "node:path";
import { build } from "esbuild";
import { bundleOptions } from "../bundle-options.ts";

/** Bundles the peer as the program itself is bundled. Gives the file. */
export async function buildPeer(): Promise<string> {
  const outfile = join(import.meta.dirname, "..", "dist", "bench", "ink-box.js");
  await build({ ...bundleOptions, entryPoints: [join(import.meta.dirname, "ink-box.tsx")], outfile });
  return outfile;
}
