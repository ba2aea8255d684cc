import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runGenerator } from "../src/run-generator.ts";
import { openPlace } from "./open-place.ts";

/**
 * A copy of `spec/` and of the client's source, in which documents come and go while the repository
 * stays as it is.
 */
export interface ClientProject {
  readonly specFolder: string;
  readonly sourceFolder: string;
  /** Runs `pnpm generate` on it. Throws the error that it printed. */
  readonly generate: () => Promise<void>;
  /** The compiler's errors. */
  readonly typecheck: () => readonly string[];
  /** Runs a module in the source folder and gives what it prints as JSON. */
  readonly run: (module: string) => unknown;
  readonly remove: () => void;
}

/** Sets up a project below the system's temporary folder. */
export function createClientProject(): ClientProject {
  const repository = fileURLToPath(new URL("../../..", import.meta.url));
  const root = mkdtempSync(join(tmpdir(), "client-"));
  const [specFolder, sourceFolder] = [join(root, "spec"), join(root, "src")];
  cpSync(join(repository, "spec"), specFolder, { recursive: true, filter: isSource });
  cpSync(join(repository, "packages/client/src"), sourceFolder, { recursive: true, filter: isSource });
  symlinkSync(join(repository, "packages/client/node_modules"), join(root, "node_modules"));
  writeFileSync(join(root, "package.json"), JSON.stringify({ type: "module" }));
  const extended = { extends: join(repository, "tsconfig.base.json"), include: ["src"] };
  writeFileSync(
    join(root, "tsconfig.json"),
    JSON.stringify({ ...extended, compilerOptions: { lib: ["esnext", "dom", "dom.iterable"] } }),
  );
  return {
    specFolder,
    sourceFolder,
    async generate() {
      const errors: string[] = [];
      const place = openPlace(root);
      const outputs = {
        ...place.outputs,
        client: { path: join(sourceFolder, "generated"), name: "generated" },
      };
      const code = await runGenerator([], { ...place, outputs, printError: (line) => errors.push(line) });
      if (code !== 0) throw new Error(errors.join("\n"));
    },
    typecheck() {
      const compiler = join(repository, "node_modules/typescript/bin/tsc");
      const { stdout } = spawnSync(process.execPath, [compiler, "--pretty", "false", "-p", root], {
        encoding: "utf8",
        cwd: root,
      });
      return stdout.split("\n").filter((line) => line !== "");
    },
    run(module) {
      const args = ["--input-type=module", "--eval", module];
      return JSON.parse(execFileSync(process.execPath, args, { cwd: sourceFolder, encoding: "utf8" }));
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

function isSource(path: string): boolean {
  return !/^node_modules$|\.test(?:-d)?\.ts$/u.test(basename(path));
}
