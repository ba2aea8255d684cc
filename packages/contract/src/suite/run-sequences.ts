import fc from "fast-check";
import { checkHistory } from "../check-history.ts";
import type { Exchange } from "../exchange.ts";
import type { Collection } from "../state/collection.ts";
import type { Fixtures } from "./fixtures.ts";
import { type Call, createCalls, type ResourceCalls } from "./resource-calls.ts";
import { runProperty } from "./run-property.ts";
import type { Session } from "./session.ts";

/**
 * Sends the calls of a life in generated orders. What the answers must say follows from what was
 * done before, which the state checks work out; a sequence that fails is made shorter.
 */
export async function runSequences(
  collection: Collection,
  session: Session,
  fixtures: Fixtures,
): Promise<void> {
  const { contract, runs } = session.options;
  if (collection.create === undefined) return;
  const calls = await createCalls(collection, session, fixtures);
  if (calls === undefined || calls.creates.length === 0) return;
  const moves = listMoves(calls);
  const sequence = fc.array(fc.constantFrom(...moves), { minLength: 2, maxLength: 12 });
  const fewer = { ...session, options: { ...session.options, runs: Math.ceil(runs / 5) } };
  await runProperty("sequence", sequence, {
    session: fewer,
    describe: (wanted) => `the calls ${wanted.map(({ name }) => name).join(", ")}`,
    async judge(wanted) {
      const exchanges: Exchange[] = [];
      for (const { call } of wanted) exchanges.push(...(await call()));
      await session.removeCreated(fixtures.kept);
      return checkHistory(exchanges, contract);
    },
  });
}

interface Move {
  readonly name: string;
  readonly call: Call;
}

// Every call with the name of its kind. Sequences create what they are about, and need to find
// nothing.
function listMoves({ find: _left, ...calls }: ResourceCalls): readonly Move[] {
  return Object.entries(calls).flatMap(([name, ofKind]: [string, readonly Call[]]) =>
    ofKind.map((call) => ({ name, call })),
  );
}
