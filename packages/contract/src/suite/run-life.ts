import { checkHistory } from "../check-history.ts";
import type { ContractOperation } from "../create-contract.ts";
import type { Exchange } from "../exchange.ts";
import type { Resource } from "../state/resource.ts";
import { type Call, createCalls } from "./resource-calls.ts";
import type { Session } from "./session.ts";
import type { Things } from "./things.ts";

/** Leads one thing through its whole life, asks for it at every turn in every way, and holds the answers against each other. */
export async function runLife(resource: Resource, session: Session, things: Things): Promise<void> {
  if (session.options.path !== undefined && session.options.path !== "life") return;
  const calls = await createCalls(resource, session, things);
  if (calls === undefined) return;
  const exchanges: Exchange[] = [];
  const run = async (...wanted: readonly (Call | undefined)[]) => {
    for (const call of wanted) {
      if (call !== undefined) exchanges.push(...(await call()));
    }
  };
  const look = async () =>
    await run(calls.read, calls.read, calls.list, calls.list, calls.verify, calls.verify);
  await run(calls.list, calls.pages, calls.find);
  await look();
  for (const create of calls.creates) {
    await run(create);
    await look();
    await run(calls.pages);
    for (const change of [...calls.actions, ...calls.updates]) {
      await run(change, calls.read, calls.verifyOld);
      await look();
    }
    await run(calls.remove, calls.list);
    await run(calls.readRemoved, calls.verify, calls.verifyOld, calls.updateRemoved, calls.removeAgain);
    await run(calls.readRemoved, calls.verify, calls.verifyOld, calls.updateRemoved, calls.removeAgain);
  }
  await session.removeCreated(things.kept);
  for (const { finding, exchange } of checkHistory(exchanges, session.options.contract)) {
    session.report(finding, {
      origin: `the life of one of ${resource.collection}`,
      replay: "life",
      exchange,
    });
  }
}

/** Asks for what is in no collection twice. */
export async function runTwice(
  target: ContractOperation,
  send: () => Promise<Exchange>,
  session: Session,
): Promise<void> {
  if (session.options.path !== undefined && session.options.path !== "twice") return;
  const exchanges = [await send(), await send()];
  for (const { finding, exchange } of checkHistory(exchanges, session.options.contract)) {
    session.report(finding, { origin: `${target.operation.id}, asked twice`, replay: "twice", exchange });
  }
}
