import type { ContractOperation } from "../contract-operation.ts";
import { negativeData, positiveData } from "../checks/request-checks.ts";
import { judgeRequest } from "./judge-request.ts";
import { type ListedCase, listCases } from "./listed-cases.ts";
import type { Session } from "./session.ts";
import { usualAuthorization } from "./authorization.ts";
import { giveParameter } from "./parameter-values.ts";
import type { Fixtures } from "./fixtures.ts";

/**
 * Sends the listed cases of an operation; the reason, when there is nothing to send them to. A
 * refused request that should have been accepted counts only when others were: an operation that
 * never succeeds has a check of its own.
 */
export async function runListedCases(
  tested: ContractOperation,
  session: Session,
  fixtures: Fixtures,
): Promise<string | undefined> {
  const { operation } = tested;
  const { options } = session;
  const path = await fixtures.pathFor(operation);
  if (path === undefined) return describeMissing(operation, fixtures);
  const isGuess = fixtures.guessesFor(operation).length > 0;
  const refused: (() => void)[] = [];
  const cases = listCases(tested, { ...options, path });
  for (const one of cases.filter(({ id }) => options.path === undefined || options.path === id)) {
    const context = { origin: `a request ${one.about}`, replay: one.id };
    const plan = await planFor(one);
    if (plan === undefined) return describeMissing(operation, fixtures);
    const exchange = await session.send(tested, plan, context);
    if (isGuess && !session.hasSucceeded(operation)) {
      const names = fixtures.guessesFor(operation).map((name) => `{${name}}`);
      return `the documented example of ${names.join(" and ")} names nothing there (${exchange.response.status}). ${giveParameter(fixtures.guessesFor(operation)[0] ?? "")}`;
    }
    const check = one.expects === "accepted" ? positiveData : negativeData;
    for (const finding of judgeRequest(check, tested, { exchange, about: one.about })) {
      const report = () => session.report(finding, { ...context, exchange });
      if (one.expects === "accepted") refused.push(report);
      else report();
    }
    if (operation.method !== "GET") await session.removeCreated(fixtures.kept);
  }
  if (session.hasSucceeded(operation)) for (const report of refused) report();
  return undefined;

  // DELETE uses its resource up, and so needs one of its own.
  async function planFor({ plan, expects }: ListedCase) {
    const authorization = usualAuthorization(tested, options);
    if (operation.method !== "DELETE" || expects === "refused") return { ...plan, authorization };
    const fresh = await fixtures.pathFor(operation, { fresh: true });
    return fresh === undefined ? undefined : { ...plan, path: fresh, authorization };
  }
}

function describeMissing(operation: ContractOperation["operation"], fixtures: Fixtures): string {
  const name = fixtures.missingFor(operation) ?? "";
  return `no value is known for the path parameter ${name}: nothing was created, listed or shown that it could name. ${giveParameter(name)}`;
}
