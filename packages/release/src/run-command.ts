import { spawn } from "node:child_process";
import { once } from "node:events";
import { ReleaseError } from "./release-error.ts";

/** Runs a program in a folder, its output shown as it comes. Throws ReleaseError when it fails. */
export async function runCommand(folder: string, program: string, args: readonly string[]): Promise<void> {
  const command = [program, ...args].join(" ");
  process.stdout.write(`> ${command}\n`);
  const [code] = await once(
    spawn(program, args, { cwd: folder, stdio: ["ignore", "inherit", "inherit"] }),
    "close",
  );
  if (code !== 0)
    throw new ReleaseError(`${command} failed with exit code ${code}. Its output above says why.`);
}
