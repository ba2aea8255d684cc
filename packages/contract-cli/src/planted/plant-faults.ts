import type { Contract, Finding } from "@cftokens/contract";
import { runSuite, type SuiteOptions } from "@cftokens/contract/suite";
import { createEmulator } from "@cftokens/emulator";
import { listMutations, type Mutation, type Operator } from "./list-mutations.ts";

/** One fault that was planted in one answer of a whole life, and what was found then. */
export interface PlantedFault {
  readonly operation: string;
  readonly status: number;
  readonly operator: Operator;
  readonly pointer: string;
  /** The checks that found something; none when the fault went through. */
  readonly checks: readonly string[];
}

export interface Planting {
  readonly contract: Contract;
  readonly baseUrl: string;
  /** Of every so many faults one is planted: 1 plants all. */
  readonly every: number;
}

/**
 * Leads things of every kind through their lives on the emulator, once for each fault that can be planted in one of the answers: the
 * first success and the first refusal of each operation. Nothing may be found without a fault, else it throws.
 */
export async function plantFaults({ contract, baseUrl, every }: Planting): Promise<readonly PlantedFault[]> {
  const planted: PlantedFault[] = [];
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
        planted.push({
          operation: answer.operation,
          status: answer.status,
          operator: mutation.operator,
          pointer: mutation.pointer,
          checks: [...new Set(serious.map(({ check }) => check))],
        });
      }
    }
    emulator.close();
  }
  return planted;
}

/** For every kind of thing one of its operations, and every operation that is about none. */
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
  const { findings } = await runSuite({
    ...options,
    async fetch(request) {
      index += 1;
      const operation = options.contract.findOperation(request.method, request.url)?.operation.id ?? "";
      const response = await fetch(request);
      answers.push({ index, operation, status: response.status, body: await response.clone().json() });
      return response;
    },
  });
  if (findings.length > 0)
    throw new Error(`The emulator is not right by itself: ${JSON.stringify(findings[0])}`);
  return answers;
}

/** The second time that an operation succeeded, where there was one: the first is the making of what is kept, and nobody looks at it. */
function firstOfEach(answers: readonly Answer[]): readonly Answer[] {
  const byKind = new Map<string, Answer[]>();
  for (const answer of answers) {
    const kind = `${answer.operation} ${answer.status}`;
    byKind.set(kind, [...(byKind.get(kind) ?? []), answer]);
  }
  return [...byKind.values()].flatMap((same) => same[1] ?? same[0] ?? []);
}

interface Plant {
  readonly at: number;
  readonly mutation: Mutation;
}

async function liveWith(
  options: LifeOptions,
  fetch: Fetch,
  { at, mutation }: Plant,
): Promise<readonly Finding[]> {
  let index = -1;
  const { findings } = await runSuite({
    ...options,
    async fetch(request) {
      index += 1;
      const isPlanted = index === at;
      const response = await fetch(request);
      if (!isPlanted) return response;
      const { status, headers } = response;
      return new Response(JSON.stringify(mutation.body), { status, headers });
    },
  });
  return findings;
}
