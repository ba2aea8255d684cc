import type { ContractOperation } from "../create-contract.ts";
import { negativeData, positiveData } from "../checks/request-checks.ts";
import { judgeRequest } from "./judge-request.ts";
import { type ListedCase, listCases } from "./listed-cases.ts";
import type { Session } from "./session.ts";
import { type Things, usualHeaders } from "./things.ts";

/** Replay paths of cases that are in a list. */
const listedIds = /^(example|query|path|body)/;

/**
 * Sends what can be listed of an operation. A request that should have been accepted is only blamed on the operation when others were:
 * one that never succeeds has a check of its own. Says whether there was anything to send it to.
 */
export async function runListedCases(
  target: ContractOperation,
  session: Session,
  things: Things,
): Promise<boolean> {
  const { operation } = target;
  const { options } = session;
  const path = await things.pathFor(operation);
  if (path === undefined) return false;
  if (options.path !== undefined && !listedIds.test(options.path)) return true;
  const refused: (() => void)[] = [];
  for (const one of listCases(target, { ...options, path })) {
    if (options.path !== undefined && options.path !== one.id) continue;
    const context = { origin: `a request ${one.about}`, replay: one.id };
    const plan = await withThing(one);
    if (plan === undefined) return false;
    const exchange = await session.send(target, plan, context);
    const check = one.expects === "accepted" ? positiveData : negativeData;
    for (const finding of judgeRequest(check, target, { exchange, about: one.about })) {
      const report = () => session.report(finding, { ...context, exchange });
      if (one.expects === "accepted") refused.push(report);
      else report();
    }
    if (operation.method !== "GET") await session.removeCreated(things.kept);
  }
  if (session.hasSucceeded(operation)) for (const report of refused) report();
  return true;

  /** What is deleted has to be made before; nothing else is used up. */
  async function withThing({ plan, expects }: ListedCase) {
    const headers = usualHeaders(target, options);
    if (operation.method !== "DELETE" || expects === "refused") return { ...plan, headers };
    const fresh = await things.pathFor(operation, { fresh: true });
    return fresh === undefined ? undefined : { ...plan, path: fresh, headers };
  }
}
