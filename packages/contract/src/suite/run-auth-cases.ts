import type { ContractOperation } from "../create-contract.ts";
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
import { type Things, usualHeaders } from "./things.ts";

interface AuthCase {
  readonly id: string;
  readonly about: string;
  readonly headers: Headers;
  readonly check: RequestCheck;
}

/** Sends one right request with every right, wrong and missing credential. */
export async function runAuthCases(
  target: ContractOperation,
  session: Session,
  things: Things,
): Promise<void> {
  const { operation, validator } = target;
  const { options } = session;
  for (const { id, about, headers, check } of authCases(target, session)) {
    if (options.path !== undefined && options.path !== id) continue;
    const path = await things.pathFor(operation, { fresh: operation.method === "DELETE" });
    if (path === undefined) return;
    const [body] = baseBodies(operation, validator, options);
    const context = { origin: `a request ${about}`, replay: id };
    const plan = { path, headers, ...(body !== undefined && { body: body.value }) };
    const exchange = await session.send(target, plan, context);
    for (const finding of judgeRequest(check, target, { exchange, about })) {
      if (check !== positiveData || session.hasSucceeded(operation))
        session.report(finding, { ...context, exchange });
    }
    if (operation.method !== "GET") await session.removeCreated(things.kept);
  }
}

function authCases(target: ContractOperation, { options }: Session): readonly AuthCase[] {
  const { operation, validator } = target;
  if (isPublic(operation)) return [];
  const usual = usualHeaders(target, options);
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
    ...wrongVerifierCases(target, options.credentials),
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
