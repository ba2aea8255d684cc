import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type NamedImport, namedImports } from "@cftokens/release";
import type { Plugin, PluginBuild } from "esbuild";

/**
 * Has a bundle take every name of a package from the file that defines it, and not by way of the
 * package's entry. Where code is split, esbuild keeps an entry whole: whoever takes one name of it
 * would load all that the others need, in every part of the program.
 */
export const directImports: Plugin = {
  name: "direct-imports",
  setup(builder) {
    const find = createFinder(builder);
    builder.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      if (!text.includes(scope)) return undefined;
      const contents = await rewrite(text, async (name, from) => find(name, from, path));
      return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

/** Rewrites the imports of packages; `find` gives the file and the name that a name has there. */
export async function rewrite(text: string, find: Find): Promise<string> {
  const rewritten = await Promise.all(
    [...text.matchAll(statement)].map(async (match) => {
      const [whole, verb = "", names = "", from = ""] = match;
      const direct = await Promise.all(
        readNames(names).map(async (name) => ({ name, ...(await find(name.theirs, from)) })),
      );
      const lines = direct.map(
        ({ name, file, theirs }) => `${verb} { ${theirs} as ${name.ours} } from ${JSON.stringify(file)};`,
      );
      return { at: match.index, whole, lines: lines.join(" ") };
    }),
  );
  return rewritten.reduceRight(
    (done, { at, whole, lines }) => done.slice(0, at) + lines + done.slice(at + whole.length),
    text,
  );
}

/** Where a name is defined that an import takes from a package. */
export type Find = (name: string, from: string) => Promise<Defined>;

interface Defined {
  readonly file: string;
  readonly theirs: string;
}

// An entry may take a name of another package's entry.
function createFinder(
  builder: PluginBuild,
): (name: string, from: string, importer: string) => Promise<Defined> {
  const entries = new Map<string, Promise<ReadonlyMap<string, Defined>>>();
  const find = async (name: string, from: string, importer: string): Promise<Defined> => {
    if (from.startsWith(".")) return { file: join(dirname(importer), from), theirs: name };
    const { path: entry } = await builder.resolve(from, {
      resolveDir: dirname(importer),
      kind: "import-statement",
    });
    // What is wrong is said by esbuild.
    if (entry === "") return { file: from, theirs: name };
    const names = entries.get(entry) ?? readEntry(entry);
    entries.set(entry, names);
    const defined = (await names).get(name);
    return defined === undefined ? { file: entry, theirs: name } : find(defined.theirs, defined.file, entry);
  };
  return find;
}

async function readEntry(entry: string): Promise<ReadonlyMap<string, Defined>> {
  const text = await readFile(entry, "utf8");
  return new Map(
    [...text.matchAll(reExport)].flatMap(([, names = "", file = ""]) =>
      readNames(names).map(({ theirs, ours }) => [ours, { file, theirs }] as const),
    ),
  );
}

// Types are of no use in a bundle.
function readNames(names: string): readonly NamedImport[] {
  return namedImports(names).filter(({ mark }) => mark === "");
}

const scope = "@cftokens/";
const statement = /^(import|export) \{([^}]*)\} from "(@cftokens\/[^"]+)";/gmu;
const reExport = /^export \{([^}]*)\} from "([^"]+)";/gmu;
