import { CommandError, usageError } from "./command-error.ts";
import type { Environment } from "./environment.ts";
import { type Arguments, valueOf } from "./read-arguments.ts";

/**
 * Where a new secret goes. It is open, and proved to take something as far as that can be, before a
 * change is sent: no secret is made that cannot be taken.
 */
export type SecretSink =
  | { readonly kind: "file"; readonly name: string; readonly file: SecretFile }
  | { readonly kind: "output" };

type SecretFile = Extract<Awaited<ReturnType<Environment["openSecretFile"]>>, { ok: true }>["file"];

/**
 * Opens the place that the arguments name. Throws CommandError when they name none, or it can take
 * no secret.
 */
export async function openSecretSink(
  args: Arguments,
  { openSecretFile, output }: Environment,
): Promise<SecretSink> {
  const name = valueOf(args, "secret-file");
  if (name !== undefined) {
    const opened = await openSecretFile(name);
    if (!opened.ok) throw usageError(`${opened.reason}; nothing was sent`);
    return { kind: "file", name, file: opened.file };
  }
  if (!args.flags.has("json") && !args.flags.has("show-secret"))
    throw usageError("the secret is shown only once; add --secret-file FILE, --show-secret or --json");
  const why = output.whyNoSecret();
  if (why !== undefined)
    throw new CommandError(
      [`${why}; nothing was sent`, "  → write the secret to a file: --secret-file FILE"],
      1,
    );
  return { kind: "output" };
}

/** Gives an unused place back. */
export async function discardSink(sink: SecretSink | undefined): Promise<void> {
  if (sink?.kind === "file") await sink.file.discard();
}
