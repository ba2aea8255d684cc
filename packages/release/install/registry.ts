import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

/** A registry of npm on this machine, with nothing in it but what is published to it. */
export interface Registry {
  readonly url: string;
  /** The options that make npm use it, and nothing else. */
  readonly options: readonly string[];
  readonly publish: (tarball: string, tag?: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a registry on a free port. It passes on what others have published only for the names in
 * `passedOn`, from where this machine's npm takes it.
 */
export async function openRegistry(passedOn: readonly string[]): Promise<Registry> {
  const folder = mkdtempSync(join(tmpdir(), "cftokens-registry-"));
  const { stdout: upstream } = await run("npm", ["config", "get", "registry"], { cwd: folder });
  // A process of its own: tests wait for npm without doing anything else.
  const file = join(import.meta.dirname, "registry-process.ts");
  const server = spawn(process.execPath, [file, folder, upstream.trim(), ...passedOn], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [port]: readonly unknown[] = await once(createInterface(server.stdout), "line");
  const url = `http://127.0.0.1:${Number(port)}/`;
  const token = await addUser(url);
  const options = [
    `--registry=${url}`,
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--loglevel=error",
  ];
  return {
    url,
    options,
    async publish(tarball, tag = "latest") {
      const access = `--//127.0.0.1:${Number(port)}/:_authToken=${token}`;
      await run(
        "npm",
        ["publish", tarball, `--tag=${tag}`, "--access=public", "--no-provenance", access, ...options],
        { cwd: folder },
      );
    },
    async close() {
      server.kill();
      await once(server, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const run = promisify(execFile);

async function addUser(url: string): Promise<string> {
  const answer = await fetch(`${url}-/user/org.couchdb.user:tester`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "tester", password: "a-made-up-password" }),
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as npm reads it
  return ((await answer.json()) as { token: string }).token;
}
