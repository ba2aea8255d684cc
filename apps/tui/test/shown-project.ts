import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ApiDescription, OperationDescription } from "@cftokens/client/apis";
import { generateFiles } from "@cftokens/generator";
import { listOperations, type OpenApiDocument } from "@cftokens/openapi";
import { sampleInput, toOperationCurl, toOperationTypescript } from "@cftokens/workbench/equivalents";

/** A document as the generator takes it. */
export interface ShownSource {
  readonly name: string;
  readonly source: string;
  readonly document: OpenApiDocument;
}

/** What is shown of one operation. */
export interface ShownOperation {
  readonly api: ApiDescription;
  readonly operation: OperationDescription;
  readonly input: ReturnType<typeof sampleInput>;
  readonly curl: string;
  readonly typescript: string;
}

/** The clients of documents together, with what is shown of their operations. */
export interface ShownClients {
  readonly operations: readonly ShownOperation[];
  /** The generated module of clients. */
  readonly module: Readonly<Record<string, unknown>>;
}

/** A copy of the client's source, with clients of other documents. */
export interface ShownProject {
  /** Generates the clients of documents into a folder of this name. */
  readonly add: (folder: string, sources: readonly ShownSource[]) => Promise<ShownClients>;
  /** Compiles what is shown as TypeScript, all at once, and gives what the compiler prints. */
  readonly compile: () => string;
  readonly remove: () => void;
}

const repository = join(import.meta.dirname, "../../..");

/** Sets up a project below the system's temporary folder. */
export function createShownProject(): ShownProject {
  const root = mkdtempSync(join(tmpdir(), "shown-"));
  cpSync(join(repository, "packages/client/src"), join(root, "src"), {
    recursive: true,
    filter: (path) => !/\.test(?:-d)?\.ts$|\/generated(?:\/|$)/u.test(path),
  });
  symlinkSync(join(repository, "packages/client/node_modules"), join(root, "node_modules"));
  writeFileSync(join(root, "package.json"), JSON.stringify({ type: "module" }));
  return {
    async add(folder, sources) {
      for (const [path, text] of await generateFiles(sources)) {
        const file = join(root, "src", folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the module that was just generated
      const module = (await import(join(root, "src", folder, "apis.ts"))) as {
        readonly apis: readonly ApiDescription[];
      } & Readonly<Record<string, unknown>>;
      const operations = module.apis.flatMap((api) =>
        Object.values(api.operations).map((operation) => {
          const document = sources.find(({ name }) => name === operation.document)?.document;
          return shownOf(api, operation, document);
        }),
      );
      for (const [index, { typescript }] of operations.entries())
        writeFileSync(
          join(root, `shown-${folder}-${index}.ts`),
          typescript.replace('"@cftokens/client/apis"', `"./src/${folder}/apis.ts"`),
        );
      return { operations, module };
    },
    compile() {
      const compilerOptions = {
        lib: ["esnext", "dom", "dom.iterable"],
        types: ["node"],
        typeRoots: [join(repository, "packages/client/node_modules/@types")],
      };
      const extended = join(repository, "tsconfig.base.json");
      writeFileSync(
        join(root, "tsconfig.json"),
        JSON.stringify({ extends: extended, compilerOptions, include: ["shown-*.ts"] }),
      );
      const compiler = join(repository, "node_modules/typescript/bin/tsc");
      const { stdout } = spawnSync(process.execPath, [compiler, "--pretty", "false", "-p", root], {
        encoding: "utf8",
        cwd: root,
        maxBuffer: 64 * 1024 * 1024,
      });
      return stdout;
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

function shownOf(
  api: ApiDescription,
  operation: OperationDescription,
  document: OpenApiDocument | undefined,
): ShownOperation {
  const read = document && listOperations(document).find(({ id }) => id === operation.id);
  if (document === undefined || read === undefined) throw new Error(`no operation ${operation.id}`);
  const input = sampleInput(document, read, { ofPath: () => "", sensitive: ["secret"] });
  const call = { api, operation, input, baseUrl: "https://api.cloudflare.com/client/v4" };
  return {
    api,
    operation,
    input,
    curl: toOperationCurl(call),
    typescript: toOperationTypescript(call),
  };
}
