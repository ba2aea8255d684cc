import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { loadDocument, type ReadPermissions, SpecError } from "@cftokens/openapi";
import { compareFiles, type FileDifference } from "../compare-files.ts";
import { folderChanges } from "../folder-changes.ts";
import { readGenerated, writeGenerated } from "../generated-folder.ts";
import { GeneratorError } from "../generator-error.ts";
import { nameOfDocument } from "../load-documents.ts";
import { hashesIn, manifestName } from "../manifest.ts";
import { plainLine } from "../plain-line.ts";
import type { SourceDocument } from "../source-document.ts";
import { type ApiClients, emitApiClients } from "./emit-api-clients.ts";
import { generateOptions } from "./generate-options.ts";

/** Where the command reads, writes and prints. */
export interface GeneratePlace {
  /** What the user calls the command. */
  readonly program: string;
  /** The folder that paths are relative to. */
  readonly folder: string;
  /** Ends `--watch`. */
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/**
 * The command that generates typed clients of any documents into a folder of the user's. Gives the
 * exit code: 0 done, fresh or watched to the end, 1 something is not fresh (`--check` only), 2 a
 * document, an argument or the folder is wrong; then nothing was written.
 */
export async function runGenerate(args: readonly string[], place: GeneratePlace): Promise<0 | 1 | 2> {
  try {
    const request = parseArguments(args, place);
    if (request.check) return await check(request, place);
    if (!request.watch) {
      await generate(request, place);
      return 0;
    }
    await watch(request, place);
    return 0;
  } catch (error) {
    return refuse(error, place);
  }
}

interface Request {
  readonly files: readonly string[];
  readonly out: string;
  readonly check: boolean;
  readonly watch: boolean;
  readonly permissions: ReadPermissions;
}

function parseArguments(args: readonly string[], { program, folder }: GeneratePlace): Request {
  const flag = { type: "boolean", default: false } as const;
  const texts = { type: "string", multiple: true } as const;
  const options = {
    out: { type: "string" },
    check: flag,
    watch: flag,
    "allow-file": texts,
    "allow-host": texts,
  } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw wrongUse(program, error instanceof Error ? error.message : String(error));
  }
  const { positionals, values } = parsed;
  const { out, check: isCheck, watch: isWatch } = values;
  if (positionals.length === 0) throw wrongUse(program, "no document is named");
  if (out === undefined) throw wrongUse(program, "--out FOLDER is missing");
  if (isCheck && isWatch) throw wrongUse(program, "--check and --watch exclude each other");
  const { "allow-file": allowedFiles = [], "allow-host": allowedHosts = [] } = values;
  return {
    files: positionals,
    out,
    check: isCheck,
    watch: isWatch,
    permissions: { allowedFiles: allowedFiles.map((path) => resolve(folder, path)), allowedHosts },
  };
}

function wrongUse(program: string, reason: string): GeneratorError {
  const options = generateOptions
    .map(({ option }) => `[${option}]`)
    .join(" ")
    .replace("[--out FOLDER]", "--out FOLDER");
  return new GeneratorError(`${reason}. Usage: ${program} FILE… ${options}`);
}

async function generate(request: Request, place: GeneratePlace): Promise<void> {
  report(await bringUpToDate(request, place), request, place);
}

// What a run wrote, and what has to be told of how the documents were put together.
interface Written extends Pick<ApiClients, "notes"> {
  readonly differences: readonly FileDifference[];
}

async function bringUpToDate(request: Request, place: GeneratePlace): Promise<Written> {
  const { files, notes } = await emitApiClients(await loadAll(request, place));
  const path = resolve(place.folder, request.out);
  const onDisk = await readGenerated(path);
  rejectForeign(onDisk, request.out);
  const differences = compareFiles(files, onDisk);
  await writeGenerated(path, files, differences);
  return { notes, differences };
}

function report({ notes, differences }: Written, { out }: Request, { folder, print }: GeneratePlace): void {
  for (const note of notes) print(plainLine(note));
  for (const { kind, path } of differences)
    print(plainLine(`${kind === "left over" ? "removed" : "wrote"} ${join(out, path)}`));
  if (differences.length === 0) print("Nothing to do: the code is what the documents say.");
  if (!hasClient(resolve(folder, out)))
    print("The code needs @cftokens/client: npm install @cftokens/client (and typescript, to compile it).");
}

async function check(request: Request, place: GeneratePlace): Promise<0 | 1> {
  const { files } = await emitApiClients(await loadAll(request, place));
  const differences = compareFiles(files, await readGenerated(resolve(place.folder, request.out)));
  for (const { kind, path } of differences)
    place.printError(plainLine(`${kind}: ${join(request.out, path)}`));
  if (differences.length === 0) {
    place.print("Generated code is fresh.");
    return 0;
  }
  place.printError(`Generated code does not match the documents. Run the command again without --check.`);
  return 1;
}

// Generates after every change in the folders of the documents. A document that is wrong, as in the
// middle of an edit, changes nothing until it is right again.
async function watch(request: Request, place: GeneratePlace): Promise<void> {
  const folders = new Set(request.files.map((file) => dirname(resolve(place.folder, file))));
  const changes = [...folders].map((folder) => folderChanges(folder, { signal: place.signal, quiet: 20 }));
  await generate(request, place);
  place.print("Watching the documents. Ctrl+C ends.");
  await Promise.all(
    changes.map(async (rounds) => {
      for await (const _ of rounds) {
        try {
          // What is written may be below a folder that is watched.
          const written = await bringUpToDate(request, place);
          if (written.differences.length > 0) report(written, request, place);
        } catch (error) {
          refuse(error, place);
        }
      }
    }),
  );
}

function refuse(error: unknown, { program, printError }: GeneratePlace): 2 {
  if (!(error instanceof SpecError || error instanceof GeneratorError)) throw error;
  const others = error instanceof GeneratorError ? error.others : [];
  for (const line of [error.message, ...others]) printError(plainLine(`${program}: ${line}`));
  return 2;
}

async function loadAll(
  { files, out, permissions }: Request,
  { folder }: GeneratePlace,
): Promise<readonly SourceDocument[]> {
  const below = resolve(folder, out);
  const documents: SourceDocument[] = [];
  for (const file of files) {
    const path = resolve(folder, file);
    if (!relative(below, path).startsWith("..")) {
      throw new GeneratorError(
        `${file} is in ${out}, which is for generated code alone. Name another folder with --out.`,
      );
    }
    const name = nameOfDocument(file);
    // As it is written by whoever runs the command, on every system.
    const source = relative(folder, path).split(sep).join("/");
    documents.push({ document: await loadDocument(path, permissions), name, source });
  }
  return documents;
}

// A folder is cleaned of what is left over, so there may be nothing in it that was not generated.
function rejectForeign(onDisk: ReadonlyMap<string, string>, out: string): void {
  const made = hashesIn(onDisk.get(manifestName));
  const foreign = [...onDisk.keys()].find((path) => path !== manifestName && !made.has(path));
  if (foreign === undefined) return;
  throw new GeneratorError(
    `${join(out, foreign)} was not generated, and ${out} is for generated code alone. Move it, or name another folder with --out.`,
  );
}

// Where a compiler looks for packages: in the folder and in those around it.
function hasClient(folder: string): boolean {
  if (existsSync(join(folder, "node_modules/@cftokens/client/package.json"))) return true;
  return dirname(folder) !== folder && hasClient(dirname(folder));
}
