import type { Contract, Finding } from "@cftokens/contract";
import { runSuite, type SuiteOptions } from "@cftokens/contract/suite";
import { createEmulator } from "@cftokens/emulator";
import { listMutations, type Mutation, type Operator } from "./list-mutations.ts";

/** One mutation of one answer in a whole life, and the checks that noticed it. */
export interface Mutant {
  readonly operation: string;
  readonly status: number;
  readonly operator: Operator;
  readonly pointer: string;
  /** The checks that found something; none when the mutant survived. */
  readonly killedBy: readonly string[];
}

export interface MutationTest {
  readonly contract: Contract;
  readonly baseUrl: string;
  /** Tests one of so many mutants: 1 tests all. */
  readonly every: number;
}

/**
 * Leads resources of every collection through their lives on the emulator, once for each mutation
 * of one answer. It mutates one success and one refusal of each operation. Throws when the checks
 * find something without a mutation.
 */
export async function testMutants({ contract, baseUrl, every }: MutationTest): Promise<readonly Mutant[]> {
  const mutants: Mutant[] = [];
  let count = 0;
  for (const [operation, path] of listLives(contract)) {
    const emulator = createEmulator();
    const { accountId, zoneId, ...credentials } = emulator.credentials;
    const options = {
      contract,
      baseUrl,
      credentials,
      pathValues: { account_id: accountId, zone_id: zoneId },
      operations: [operation],
      path,
      write: true,
      seed: 1,
      runs: 0,
      now: () => new Date(),
    };
    const answers = await recordLife(options, emulator.fetch);
    for (const answer of firstOfEach(answers)) {
      for (const mutation of listMutations(answer.body)) {
        if (JSON.stringify(mutation.body) === JSON.stringify(answer.body)) continue;
        count += 1;
        if (count % every !== 0) continue;
        const findings = await liveWith(options, emulator.fetch, { at: answer.index, mutation });
        const serious = findings.filter(({ severity }) => severity !== "info");
        mutants.push({
          operation: answer.operation,
          status: answer.status,
          operator: mutation.operator,
          pointer: mutation.pointer,
          killedBy: [...new Set(serious.map(({ check }) => check))],
        });
      }
    }
    emulator.close();
  }
  return mutants;
}

// One operation of every collection, and every operation that is about none, with the replay path
// of its life.
function listLives({ operations, collections, roleOf }: Contract): readonly (readonly [string, string])[] {
  const ofCollections = collections.flatMap((collection) => {
    const one = operations.find(({ operation }) => roleOf(operation)?.collection === collection);
    return one === undefined ? [] : [[one.operation.id, "life"] as const];
  });
  const others = operations
    .filter(({ operation }) => roleOf(operation) === undefined)
    .map(({ operation }) => [operation.id, "twice"] as const);
  return [...ofCollections, ...others];
}

type Fetch = SuiteOptions["fetch"];
type LifeOptions = Omit<SuiteOptions, "fetch">;

interface Answer {
  readonly index: number;
  readonly operation: string;
  readonly status: number;
  readonly body: unknown;
}

async function recordLife(options: LifeOptions, fetch: Fetch): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let index = -1;
  const { findings, stopped } = await runSuite({
    ...options,
    async fetch(request) {
      index += 1;
      const operation =
        options.contract.findOperation(request.method, request.url, {
          headers: Object.fromEntries(request.headers),
        })?.operation.id ?? "";
      const response = await fetch(request);
      answers.push({ index, operation, status: response.status, body: await response.clone().json() });
      return response;
    },
  });
  if (stopped !== undefined) throw stopped.reason;
  if (findings.length > 0)
    throw new Error(`The emulator is not right by itself: ${JSON.stringify(findings[0])}`);
  return answers;
}

// One answer of each operation and status: the second, where there is one. The first may be the
// creation of a fixture, which no check looks at.
function firstOfEach(answers: readonly Answer[]): readonly Answer[] {
  const byKind = new Map<string, Answer[]>();
  for (const answer of answers) {
    const kind = `${answer.operation} ${answer.status}`;
    byKind.set(kind, [...(byKind.get(kind) ?? []), answer]);
  }
  return [...byKind.values()].flatMap((same) => same[1] ?? same[0] ?? []);
}

interface MutatedAnswer {
  readonly at: number;
  readonly mutation: Mutation;
}

async function liveWith(
  options: LifeOptions,
  fetch: Fetch,
  { at, mutation }: MutatedAnswer,
): Promise<readonly Finding[]> {
  let index = -1;
  const { findings, stopped } = await runSuite({
    ...options,
    async fetch(request) {
      index += 1;
      const isMutated = index === at;
      const response = await fetch(request);
      if (!isMutated) return response;
      const { status, headers } = response;
      return new Response(JSON.stringify(mutation.body), { status, headers });
    },
  });
  if (stopped !== undefined) throw stopped.reason;
  return findings;
}
