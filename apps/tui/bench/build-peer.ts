import { join } from "node:path";
import { build } from "esbuild";
import { inkBundleOptions } from "../bundle-options.ts";

/** Bundles the peer as programs with Ink are bundled. Gives the file. */
export async function buildPeer(): Promise<string> {
  const outfile = join(import.meta.dirname, "..", "dist", "bench", "ink-box.js");
  await build({ ...inkBundleOptions, entryPoints: [join(import.meta.dirname, "ink-box.tsx")], outfile });
  return outfile;
}
