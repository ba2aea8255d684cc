import { type Authorization, unauthenticated } from "@cftokens/openapi/security";
import type { ContractOperation } from "../contract-operation.ts";
import {
  authIgnored,
  authMalformed,
  authMissing,
  positiveData,
  type RequestCheck,
  wrongVerifier,
} from "../checks/request-checks.ts";
import { apiKnowledge } from "../state/api-knowledge.ts";
import {
  authorizations,
  bearer,
  isPublic,
  namesOf,
  usualAuthorization,
  withMalformedCredential,
  withUnknownCredential,
} from "./authorization.ts";
import { baseBodies } from "./base-body.ts";
import { judgeRequest } from "./judge-request.ts";
import type { Session } from "./session.ts";
import type { Fixtures } from "./fixtures.ts";

interface AuthCase {
  readonly id: string;
  readonly about: string;
  readonly authorization: Authorization;
  readonly check: RequestCheck;
}

/** Sends one valid request with each right, wrong and missing credential. */
export async function runAuthCases(
  tested: ContractOperation,
  session: Session,
  fixtures: Fixtures,
): Promise<void> {
  const { operation, validator } = tested;
  const { options } = session;
  for (const { id, about, authorization, check } of authCases(tested, session)) {
    if (options.path !== undefined && options.path !== id) continue;
    const path = await fixtures.pathFor(operation, { fresh: operation.method === "DELETE" });
    if (path === undefined) return;
    const [body] = baseBodies(operation, validator, options);
    const context = { origin: `a request ${about}`, replay: id };
    const plan = { path, authorization, ...(body !== undefined && { body: body.value }) };
    const exchange = await session.send(tested, plan, context);
    for (const finding of judgeRequest(check, tested, { exchange, about })) {
      if (check !== positiveData || session.hasSucceeded(operation))
        session.report(finding, { ...context, exchange });
    }
    if (operation.method !== "GET") await session.removeCreated(fixtures.kept);
  }
}

function authCases(tested: ContractOperation, { options }: Session): readonly AuthCase[] {
  const { operation } = tested;
  const usual = usualAuthorization(tested, options);
  if (isPublic(operation) || namesOf(usual).length === 0) return [];
  const others = authorizations(tested, options).slice(1);
  return [
    {
      id: "auth-missing",
      about: "without any credential",
      authorization: unauthenticated,
      check: authMissing,
    },
    {
      id: "auth-malformed",
      about: "with a credential that is none",
      authorization: withMalformedCredential(usual),
      check: authMalformed,
    },
    {
      id: "auth-ignored",
      about: "with a credential that nobody was given",
      authorization: withUnknownCredential(usual),
      check: authIgnored,
    },
    ...others.map((authorization, index) => ({
      id: `auth-other:${index}`,
      about: `with ${namesOf(authorization).join(" and ")}`,
      authorization,
      check: positiveData,
    })),
    ...wrongVerifierCases(tested, options.credentials),
  ];
}

function wrongVerifierCases(
  { operation }: ContractOperation,
  { apiToken, accountToken }: Session["options"]["credentials"],
): readonly AuthCase[] {
  const verifier = apiKnowledge.verifiers.find(({ path }) => path === operation.path);
  const token = verifier?.takes === "user" ? accountToken : apiToken;
  if (verifier === undefined || accountToken === undefined || token === undefined) return [];
  const about = "with a token of the other kind";
  return [{ id: "wrong-verifier", about, authorization: bearer(token), check: wrongVerifier }];
}
