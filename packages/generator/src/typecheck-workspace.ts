import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Checks the types of every package and app at once with the workspace's compiler, which remembers what it checked before.
 * Tests are left to `pnpm test`: with them it would take half as long again. Gives its errors, one a line with paths as a reader knows them; none when all types fit.
 */
export function typecheckWorkspace(): Promise<readonly string[]> {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const args = [
    "node_modules/typescript/bin/tsc",
    "--pretty",
    "false",
    "-p",
    "packages/generator/workspace.tsconfig.json",
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const lines = `${stdout}${stderr}`.split("\n").filter((line) => line.trim() !== "");
      resolve(error !== null && lines.length === 0 ? [error.message] : lines);
    });
  });
}
