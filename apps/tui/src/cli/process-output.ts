import { closeSync, fstatSync } from "node:fs";
import { safeText } from "@cftokens/workbench/text";
import type { Output } from "./environment.ts";
import { createLineOutput } from "./line-output.ts";
import { codeOf, openStdoutPipe, writePipe } from "./stdout-pipe.ts";

/**
 * Standard output and standard error of this process. What cannot be written to standard output
 * ends the process with 1, and standard error says why. A reader that has seen enough, such as
 * `head`, is no fault: nothing is said, and the exit code is that of the command, so that a gate
 * stays one.
 */
export function createProcessOutput(): Output {
  let isDelivering = false;
  let done = "";
  const lines = createLineOutput(
    (line) => void process.stdout.write(`${line}\n`),
    (line) => void process.stderr.write(`cftokens: ${line}\n`),
  );
  process.stdout.on("error", (error) => {
    // Whoever delivers a secret is told of the failure, and says it.
    if (isDelivering) return;
    const code = codeOf(error);
    if (code === "EPIPE") return;
    lines.remark(`standard output could not be written (${code})${done}`);
    process.exit(1);
  });
  // Nobody is left to be told.
  process.stderr.on("error", () => undefined);
  return {
    ...lines,
    whyNoSecret,
    noteDone: (what) => {
      done = `; it is done: ${what}`;
    },
    async deliver(line, signal) {
      isDelivering = true;
      const code = await writeSecret(`${line}\n`, signal);
      return code === undefined
        ? { ok: true, news: safeText("Written to standard output") }
        : { ok: false, reason: safeText(`standard output could not be written (${code})`) };
    },
  };
}

// Only a write proves that something can be written, and a byte too many would be part of the
// secret. What can be known without one: to Node a closed standard output is the null device, and a
// device that is no terminal keeps nothing.
function whyNoSecret(): string | undefined {
  const pipe = openStdoutPipe();
  if (pipe === "no-reader") return "nobody reads the pipe of standard output any more";
  if (pipe !== undefined) closeSync(pipe);
  return fstatSync(stdout).isCharacterDevice() && !process.stdout.isTTY
    ? "standard output is a device that keeps nothing"
    : undefined;
}

// Gives back the code of the error; undefined when the text went out.
async function writeSecret(text: string, signal: AbortSignal): Promise<string | undefined> {
  const pipe = openStdoutPipe();
  if (pipe === "no-reader") return "EPIPE";
  if (pipe !== undefined) return writePipe(pipe, text, signal);
  const { promise, resolve } = Promise.withResolvers<Error | null | undefined>();
  process.stdout.write(text, resolve);
  const error = await promise;
  return error ? codeOf(error) : undefined;
}

const stdout = 1;
