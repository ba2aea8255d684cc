import { checkHistory } from "../check-history.ts";
import type { ContractOperation } from "../contract-operation.ts";
import type { Exchange } from "../exchange.ts";
import type { Collection } from "../state/collection.ts";
import type { Fixtures } from "./fixtures.ts";
import { type Call, createCalls } from "./resource-calls.ts";
import { originOf } from "./resource-session.ts";
import type { Session } from "./session.ts";

/**
 * Leads a resource of a collection through its whole life, reads, lists and verifies it after every
 * change, and reports contradictions between the answers.
 */
export async function runLife(collection: Collection, session: Session, fixtures: Fixtures): Promise<void> {
  if (session.options.path !== undefined && session.options.path !== "life") return;
  const calls = await createCalls(collection, session, fixtures);
  if (calls === undefined) return;
  const exchanges: Exchange[] = [];
  const run = async (...kinds: readonly (readonly Call[])[]) => {
    for (const call of kinds.flat()) exchanges.push(...(await call()));
  };
  const look = async () =>
    await run(calls.read, calls.read, calls.list, calls.list, calls.verify, calls.verify);
  const lookAfterRemoval = async () =>
    await run(calls.readRemoved, calls.verify, calls.verifyOld, calls.updateRemoved, calls.removeAgain);
  await run(calls.list, calls.pages, calls.find);
  await look();
  for (const create of calls.creates) {
    await run([create]);
    await look();
    await run(calls.pages);
    for (const change of [...calls.actions, ...calls.updates]) {
      await run([change], calls.read, calls.verifyOld);
      await look();
    }
    await run(calls.remove, calls.list);
    await lookAfterRemoval();
    await lookAfterRemoval();
  }
  await session.removeCreated(fixtures.kept);
  for (const { finding, exchange } of checkHistory(exchanges, session.options.contract)) {
    session.report(finding, { origin: originOf(collection), replay: "life", exchange });
  }
}

/** Sends a request that is about no collection twice, and reports how the answers differ. */
export async function runTwice(
  { operation }: ContractOperation,
  send: () => Promise<Exchange>,
  session: Session,
): Promise<void> {
  if (session.options.path !== undefined && session.options.path !== "twice") return;
  const exchanges = [await send(), await send()];
  for (const { finding, exchange } of checkHistory(exchanges, session.options.contract)) {
    session.report(finding, { origin: `${operation.id}, asked twice`, replay: "twice", exchange });
  }
}
