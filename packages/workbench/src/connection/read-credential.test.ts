import { describe, expect, it } from "vitest";
import { type CredentialSource, describeSource } from "./profile.ts";
import { type CredentialReader, type ProgramOutcome, readCredential } from "./read-credential.ts";

const command: CredentialSource = { kind: "command", command: ["op", "read", "op://x"] };
const keyring: CredentialSource = { kind: "keyring", service: "cftokens", account: "me" };

function reader(fields: Partial<CredentialReader> = {}): CredentialReader {
  return { env: {}, platform: "linux", runProgram: async () => ({ kind: "not-found" }), ...fields };
}

describe("readCredential", () => {
  it.each([
    [{ kind: "emulator" }, undefined],
    [{ kind: "environment", variable: "CI_TOKEN" }, { apiToken: "made-up" }],
    [{ kind: "usual-environment" }, { email: "ada@example.com", apiKey: "made-up-key" }],
  ] as const)("takes %j from the environment", async (source, credentials) => {
    const env = {
      CI_TOKEN: " made-up\n",
      CLOUDFLARE_EMAIL: "ada@example.com",
      CLOUDFLARE_API_KEY: "made-up-key",
    };
    expect(await readCredential(source, reader({ env }))).toEqual({ ok: true, credentials });
  });

  it("takes the first line that a program prints", async () => {
    const calls: unknown[] = [];
    const run = async (...call: readonly unknown[]): Promise<ProgramOutcome> => {
      calls.push(call);
      return { kind: "ended", exitCode: 0, output: "made-up\r\nsecond line\n" };
    };
    expect(await readCredential(command, reader({ runProgram: run }))).toEqual({
      ok: true,
      credentials: { apiToken: "made-up" },
    });
    expect(calls).toEqual([["op", ["read", "op://x"]]]);
  });

  it.each([
    ["linux", "secret-tool", ["lookup", "service", "cftokens", "account", "me"]],
    ["darwin", "security", ["find-generic-password", "-s", "cftokens", "-a", "me", "-w"]],
  ] as const)("asks the keyring of %s", async (platform, program, args) => {
    const run: CredentialReader["runProgram"] = async (name, words) => ({
      kind: "ended",
      exitCode: name === program && words.join() === args.join() ? 0 : 9,
      output: "made-up",
    });
    expect(await readCredential(keyring, reader({ platform, runProgram: run }))).toMatchObject({ ok: true });
  });

  it.each([
    [{ kind: "usual-environment" }, {}, /set CLOUDFLARE_API_TOKEN/u],
    [{ kind: "environment", variable: "CI_TOKEN" }, {}, /CI_TOKEN is not set/u],
    [command, {}, /Program "op" not found; install it/u],
    [keyring, { platform: "win32" }, /keyring of this system is not supported/u],
    [command, ended(3, "canary"), /"op" failed with exit code 3; run it by hand/u],
    [command, ended(0, "\n"), /"op" printed no token; run it by hand/u],
    [command, outcome({ kind: "timed-out" }), /"op" did not end within a minute; run it by hand/u],
    [command, outcome({ kind: "not-allowed" }), /"op" may not be run; make it executable/u],
    [command, outcome({ kind: "not-started", code: "E2BIG" }), /"op" could not be started \(E2BIG\); check/u],
    [command, outcome({ kind: "too-much" }), /"op" printed too much for a token/u],
    [command, outcome({ kind: "killed", signal: "SIGKILL" }), /"op" was ended by SIGKILL; run it by hand/u],
  ] as const)("says for %j why there is none, without what was read", async (source, fields, reason) => {
    const read = await readCredential(source, reader(fields));
    expect(read).toEqual({ ok: false, reason: expect.stringMatching(reason) as string });
    expect(JSON.stringify(read)).not.toContain("canary");
  });
});

describe("a token in the place of a name", () => {
  const token = "cfut_made-up-canary-0123456789";
  const sources: readonly CredentialSource[] = [
    { kind: "environment", variable: token },
    { kind: "command", command: [token] },
    { kind: "keyring", service: token, account: token },
  ];

  it.each(sources)("is in no message: $kind", async (source) => {
    expect(await readCredential(source, reader())).toMatchObject({ ok: false });
    expect(JSON.stringify(await readCredential(source, reader()))).not.toContain("canary");
    expect(describeSource(source)).not.toContain("canary");
  });
});

it.each(["constructor", "toString", "__proto__"])(
  "an environment has no variable %s of itself",
  async (variable) => {
    const read = await readCredential({ kind: "environment", variable }, reader({ env: process.env }));
    expect(read).toMatchObject({ ok: false, reason: expect.stringMatching(/is not set/u) as string });
  },
);

function ended(exitCode: number, output: string): Partial<CredentialReader> {
  return outcome({ kind: "ended", exitCode, output });
}

function outcome(of: ProgramOutcome): Partial<CredentialReader> {
  return { runProgram: async () => of };
}
