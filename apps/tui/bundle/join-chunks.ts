import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { inkBundleOptions } from "../bundle-options.ts";

/** What of a program is started, named by the sources of its entries. */
export interface Starts {
  /** The one that brings so much that nobody else may load what it alone needs. */
  readonly heavy: string;
  /** Those whose start is waited for, too. */
  readonly others: readonly string[];
}

/**
 * Joins the chunks of a bundle that are always loaded together. esbuild makes one for each set of
 * entries that share code: that is scores of files before the first frame, and to find, read and
 * link one takes longer than to run it.
 */
export async function joinChunks(folder: string, metafile: Metafile, starts: Starts): Promise<void> {
  const moved = new Map<string, Joined>();
  const files = new Set(Object.keys(metafile.outputs).map((output) => join(folder, output)));
  for (const chunks of groupChunks(metafile, starts)) {
    const file = await joinGroup(folder, metafile, chunks);
    files.add(file);
    for (const [index, chunk] of chunks.entries()) moved.set(join(folder, chunk), { file, index });
  }
  for (const file of moved.keys()) {
    files.delete(file);
    rmSync(file);
  }
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const imported = importJoined(text, (path) => {
      const joined = moved.get(join(dirname(file), path));
      return joined && { ...joined, file: besides(file, joined.file) };
    });
    if (imported !== text) writeFileSync(file, imported);
  }
}

function besides(importer: string, file: string): string {
  const path = relative(dirname(importer), file);
  return path.startsWith(".") ? path : `./${path}`;
}

// The chunks that are to be joined, group by group: those that the same starts load, as long as
// none or all of them are loaded by something else, too.
function groupChunks(
  { outputs }: Pick<Metafile, "outputs">,
  { heavy, others }: Starts,
): readonly (readonly string[])[] {
  const entryOf = (source: string): string => {
    const found = Object.keys(outputs).find((output) => outputs[output]?.entryPoint === source);
    if (found === undefined) throw new Error(`no output of the bundle is made of ${source}`);
    return found;
  };
  const loaded = [heavy, ...others].map((source) => listLoaded(entryOf(source), outputs));
  const heavyOnes = new Set(loaded[0]);
  const light = new Set(
    Object.keys(outputs)
      .filter((output) => outputs[output]?.entryPoint !== undefined && !heavyOnes.has(output))
      .flatMap((output) => [...listLoaded(output, outputs)]),
  );
  const groups = Map.groupBy(new Set(loaded.flatMap((some) => [...some])), (output) =>
    [...loaded, light].map((some) => (some.has(output) ? "1" : "0")).join(""),
  );
  return [...groups.values()]
    .map((group) => group.filter((output) => outputs[output]?.entryPoint === undefined))
    .filter(({ length }) => length > 1);
}

// What is read before an output runs, itself among it.
function listLoaded(entry: string, outputs: Metafile["outputs"]): ReadonlySet<string> {
  const loaded = new Set<string>();
  const add = (output: string): void => {
    if (loaded.has(output)) return;
    loaded.add(output);
    for (const { path, kind, external } of outputs[output]?.imports ?? [])
      if (kind === "import-statement" && external !== true) add(path);
  };
  add(entry);
  return loaded;
}

// Where the exports of a chunk are, now that it is joined with others.
interface Joined {
  readonly file: string;
  readonly index: number;
}

async function joinGroup(folder: string, { outputs }: Metafile, chunks: readonly string[]): Promise<string> {
  const [first = ""] = chunks;
  const outfile = join(folder, first.replace(/chunk-/u, "joined-"));
  const exported = chunks.map((chunk, index) => {
    const names = (outputs[chunk]?.exports ?? []).map((name) => `${name} as ${nameIn(index, name)}`);
    return `export { ${names.join(", ")} } from ${JSON.stringify(join(folder, chunk))};`;
  });
  const members = new Set(chunks.map((chunk) => join(folder, chunk)));
  const { platform, format, target, minify, logLevel } = inkBundleOptions;
  await build({
    stdin: { contents: exported.join("\n"), resolveDir: folder },
    outfile,
    bundle: true,
    platform,
    format,
    target,
    minify,
    logLevel,
    plugins: [onlyThese(members)],
  });
  return outfile;
}

// All others stay where they are, which is beside the joined one.
function onlyThese(members: ReadonlySet<string>): Plugin {
  return {
    name: "only-these",
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, ({ path, resolveDir, kind }) => {
        const file = join(resolveDir, path);
        if (members.has(path)) return { path };
        if (kind === "import-statement" && members.has(file)) return { path: file };
        return { path, external: true };
      });
    },
  };
}

/** Has the imports of a bundle's file take from the joined chunks what was moved there. */
export function importJoined(text: string, joinedOf: (path: string) => Joined | undefined): string {
  return text.replaceAll(importStatement, (whole, names: string | undefined, path: string) => {
    const joined = joinedOf(path);
    if (joined === undefined) return whole;
    const from = JSON.stringify(joined.file);
    if (names === undefined) return `import${from}`;
    const moved = names
      .split(",")
      .filter((name) => name.trim() !== "")
      .map((name) => {
        const [theirs = "", ours = theirs] = name.trim().split(/\s+as\s+/u);
        return `${nameIn(joined.index, theirs)} as ${ours}`;
      });
    return `import{${moved.join(",")}}from${from}`;
  });
}

const importStatement = /\bimport\s*(?:\{([^{}"]*)\}\s*from\s*)?"(\.[^"]+)"/gu;

function nameIn(index: number, name: string): string {
  return `${name}_${index}`;
}
