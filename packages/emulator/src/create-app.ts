import { answerAccess } from "./request/answer-access.ts";
import { answerUnhandled } from "./request/answer-unhandled.ts";
import { answerRequest, type MeteredAnswer, clientIp } from "./request/answer-request.ts";
import type { ApiRequest } from "./request/api-request.ts";
import type { ApiAnswer } from "./answers/api-answer.ts";
import { apiFailures } from "./answers/api-failures.ts";
import type { PlainAnswer } from "./answers/plain-answer.ts";
import type { AuthGuard } from "./request/auth-guard.ts";
import { type Router, createRouter } from "./request/create-router.ts";
import { listEmulatedOperations } from "./operations/emulated-operation.ts";
import { families, type Family, productFamily } from "./operations/family.ts";
import type { World } from "./routes/handler.ts";
import type { RateMeter } from "./request/rate-meter.ts";
import { isUnwritable } from "./store/sqlite-error.ts";
import { readBody } from "./request/read-body.ts";
import { toPlainAnswer } from "./request/to-plain-answer.ts";
import { toHex } from "./values/hex.ts";
import { goOn, type MaybeLater } from "./values/maybe-later.ts";

export interface AppParts {
  readonly world: World;
  readonly meter: RateMeter;
  readonly guard: AuthGuard;
  readonly now: () => Date;
}

/** Answers requests, whichever edge they come in by. */
export type App = (request: ApiRequest) => MaybeLater<PlainAnswer>;

/**
 * Creates what answers: one route per documented operation, an empty answer for other known
 * operations, the API's refusals for everything else, and one path that Access protects.
 */
export function createApp({ world, meter, guard, now }: AppParts): App {
  const { route, methods } = (routing ??= createRouting());
  const rayId = () => `${toHex(world.randomBytes(8))}-EMU`;
  const wrap = ({ answer, rate }: MeteredAnswer, family: Family) =>
    toPlainAnswer(answer, { family, rate, rayId: rayId() });
  const plain = (answer: ApiAnswer<unknown>, request: ApiRequest) =>
    wrap({ answer, rate: meter.count(clientIp(request.headers), now()) }, families["user-tokens"]);

  const answer: App = (request) => {
    const found = route(routedMethod(request), request.path);
    if (found === undefined) return answerUnrouted(request);
    const { emulated } = found;
    const { requestBody } = emulated.operation;
    // First of all, because it may take its time, in which a credential can die.
    return goOn(requestBody && readBody(request, requestBody), (body) => {
      const routed = { request, ...found, body };
      return wrap(answerRequest(routed, { world, meter, guard, now: now() }), emulated.family);
    });
  };
  const answerUnrouted = async (request: ApiRequest): Promise<PlainAnswer> => {
    const { method, path, headers } = request;
    if (routedMethod(request) === "GET" && /^\/protected-by-access\/?$/u.test(path))
      return answerAccess(headers, { world, now: now() });
    const unhandled = await answerUnhandled(request, { world, meter, guard, now: now() });
    if (unhandled !== undefined) return wrap(unhandled, productFamily);
    const allow = methods.filter((other) => route(other, path) !== undefined);
    return plain(
      allow.length > 0 ? apiFailures.methodNotAvailable(method, allow) : apiFailures.noRoute(),
      request,
    );
  };
  return (request) => {
    const failed = (error: unknown) =>
      plain(isUnwritable(error) ? apiFailures.databaseUnwritable() : apiFailures.internal(), request);
    try {
      const given = answer(request);
      return given instanceof Promise ? given.catch(failed) : given;
    } catch (error) {
      return failed(error);
    }
  };
}

function routedMethod({ method }: ApiRequest): string {
  return method === "HEAD" ? "GET" : method;
}

interface Routing {
  readonly route: Router;
  readonly methods: readonly string[];
}

// Made with the first emulator: all have the same operations.
let routing: Routing | undefined;

function createRouting(): Routing {
  const operations = listEmulatedOperations();
  return {
    route: createRouter(operations),
    methods: [...new Set(operations.map(({ operation }) => operation.method))],
  };
}
