import { fillTemplate, type Operation, requestPath } from "@cftokens/openapi";
import type { ContractOperation } from "../contract-operation.ts";
import { unsupportedMethod } from "../checks/request-checks.ts";
import { judgeRequest } from "./judge-request.ts";
import { toRequest } from "./request-plan.ts";
import type { Session } from "./session.ts";
import { otherHeaders, usualAuthorization } from "./authorization.ts";
import type { Fixtures } from "./fixtures.ts";

/**
 * Sends the methods that no document has for the path of an operation, without a body. DELETE goes
 * only to resources that the suite created: the API may carry out a method that is not documented.
 */
export async function runMethodCases(
  tested: ContractOperation,
  session: Session,
  fixtures: Fixtures,
): Promise<void> {
  const { operation } = tested;
  const { options } = session;
  const path = await fixtures.pathFor(operation);
  if (path === undefined) return;
  for (const method of undocumentedMethods(tested, session)) {
    const id = `method:${method}`;
    if (options.path !== undefined && options.path !== id) continue;
    const request = toRequest(
      { ...tested, operation: { ...operation, method } },
      {
        path,
        authorization: usualAuthorization(tested, options),
        headers: otherHeaders(tested, options),
      },
      options.baseUrl,
    );
    const isOwn = [...fixtures.kept].some((kept) => new URL(request.url).pathname.includes(kept));
    if (method === "DELETE" && !isOwn) continue;
    const exchange = await session.sendUndocumented(request, tested);
    const what = `with the method ${method}, which is not documented`;
    for (const finding of judgeRequest(unsupportedMethod, tested, { exchange, about: `${what},` })) {
      session.report(finding, { origin: `a request ${what}`, replay: id, exchange });
    }
  }
}

function undocumentedMethods(
  { operation }: ContractOperation,
  { options }: Session,
): readonly Operation["method"][] {
  const methods: readonly Operation["method"][] = options.write
    ? ["GET", "POST", "PUT", "PATCH", "DELETE"]
    : ["GET"];
  const sample = new URL(`${options.baseUrl}${fillTemplate(requestPath(operation), () => "_")}`).href;
  // A path with parameters documents those that it may stand for, too.
  return methods.filter((method) => options.contract.findOperation(method, sample) === undefined);
}
