import type { ApiAnswer, ApiFailure } from "./api-answer.ts";
import { apiFailures } from "./api-failures.ts";
import { authenticate } from "./authenticate.ts";
import { basePath } from "./base-path.ts";
import { authorize } from "./authorize.ts";
import type { EmulatedOperation } from "./emulated-operation.ts";
import { findTarget } from "./find-target.ts";
import type { Call, World } from "./handler.ts";
import { handlers } from "./handlers.ts";
import type { EmulatedName } from "./operation-types.ts";
import { readBody } from "./read-body.ts";
import { readParameters } from "./read-parameters.ts";

/** A request that was routed to an operation. */
export interface RoutedRequest {
  readonly request: Request;
  readonly emulated: EmulatedOperation;
  readonly pathTexts: Readonly<Record<string, string>>;
}

/**
 * The life of a request, in the order in which the API checks (E1 in spec/decisions.md): identifiers, credentials, what they may do,
 * parameters, body; then the handler.
 */
export async function answerRequest(
  { request, emulated, pathTexts }: RoutedRequest,
  { world, now }: { readonly world: World; readonly now: Date },
): Promise<ApiAnswer<unknown>> {
  const { operation, family, validator } = emulated;
  const url = new URL(request.url);
  const apiPath = url.pathname.slice(basePath.length);

  const path = readParameters(operation, "path", { texts: (name) => pathTexts[name], validator });
  if (path.violations.length > 0) return apiFailures.badIdentifier(apiPath);

  const tokenOnly = operation.security.every((schemes) => schemes.join() === "api_token");
  const principal = authenticate(request.headers, world.store, { family, tokenOnly });
  if ("ok" in principal) return principal;
  const target = findTarget(path.values, apiPath, { principal, store: world.store });
  if (!target.ok) return target;
  const refusal = authorize(principal, { emulated, target: target.target, request, now, store: world.store });
  if (refusal !== undefined) return refusal;

  const query = readParameters(operation, "query", {
    texts: (name) => url.searchParams.get(name) ?? undefined,
    validator,
  });
  if (query.violations.length > 0) return family.invalidRequest(query.violations);
  const body = await checkedBody(request, emulated);
  if (!body.ok) return body;

  return handle(emulated.name, {
    path: path.values,
    query: query.values,
    body: body.value,
    principal,
    now,
    world,
  });
}

async function checkedBody(
  request: Request,
  { operation, family, validator }: EmulatedOperation,
): Promise<{ readonly ok: true; readonly value: unknown } | ApiFailure> {
  const schema = operation.requestBody?.content["application/json"]?.schema;
  if (schema === undefined) return { ok: true, value: undefined };
  const body = await readBody(request);
  if (!body.ok) return body;
  const violations = validator.violations(schema, body.value, "request");
  return violations.length > 0 ? family.invalidRequest(violations) : body;
}

interface CheckedParts extends Pick<Call<EmulatedName>, "principal" | "now" | "world"> {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

function handle(name: EmulatedName, parts: CheckedParts): ApiAnswer<unknown> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- here what the validator checked becomes the type that was generated from the same document
  const handler = handlers[name] as (call: CheckedParts) => ApiAnswer<unknown>;
  return handler(parts);
}
