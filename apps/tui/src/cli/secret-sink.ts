import { CommandError, usageError } from "./command-error.ts";
import type { CommandWorld, SecretFile } from "./command-world.ts";
import { type Arguments, valueOf } from "./read-arguments.ts";

/** Where a new secret goes. It is open before anything is sent, so that no secret is made that cannot be taken. */
export type SecretSink =
  | { readonly kind: "file"; readonly name: string; readonly file: SecretFile }
  | { readonly kind: "output" };

/** Opens the place that the arguments name. Throws CommandError when they name none, or the file is there already. */
export function openSecretSink(args: Arguments, { createSecretFile }: CommandWorld): SecretSink {
  const name = valueOf(args, "secret-file");
  if (name !== undefined) return { kind: "file", name, file: openFile(name, createSecretFile) };
  if (args.flags.has("json") || args.flags.has("show-secret")) return { kind: "output" };
  throw usageError(
    "the secret is shown only once; say where it goes: --secret-file FILE, --show-secret or --json",
  );
}

/** Gives an unused place back. */
export function discardSink(sink: SecretSink | undefined): void {
  if (sink?.kind === "file") sink.file.discard();
}

function openFile(name: string, createSecretFile: CommandWorld["createSecretFile"]): SecretFile {
  try {
    return createSecretFile(name);
  } catch (error) {
    const exists = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw new CommandError(
      [exists ? `${name} is there already, and is not overwritten` : `${name} cannot be written`],
      2,
    );
  }
}
