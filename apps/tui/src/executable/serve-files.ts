import { registerHooks } from "node:module";
import { getAsset } from "node:sea";

/**
 * Serves the modules below an address from what is in the executable, so that none of them is ever
 * on the disk. For one thread: each has its own.
 */
export function serveFiles(base: string): void {
  registerHooks({
    resolve(specifier, context, next) {
      const { parentURL } = context;
      const isNeighbour = specifier.startsWith(".") && parentURL?.startsWith(base) === true;
      const url = isNeighbour ? new URL(specifier, parentURL).href : specifier;
      if (!url.startsWith(base)) return next(specifier, context);
      return { url, format: formatOf(url), shortCircuit: true };
    },
    load(url, context, next) {
      if (!url.startsWith(base)) return next(url, context);
      const source = getAsset(url.slice(base.length), "utf8");
      return { format: formatOf(url), source, shortCircuit: true };
    },
  });
}

function formatOf(url: string): "commonjs" | "module" {
  return url.endsWith(".cjs") ? "commonjs" : "module";
}
