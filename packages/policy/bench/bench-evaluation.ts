import { readFileSync } from "node:fs";
import type { BenchReport } from "@cftokens/workspace";
import { evaluate, type EvaluatedToken, type TokenOwner } from "../src/index.ts";
import { operationPermissions } from "../src/permissions/operation-permissions.ts";
import { targetOfCall } from "../src/permissions/target-of-call.ts";
import { tableCatalogue } from "../test/table-catalogue.ts";

/**
 * How long it takes to ask of a token whether it may make each call of the table, beside reading
 * the table as JSON.
 */
export function benchEvaluation(): BenchReport {
  const parse: number[] = [];
  const evaluation: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    parse.push(timeOf(() => JSON.parse(table)));
    evaluation.push(timeOf(evaluateAll));
  }
  const [ours, peer] = [Math.min(...evaluation), Math.min(...parse)];
  return {
    lines: [
      `a token against ${calls.length} operations: ${ours.toFixed(1)} ms; JSON.parse of the table: ${peer.toFixed(1)} ms`,
    ],
    figures: [
      {
        name: "a token against all operations, ratio to JSON.parse of their table",
        measured: ours / peer,
        unit: "",
        asked: { atMost: 50 },
      },
    ],
  };
}

const rounds = 40;
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

// In milliseconds.
function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
