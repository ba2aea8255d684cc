import { parseArgs } from "node:util";
import { generate } from "./generate.ts";
import { GeneratorError } from "./generator-error.ts";
import type { GeneratorPlace } from "./generator-place.ts";
import { plainLine } from "./plain-line.ts";
import type { Generation } from "./regenerate.ts";

/**
 * The command `pnpm generate [--check | --watch]`, with `--allow-file` and `--allow-host` for what
 * documents may refer to outside of their folder. Gives the exit code: 0 done, fresh or watched to
 * the end, 1 something is not fresh (`--check` only), 2 a document or a flag is wrong; then nothing
 * was written.
 */
export async function runGenerator(args: readonly string[], place: GeneratorPlace): Promise<0 | 1 | 2> {
  try {
    const {
      check,
      watch,
      "allow-file": allowedFiles = [],
      "allow-host": allowedHosts = [],
    } = parseFlags(args);
    const here = { ...place, permissions: { allowedFiles, allowedHosts } };
    // Whoever has nothing to do waits for none of what the others need.
    if (check) {
      const { checkGenerated } = await import("./check-generated.ts");
      return await checkGenerated(here);
    }
    if (watch) {
      const { watchDocuments } = await import("./watch-documents.ts");
      await watchDocuments(here);
    } else reportWritten(await generate(here), here);
    return 0;
  } catch (error) {
    const { SpecError } = await import("@cftokens/openapi");
    if (!(error instanceof SpecError || error instanceof GeneratorError)) throw error;
    const others = error instanceof GeneratorError ? error.others : [];
    for (const line of [error.message, ...others]) place.printError(plainLine(`generate: ${line}`));
    return 2;
  }
}

interface Flags {
  readonly check: boolean;
  readonly watch: boolean;
  readonly "allow-file"?: string[];
  readonly "allow-host"?: string[];
}

function parseFlags(args: readonly string[]): Flags {
  try {
    const flag = { type: "boolean", default: false } as const;
    const texts = { type: "string", multiple: true } as const;
    const options = { check: flag, watch: flag, "allow-file": texts, "allow-host": texts };
    const { values } = parseArgs({ args: [...args], options });
    if (!(values.check && values.watch)) return values;
  } catch (error) {
    throw wrongUse(args, { cause: error });
  }
  throw wrongUse(args);
}

function wrongUse(args: readonly string[], options?: ErrorOptions): GeneratorError {
  return new GeneratorError(
    `cannot read the arguments ${args.join(" ")}. Usage: pnpm generate [--check | --watch] [--allow-file PATH] [--allow-host HOST]`,
    options,
  );
}

function reportWritten({ differences, documents, notes }: Generation, place: GeneratorPlace): void {
  for (const note of notes) place.print(plainLine(note));
  for (const { kind, path } of differences) {
    place.print(plainLine(`${kind === "left over" ? "removed" : "wrote"} ${path}`));
  }
  if (differences.length === 0) place.print(`Nothing to do: the code of ${documents} documents is fresh.`);
}
