import fc from "fast-check";
import { checkHistory } from "../check-history.ts";
import type { Exchange } from "../exchange.ts";
import type { Resource } from "../state/resource.ts";
import { createCalls, type Call, type ResourceCalls } from "./resource-calls.ts";
import { runProperty } from "./run-property.ts";
import type { Session } from "./session.ts";
import type { Things } from "./things.ts";

/**
 * Does things in an order that nobody would think of. What the answers must say follows from what was done before, which is what the
 * state checks work out; a sequence that fails is made shorter.
 */
export async function runSequences(resource: Resource, session: Session, things: Things): Promise<void> {
  const { contract, runs } = session.options;
  const target = contract.operations.find(({ operation }) => operation === resource.create);
  if (target === undefined) return;
  const calls = await createCalls(resource, session, things);
  if (calls === undefined || calls.creates.length === 0) return;
  const moves = listMoves(calls);
  const sequence = fc.array(fc.constantFrom(...moves), { minLength: 2, maxLength: 12 });
  const fewer = { ...session, options: { ...session.options, runs: Math.ceil(runs / 5) } };
  await runProperty("sequence", sequence, {
    session: fewer,
    target,
    describe: (wanted) => `the calls ${wanted.map(({ name }) => name).join(", ")}`,
    async judge(wanted) {
      const exchanges: Exchange[] = [];
      for (const { call } of wanted) exchanges.push(...(await call()));
      await session.removeCreated(things.kept);
      return checkHistory(exchanges, contract);
    },
  });
}

interface Move {
  readonly name: string;
  readonly call: Call;
}

function listMoves(calls: ResourceCalls): readonly Move[] {
  const named = Object.entries(calls).flatMap(([name, value]): readonly Move[] => {
    const several: readonly (Call | undefined)[] = Array.isArray(value) ? value : [value];
    return several.flatMap((call) => (call === undefined ? [] : [{ name, call }]));
  });
  return named.filter(({ name }) => name !== "find");
}
