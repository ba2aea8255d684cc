import type { ApiAnswer, ApiFailure } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";
import type { ApiRequest, HeaderReader } from "./api-request.ts";
import type { AuthGuard } from "./auth-guard.ts";
import { authenticate } from "./authenticate.ts";
import { authorize, mayActOn } from "./authorize.ts";
import { basePath, type EmulatedOperation, type GuardedOperation } from "../operations/emulated-operation.ts";
import { findTarget } from "./find-target.ts";
import { checkMoments } from "../routes/check-moments.ts";
import type { Call, World } from "../routes/handler.ts";
import { handlers } from "../routes/handlers.ts";
import type { EmulatedName } from "../operations/operation-types.ts";
import type { Principal } from "../routes/principal.ts";
import { rateKey, type RateMeter, type RateReading } from "./rate-meter.ts";
import type { ReadBody } from "./read-body.ts";
import type { Route } from "./create-router.ts";
import { noteUse } from "./note-use.ts";

/** A request that was routed to an operation. */
export interface RoutedRequest extends Route {
  readonly request: ApiRequest;
  /** The body that came, or why it cannot be read; undefined for an operation without one. */
  readonly body: ReadBody | ApiFailure | undefined;
}

/** What answering a request needs. */
export interface Answering {
  readonly world: World;
  readonly meter: RateMeter;
  readonly guard: AuthGuard;
  readonly now: Date;
}

/** An answer, and the caller's state of the rate limit. */
export interface MeteredAnswer {
  readonly answer: ApiAnswer<unknown>;
  readonly rate: RateReading;
}

/**
 * Answers a request. It checks in the order of the API (E1 in spec/decisions.md): identifiers,
 * credentials, rate limit, permissions, parameters, body; then it calls the handler. Nothing in it
 * waits: whoever was let in may still do so when the handler changes something.
 */
export function answerRequest(routed: RoutedRequest, answering: Answering): MeteredAnswer {
  const { request, emulated, path } = routed;
  const { meter, now } = answering;
  const ip = clientIp(request.headers);

  if (path.violations.some(({ pointer }) => isRouted(pointer))) {
    return { answer: apiFailures.badIdentifier(apiPath(request)), rate: meter.count(ip, now) };
  }
  const admitted = admit(request, emulated, answering);
  if ("answer" in admitted) return admitted;
  const { principal, rate } = admitted;
  return { answer: answerCaller(principal, { ...routed, ...answering, ip }), rate };
}

/** Finds the caller and counts the call, or refuses it. */
export function admit(
  request: ApiRequest,
  emulated: GuardedOperation,
  { world, meter, guard, now }: Answering,
): { readonly principal: Principal; readonly rate: RateReading } | MeteredAnswer {
  const ip = clientIp(request.headers);
  const principal = guard.refusal(ip) ?? authenticate(request.headers, world.store, emulated);
  if ("ok" in principal) {
    guard.failed(ip);
    return { answer: principal, rate: meter.count(ip, now) };
  }
  guard.succeeded(ip);
  const rate = meter.count(rateKey(principal), now);
  return rate.refused === undefined ? { principal, rate } : { answer: rate.refused, rate };
}

interface Admitted extends RoutedRequest, Answering {
  readonly ip: string;
}

function answerCaller(
  principal: Principal,
  { request, emulated, path, readQuery, body: sent, world, now, ip }: Admitted,
): ApiAnswer<unknown> {
  const { operation, family } = emulated;
  const found = findTarget(path.values, apiPath(request), { principal, store: world.store });
  if (!found.ok) return found;
  const authorization = { emulated, clientIp: ip, now };
  const refusal = authorize(principal, found.target, authorization);
  if (refusal !== undefined) return refusal;
  noteUse(principal, { store: world.store, now });

  const query = readQuery(request.query);
  if (query.violations.length > 0) return family.invalidRequest(query.violations);
  const body = checkedBody(sent, emulated);
  if (!body.ok) return body;
  if (operation.method !== "GET" && !world.isKept()) return apiFailures.databaseGone();

  return handle(emulated.name, {
    path: path.values,
    query: query.values,
    body: body.value,
    principal,
    mayActOn: (target) => mayActOn(principal, target, authorization),
    now,
    world,
  });
}

// Requests with a malformed id of an account, zone or token are not routed to a product (observed);
// a malformed id of a service token or a build token is simply not found.
function isRouted(pointer: string): boolean {
  return ["/account_id", "/zone_id", "/token_id"].includes(pointer);
}

function apiPath({ path }: ApiRequest): string {
  return path.slice(basePath.length);
}

function checkedBody(
  body: ReadBody | ApiFailure | undefined,
  { operation, family, validator }: EmulatedOperation,
): ReadBody | ApiFailure {
  if (operation.requestBody === undefined || body === undefined) return { ok: true, value: undefined };
  if (!body.ok || body.value === undefined) return body;
  const schema = operation.requestBody.content["application/json"]?.schema ?? true;
  const found = validator.violations(schema, body.value, "request");
  const violations = found.length > 0 ? found : checkMoments(body.value);
  return violations.length > 0 ? family.invalidRequest(violations) : body;
}

interface CheckedParts extends Pick<Call<EmulatedName>, "principal" | "mayActOn" | "now" | "world"> {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

function handle(name: EmulatedName, parts: CheckedParts): ApiAnswer<unknown> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- here what the validator checked becomes the type that was generated from the same document
  const handler = handlers[name] as (call: CheckedParts) => ApiAnswer<unknown>;
  return handler(parts);
}

/**
 * The caller's address: `CF-Connecting-IP`, as Cloudflare's edge sets it, else this machine (E11 in
 * spec/decisions.md).
 */
export function clientIp(headers: HeaderReader): string {
  return headers.get("cf-connecting-ip") ?? "127.0.0.1";
}
