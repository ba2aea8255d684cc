import type { ContractOperation } from "../contract-operation.ts";
import { negativeData, positiveData } from "../checks/request-checks.ts";
import { judgeRequest } from "./judge-request.ts";
import { type ListedCase, listCases } from "./listed-cases.ts";
import type { Session } from "./session.ts";
import { usualHeaders } from "./authorization.ts";
import type { Fixtures } from "./fixtures.ts";

// Replay paths of cases that are in a list.
const listedIds = /^(example|query|path|body)/u;

/**
 * Sends the listed cases of an operation; false when there is no resource to send them to. A
 * refused request that should have been accepted counts only when others were: an operation that
 * never succeeds has a check of its own.
 */
export async function runListedCases(
  tested: ContractOperation,
  session: Session,
  fixtures: Fixtures,
): Promise<boolean> {
  const { operation } = tested;
  const { options } = session;
  const path = await fixtures.pathFor(operation);
  if (path === undefined) return false;
  if (options.path !== undefined && !listedIds.test(options.path)) return true;
  const refused: (() => void)[] = [];
  for (const one of listCases(tested, { ...options, path })) {
    if (options.path !== undefined && options.path !== one.id) continue;
    const context = { origin: `a request ${one.about}`, replay: one.id };
    const plan = await planFor(one);
    if (plan === undefined) return false;
    const exchange = await session.send(tested, plan, context);
    const check = one.expects === "accepted" ? positiveData : negativeData;
    for (const finding of judgeRequest(check, tested, { exchange, about: one.about })) {
      const report = () => session.report(finding, { ...context, exchange });
      if (one.expects === "accepted") refused.push(report);
      else report();
    }
    if (operation.method !== "GET") await session.removeCreated(fixtures.kept);
  }
  if (session.hasSucceeded(operation)) for (const report of refused) report();
  return true;

  // DELETE uses its resource up, and so needs one of its own.
  async function planFor({ plan, expects }: ListedCase) {
    const headers = usualHeaders(tested, options);
    if (operation.method !== "DELETE" || expects === "refused") return { ...plan, headers };
    const fresh = await fixtures.pathFor(operation, { fresh: true });
    return fresh === undefined ? undefined : { ...plan, path: fresh, headers };
  }
}
