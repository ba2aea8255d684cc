import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { namedImports } from "./named-imports.ts";
import { root } from "./published-packages.ts";

const packages = join(root, "packages");

/**
 * Writes the declarations of the entries, and of every module that they name, also where it is in
 * another package.
 */
export async function writeDeclarations(
  entries: Readonly<Record<string, string>>,
  output: string,
): Promise<void> {
  const emitted = mkdtempSync(join(tmpdir(), "cftokens-types-"));
  try {
    await emit(Object.values(entries), emitted);
    const written = new Set<string>();
    for (const [name, source] of Object.entries(entries)) {
      const module = relative(packages, source).replace(/\.ts$/u, "");
      copyReachable(module, { from: emitted, to: join(output, "types"), written });
      writeFileSync(join(output, `${name}.d.ts`), `export * from "./types/${module}.js";\n`);
    }
  } finally {
    rmSync(emitted, { recursive: true });
  }
}

/** Modules are named by their path below `packages`, without the ending. */
export interface ModuleReference {
  readonly specifier: string;
  /** Undefined for a module from outside. */
  readonly module: string | undefined;
}

/**
 * What an import in a declaration is for those who install it: a neighbour, or a package from
 * outside.
 */
export function resolveImport(specifier: string, importer: string): ModuleReference {
  const [, packageName, entry = "index"] = /^@cftokens\/([^/]+)(?:\/(.+))?$/u.exec(specifier) ?? [];
  if (packageName === undefined && !specifier.startsWith(".")) return { specifier, module: undefined };
  const module =
    packageName === undefined
      ? join(dirname(importer), specifier.replace(/\.ts$/u, ""))
      : join(packageName, "src", entry);
  const path = relative(dirname(importer), `${module}.js`);
  return { specifier: path.startsWith(".") ? path : `./${path}`, module };
}

async function emit(files: readonly string[], output: string): Promise<void> {
  const settings = {
    extends: join(root, "tsconfig.base.json"),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: packages,
      outDir: output,
      typeRoots: [join(packages, "release/node_modules/@types")],
      // Modules behind node_modules get no declarations, so those of this workspace are shown as
      // its own.
      paths: sourcePaths(),
    },
    files,
  };
  const project = join(output, "tsconfig.json");
  writeFileSync(project, JSON.stringify(settings));
  await promisify(execFile)(join(root, "node_modules/.bin/tsc"), ["--project", project]);
}

// Where the compiler finds the entries of every package: `.` is `src/index.ts`, `./schema` is
// `src/schema.ts`.
function sourcePaths(): Readonly<Record<string, readonly string[]>> {
  const paths = readdirSync(packages).flatMap((name): (readonly [string, readonly string[]])[] => [
    [`@cftokens/${name}`, [join(packages, name, "src/index.ts")]],
    [`@cftokens/${name}/*`, [join(packages, name, "src/*.ts")]],
  ]);
  return Object.fromEntries(paths);
}

interface Copying {
  readonly from: string;
  readonly to: string;
  /** The modules that are there already; those that are copied join them. */
  readonly written: Set<string>;
}

function copyReachable(module: string, copying: Copying): void {
  if (copying.written.has(module)) return;
  copying.written.add(module);
  const read = (name: string) => readFileSync(join(copying.from, `${name}.d.ts`), "utf8");
  const direct = takeDirectly(read(module), module, read);
  const pointed = direct.replaceAll(/(\bfrom |\bimport\()"([^"]+)"/gu, (_, before: string, name: string) => {
    const { specifier, module: imported } = resolveImport(name, module);
    if (imported !== undefined) copyReachable(imported, copying);
    return `${before}"${specifier}"`;
  });
  const target = join(copying.to, `${module}.d.ts`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, pointed);
}

/**
 * A declaration that takes each name of another package from the module that defines it. By way of
 * the package's entry, whoever needs one name would have a compiler read all that the entry names.
 */
export function takeDirectly(text: string, importer: string, read: (module: string) => string): string {
  return text.replaceAll(statement, (whole, verb: string, names: string, from: string) => {
    const { module } = resolveImport(from, importer);
    if (module === undefined || !from.startsWith("@cftokens/")) return whole;
    return namedImports(names)
      .map(({ mark, theirs, ours }) => {
        const defined = findDefinition({ module, name: theirs }, read);
        const name = defined.name === ours ? ours : `${defined.name} as ${ours}`;
        return `${verb} { ${mark}${name} } from "${pathTo(defined.module, importer)}.ts";`;
      })
      .join("\n");
  });
}

interface Definition {
  readonly module: string;
  readonly name: string;
}

// Follows what modules only hand on.
function findDefinition({ module, name }: Definition, read: (module: string) => string): Definition {
  for (const [, verb = "", names = "", from = ""] of read(module).matchAll(statement)) {
    if (!verb.startsWith("export")) continue;
    const found = namedImports(names).find(({ ours }) => ours === name);
    const next = found && resolveImport(from, module).module;
    if (found !== undefined && next !== undefined)
      return findDefinition({ module: next, name: found.theirs }, read);
  }
  return { module, name };
}

function pathTo(module: string, importer: string): string {
  const path = relative(dirname(importer), module);
  return path.startsWith(".") ? path : `./${path}`;
}

const statement = /^((?:import|export)(?: type)?) \{([^}]*)\} from "([^"]+)";/gmu;
