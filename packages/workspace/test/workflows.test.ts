import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../../../.github/workflows/", import.meta.url);
const workflows = readdirSync(folder);

describe("each workflow", () => {
  it.each(workflows)("gives up after a while, pins its actions, and keeps tokens to a step: %s", (file) => {
    expect(faultsOf(readFileSync(new URL(file, folder), "utf8"))).toEqual([]);
  });
});

describe("a workflow", () => {
  it.each([
    ["a job without end", "jobs:\n  a:\n    runs-on: x\n", "a has no timeout-minutes"],
    [
      "an action by its tag",
      "      - uses: actions/checkout@v4\n",
      "actions/checkout@v4 is not pinned by commit",
    ],
    [
      "a token for every job",
      "env:\n  TOKEN: ${{ secrets.TOKEN }}\n",
      "line 2 hands a token to more than a step",
    ],
    [
      "a token for a job",
      "    env:\n      TOKEN: ${{ github.token }}\n",
      "line 2 hands a token to more than a step",
    ],
    [
      "a cache's token without the key that signs",
      "          TURBO_TOKEN: ${{ secrets.TURBO_TOKEN }}\n          OTHER: x\n\n          TURBO_REMOTE_CACHE_SIGNATURE_KEY: x\n",
      "line 1 hands out the token of the cache without the key that signs what is in it",
    ],
    [
      "a Node of its own",
      "          node-version: 24.21.0\n",
      "line 1 names another Node than .node-version",
    ],
  ])("with %s is refused", (_what, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });
});

it("turbo takes nothing from a remote cache that is not signed by a long key", () => {
  const turbo: unknown = JSON.parse(readFileSync(new URL("../../../turbo.json", import.meta.url), "utf8"));

  expect(turbo).toMatchObject({
    remoteCache: { signature: true },
    futureFlags: { longerSignatureKey: true },
  });
});

const signatureKey = "TURBO_REMOTE_CACHE_SIGNATURE_KEY: ";

// The lines that follow a line of a step's environment, as deep as it.
function stepEnvironment(text: string, number: number): string {
  const after = text.split("\n").slice(number);
  const end = after.findIndex((line) => !line.startsWith(" ".repeat(10)));
  return after.slice(0, end === -1 ? undefined : end).join("\n");
}

// What is wrong with a workflow, read line by line: the formatter fixes how deep each part stands.
function faultsOf(text: string): readonly string[] {
  const [, ...jobs] = (text.split(/^jobs:\n/mu)[1] ?? "").split(/^ {2}(?=[\w-]+:\n)/mu);
  const endless = jobs
    .filter((job) => !/^ {4}timeout-minutes: \d+$/mu.test(job))
    .map((job) => job.split(":")[0]);
  const lines = text.split("\n").map((line, index) => ({ line, number: index + 1 }));
  return [
    ...endless.map((job) => `${job} has no timeout-minutes`),
    ...Array.from(text.matchAll(/uses: (\S+)/gu), ([, action = ""]) => action)
      .filter((action) => !/@[0-9a-f]{40}$/u.test(action))
      .map((action) => `${action} is not pinned by commit`),
    ...lines
      .filter(({ line }) => /secrets\.|github\.token/u.test(line) && !line.startsWith(" ".repeat(10)))
      .map(({ number }) => `line ${number} hands a token to more than a step`),
    ...lines
      .filter(
        ({ line, number }) =>
          line.includes("TURBO_TOKEN:") && !stepEnvironment(text, number).includes(signatureKey),
      )
      .map(
        ({ number }) =>
          `line ${number} hands out the token of the cache without the key that signs what is in it`,
      ),
    ...lines
      .filter(({ line }) => /node-version: \d/u.test(line))
      .map(({ number }) => `line ${number} names another Node than .node-version`),
  ];
}
