import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Bench } from "./bench.ts";
import type { FoundBench } from "./run-in-process.ts";

/**
 * Every bench of the workspace, in the order of its packages: what `bench/benches.ts` exports.
 * Throws when two figures have one name, or a name is not in kebab-case.
 */
export async function findBenches(root: string): Promise<readonly FoundBench[]> {
  const found: FoundBench[] = [];
  for (const path of globSync("{packages,apps}/*/bench/benches.ts", { cwd: root }).toSorted()) {
    const file = join(root, path);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what each benches.ts exports
    const { benches } = (await import(pathToFileURL(file).href)) as { readonly benches: readonly Bench[] };
    const packageName = nameOf(join(dirname(file), "../package.json"));
    found.push(...benches.map((bench, index) => ({ packageName, file, index, bench })));
  }
  const names = new Set<string>();
  for (const name of figureNames(found)) {
    if (!/^[a-z\d]+(?:-[a-z\d]+)*$/u.test(name)) throw new Error(`"${name}" is not in kebab-case`);
    if (names.has(name)) throw new Error(`two figures have the name "${name}"`);
    names.add(name);
  }
  return found;
}

/** The names of all figures, in the order in which they are measured. */
export function figureNames(benches: readonly FoundBench[]): readonly string[] {
  return benches.flatMap(({ bench }) => Object.keys(bench.figures));
}

function nameOf(manifest: string): string {
  const { name }: { readonly name?: unknown } = Object(JSON.parse(readFileSync(manifest, "utf8")));
  return String(name);
}
