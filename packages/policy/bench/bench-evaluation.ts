import { readFileSync } from "node:fs";
import { defineBench, measureInTurn, roundsOf, timeOfSyncRuns } from "@cftokens/workspace/bench";
import { evaluate, type EvaluatedToken, type TokenOwner } from "../src/index.ts";
import { operationPermissions } from "../src/permissions/operation-permissions.ts";
import { targetOfCall } from "../src/permissions/target-of-call.ts";
import { tableCatalogue } from "../test/table-catalogue.ts";

/** How long it takes to ask of a token whether it may make each call of the table. */
export const evaluation = defineBench({
  figures: {
    "policy-every-operation": {
      what: "what a token may do of every operation there is",
      peer: "JSON.parse of their table",
      unit: "ms",
      asked: { atMost: 50 },
    },
  },
  async *measure() {
    const { ours, peer } = await measureInTurn(20, {
      ours: () => timeOfSyncRuns(1, evaluateAll) / 1000,
      peer: () => timeOfSyncRuns(10, () => JSON.parse(table)) / 1000,
    });
    yield roundsOf("policy-every-operation", ours, peer);
  },
});

const table = readFileSync(new URL("../src/permissions/operation-permissions.json", import.meta.url), "utf8");
const now = new Date("2026-11-01T00:00:00Z");
const owner: TokenOwner = { kind: "account", id: "023e105f4ecef8ad9ca31a8372d0c353" };
const zoneId = "eb78d65290b24279ba6f44721b3ea3c4";

const calls = operationPermissions.map((operation) => ({
  method: operation.method,
  path: operation.path,
  acceptedPermissions: operation.acceptedPermissions,
  target: targetOfCall({ operation, accountId: owner.id, zoneId }, owner, tableCatalogue),
}));

// Each tenth permission group, on an account and on a zone: more than most tokens have.
const tenth = tableCatalogue.groups.filter((_group, at) => at % 10 === 0).map(({ id }) => ({ id }));
const token: EvaluatedToken = {
  owner,
  status: "active",
  policies: [`com.cloudflare.api.account.${owner.id}`, `com.cloudflare.api.account.zone.${zoneId}`].map(
    (key) => ({ effect: "allow", resources: { [key]: "*" }, permission_groups: tenth }),
  ),
};

function evaluateAll(): unknown {
  return calls.map((call) => evaluate(token, call, { now, catalogue: tableCatalogue }).allowed);
}
