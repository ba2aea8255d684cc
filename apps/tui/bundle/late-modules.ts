import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions, type Plugin } from "esbuild";

// What only some schemas need, and takes long to read: each is in a file of its own beside the
// chunks, loaded when it is first asked for. Of each, what takes its place.
const substitutes: Readonly<Record<string, string>> = {
  "ajv/dist/2020.js": `export const Ajv2020 = function (options) {
    return new (late().Ajv2020)(options);
  };`,
  "idn-hostname": `export const isIdnHostname = (text) => late().isIdnHostname(text);
    export default { isIdnHostname };`,
  re2js: `export const RE2JS = {
    compile: (pattern) => late().RE2JS.compile(pattern),
    translateRegExp: (pattern) => late().RE2JS.translateRegExp(pattern),
  };`,
};

/** Has a bundle load the late modules from the files that buildLateModules makes. */
export const lateModules: Plugin = {
  name: "late-modules",
  setup(builder) {
    builder.onResolve({ filter: /^(?:ajv\/dist\/2020\.js|idn-hostname|re2js)$/ }, ({ path }) => ({
      path,
      namespace: "late",
    }));
    builder.onResolve({ filter: /^\.\/late-/ }, ({ path }) => ({ path, external: true }));
    builder.onLoad({ filter: /.*/, namespace: "late" }, ({ path }) => ({
      contents: `const late = () => require("./${fileOf(path)}.cjs");\n${substitutes[path]}`,
    }));
  },
};

/** The names of files that were made, and the sources of what is in them. */
export interface LateFiles {
  readonly names: readonly string[];
  readonly sources: readonly string[];
}

/** Makes the files of the late modules, in the folder of the files that load them. */
export async function buildLateModules(folder: string, options: BuildOptions): Promise<LateFiles> {
  const { metafile } = await build({
    ...options,
    absWorkingDir: openapi,
    outdir: folder,
    metafile: true,
    banner: {},
    // A module of JavaScript cannot be loaded in the middle of judging a value.
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    entryPoints: Object.keys(substitutes).map((name) => ({ in: name, out: fileOf(name) })),
  });
  return {
    names: Object.keys(metafile.outputs).map((file) => basename(file)),
    sources: Object.keys(metafile.inputs).map((file) => join(openapi, file)),
  };
}

function fileOf(name: string): string {
  return `late-${name.replaceAll(/\W/gu, "-")}`;
}

// The package that depends on them.
const openapi = fileURLToPath(new URL(".", import.meta.resolve("@cftokens/openapi")));
