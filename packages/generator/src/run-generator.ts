import { parseArgs } from "node:util";
import { SpecError } from "@cftokens/openapi";
import { checkGenerated } from "./check-generated.ts";
import { generate, type Generation } from "./generate.ts";
import { GeneratorError } from "./generator-error.ts";
import type { GeneratorPlace } from "./generator-place.ts";
import { watchDocuments } from "./watch-documents.ts";

/**
 * The command `pnpm generate [--check | --watch]`. Gives the exit code: 0 done, fresh or watched to
 * the end, 1 something is not fresh (`--check` only), 2 a document or a flag is wrong; then nothing
 * was written.
 */
export async function runGenerator(args: readonly string[], place: GeneratorPlace): Promise<0 | 1 | 2> {
  try {
    const { check, watch } = parseFlags(args);
    if (check) return await checkGenerated(place);
    if (watch) await watchDocuments(place);
    else reportWritten(await generate(place), place);
    return 0;
  } catch (error) {
    if (!(error instanceof SpecError || error instanceof GeneratorError)) throw error;
    place.printError(`generate: ${error.message}`);
    return 2;
  }
}

function parseFlags(args: readonly string[]): { readonly check: boolean; readonly watch: boolean } {
  try {
    const flag = { type: "boolean", default: false } as const;
    const { values } = parseArgs({ args: [...args], options: { check: flag, watch: flag } });
    if (!(values.check && values.watch)) return values;
  } catch (error) {
    throw wrongUse(args, { cause: error });
  }
  throw wrongUse(args);
}

function wrongUse(args: readonly string[], options?: ErrorOptions): GeneratorError {
  return new GeneratorError(
    `cannot read the arguments ${args.join(" ")}. Usage: pnpm generate [--check | --watch]`,
    options,
  );
}

function reportWritten({ differences, documents }: Generation, place: GeneratorPlace): void {
  for (const { kind, path } of differences) {
    place.print(`${kind === "left over" ? "removed" : "wrote"} ${path}`);
  }
  if (differences.length === 0) place.print(`Nothing to do: the code of ${documents} documents is fresh.`);
}
