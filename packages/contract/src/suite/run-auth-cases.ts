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
  type Headers,
  isPublic,
  withMalformedCredential,
  withUnknownCredential,
} from "./authorization.ts";
import { baseBodies } from "./base-body.ts";
import { judgeRequest } from "./judge-request.ts";
import type { Session } from "./session.ts";
import { usualHeaders } from "./authorization.ts";
import type { Fixtures } from "./fixtures.ts";

interface AuthCase {
  readonly id: string;
  readonly about: string;
  readonly headers: Headers;
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
  for (const { id, about, headers, check } of authCases(tested, session)) {
    if (options.path !== undefined && options.path !== id) continue;
    const path = await fixtures.pathFor(operation, { fresh: operation.method === "DELETE" });
    if (path === undefined) return;
    const [body] = baseBodies(operation, validator, options);
    const context = { origin: `a request ${about}`, replay: id };
    const plan = { path, headers, ...(body !== undefined && { body: body.value }) };
    const exchange = await session.send(tested, plan, context);
    for (const finding of judgeRequest(check, tested, { exchange, about })) {
      if (check !== positiveData || session.hasSucceeded(operation))
        session.report(finding, { ...context, exchange });
    }
    if (operation.method !== "GET") await session.removeCreated(fixtures.kept);
  }
}

function authCases(tested: ContractOperation, { options }: Session): readonly AuthCase[] {
  const { operation, validator } = tested;
  if (isPublic(operation)) return [];
  const usual = usualHeaders(tested, options);
  const others = authorizations(operation, validator.document, options.credentials).slice(1);
  return [
    { id: "auth-missing", about: "without any credential", headers: {}, check: authMissing },
    {
      id: "auth-malformed",
      about: "with a credential that is none",
      headers: withMalformedCredential(usual),
      check: authMalformed,
    },
    {
      id: "auth-ignored",
      about: "with a credential that nobody was given",
      headers: withUnknownCredential(usual),
      check: authIgnored,
    },
    ...others.map((headers, index) => ({
      id: `auth-other:${index}`,
      about: `with ${Object.keys(headers).join(" and ")}`,
      headers,
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
  if (verifier === undefined || accountToken === undefined) return [];
  const headers = bearer(verifier.takes === "user" ? accountToken : apiToken);
  if (headers === undefined) return [];
  return [{ id: "wrong-verifier", about: "with a token of the other kind", headers, check: wrongVerifier }];
}
