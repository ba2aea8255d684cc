import { checkDescriptions } from "@cftokens/contract";
import { runSuite } from "@cftokens/contract/suite";
import {
  mutationScore,
  loadEmulatedContract,
  testMutants,
  structuralOperators,
} from "@cftokens/contract-cli";
import { createEmulator, type FaultName } from "@cftokens/emulator";
import { describe, expect, it } from "vitest";

const contract = await loadEmulatedContract();
const baseUrl = "http://emulator.test/client/v4";

// The checks that find something in what an emulator with a fault answers for some operations, and
// everything around them.
async function checksThatFind(
  faults: readonly FaultName[],
  operations: readonly string[],
): Promise<readonly string[]> {
  const emulator = createEmulator({ faults });
  const { accountId, zoneId, ...credentials } = emulator.credentials;
  const { findings } = await runSuite({
    contract,
    fetch: emulator.fetch,
    baseUrl,
    credentials,
    pathValues: { account_id: accountId, zone_id: zoneId },
    operations,
    write: true,
    seed: 1,
    runs: 5,
    now: () => new Date(),
  });
  emulator.close();
  return [...new Set(findings.filter(({ severity }) => severity !== "info").map(({ check }) => check))];
}

const userTokens = [
  "user-api-tokens-list-tokens",
  "user-api-tokens-create-token",
  "user-api-tokens-token-details",
  "user-api-tokens-update-token",
  "user-api-tokens-delete-token",
  "user-api-tokens-roll-token",
  "user-api-tokens-verify-token",
];
const serviceTokens = [
  "access-service-tokens-list-service-tokens",
  "access-service-tokens-create-a-service-token",
  "access-service-tokens-rotate-a-service-token",
];
const buildTokens = ["listBuildTokens", "createBuildToken", "deleteBuildToken"];

// One fault for every check that an API can set off, and the operations that it touches.
const faults: readonly (readonly [FaultName, readonly string[]])[] = [
  ["status-documented", ["user-user-details"]],
  ["content-type", ["user-s-account-memberships-list-memberships"]],
  ["headers", ["zones-get"]],
  ["schema", ["user-user-details"]],
  ["enum-drift", ["user-s-account-memberships-list-memberships"]],
  ["null-drift", ["user-user-details"]],
  ["envelope", ["user-user-details"]],
  ["undocumented-field", ["user-user-details"]],
  ["write-only-leak", buildTokens],
  ["secret-once", userTokens],
  ["reads-agree", ["user-user-details"]],
  ["create-then-get", userTokens],
  ["list-contains", serviceTokens],
  ["update-replaces", userTokens],
  ["use-after-delete", userTokens],
  ["rolled-secret-dead", userTokens],
  ["rotate-grace", serviceTokens],
  ["pagination", ["accounts-list-accounts"]],
  ["time-order", ["user-user-details"]],
  ["auth-missing", ["user-user-details"]],
  ["auth-malformed", ["user-user-details"]],
  ["auth-ignored", ["user-user-details"]],
  ["wrong-verifier", ["user-api-tokens-verify-token"]],
  ["unsupported-method", ["user-s-account-memberships-list-memberships"]],
  ["negative-data", buildTokens],
  ["positive-data", userTokens],
  ["nothing-tested", ["user-user-details"]],
  ["response-coverage", buildTokens],
];

describe("each fault of the emulator is found by the check that it is named after, and by no other", () => {
  it.each(faults)(
    "%s",
    async (fault, operations) => {
      expect(await checksThatFind([fault], operations)).toEqual([fault]);
    },
    60_000,
  );

  it("and without a fault nothing is found", async () => {
    expect(await checksThatFind([], [...new Set(faults.flatMap(([, operations]) => operations))])).toEqual(
      [],
    );
  }, 60_000);

  it("which leaves the checks that only a document or a caller can set off", () => {
    const proven = new Set<string>(faults.map(([fault]) => fault));
    expect(checkDescriptions.map(({ id }) => id).filter((id) => !proven.has(id))).toEqual([
      "unknown-operation",
      "schema-compiles",
      "opaque-schema",
      "spec-satisfiable",
    ]);
  });
});

describe("of mutants of the answers in whole lives", () => {
  it("95 of 100 structural ones and 90 of 100 of all are killed, in a sample", async () => {
    const mutants = await testMutants({ contract, baseUrl, every: 50 });

    const structural = mutants.filter(({ operator }) => structuralOperators.includes(operator));
    expect(structural.length).toBeGreaterThan(50);
    expect(mutationScore(structural)).toBeGreaterThanOrEqual(0.95);
    expect(mutationScore(mutants)).toBeGreaterThanOrEqual(0.9);
  }, 300_000);
});
