import { createOperationMatcher, type OperationMatcher } from "@cftokens/openapi";
import { Hono } from "hono";
import { answerAccess } from "./request/answer-access.ts";
import { answerUnhandled } from "./request/answer-unhandled.ts";
import { answerRequest, type MeteredAnswer, clientIp } from "./request/answer-request.ts";
import type { ApiAnswer } from "./answers/api-answer.ts";
import { apiFailures } from "./answers/api-failures.ts";
import type { AuthGuard } from "./request/auth-guard.ts";
import { basePath, type EmulatedOperation } from "./operations/emulated-operation.ts";
import { families, type Family, productFamily } from "./operations/family.ts";
import type { World } from "./routes/handler.ts";
import type { RateMeter } from "./request/rate-meter.ts";
import { isUnwritable } from "./store/sqlite-error.ts";
import { readBody } from "./request/read-body.ts";
import { toResponse } from "./request/to-response.ts";

export interface AppParts {
  readonly operations: readonly EmulatedOperation[];
  readonly world: World;
  readonly meter: RateMeter;
  readonly guard: AuthGuard;
  readonly now: () => Date;
}

/**
 * Creates the routes: one per documented operation, an empty answer for other known operations, the
 * API's refusals for everything else, and one path that Access protects.
 */
export function createApp({ operations: emulatedOperations, world, meter, guard, now }: AppParts): Hono {
  const operations = emulatedOperations.map(({ operation }) => operation);
  const methods = [...new Set(operations.map(({ method }) => method))];
  const match = createOperationMatcher(operations, basePath);
  const rayId = () => `${Buffer.from(world.randomBytes(8)).toString("hex")}-EMU`;
  const wrap = ({ answer, rate }: MeteredAnswer, family: Family) =>
    toResponse(answer, { family, rate, rayId: rayId() });
  const plain = (answer: ApiAnswer<unknown>, request: Request) =>
    wrap({ answer, rate: meter.count(clientIp(request.headers), now()) }, families["user-tokens"]);

  // Observed: a path that ends in an empty identifier means the collection.
  const app = new Hono({ strict: false });
  for (const emulated of emulatedOperations) {
    const { method, path, requestBody } = emulated.operation;
    app.on(method, `${basePath}${path.replaceAll(/\{(\w+)\}/gu, ":$1")}`, async (context) => {
      const request = context.req.raw;
      // First of all, because it may take its time, in which a credential can die.
      const body = requestBody && (await readBody(request, requestBody));
      const routed = { request, emulated, pathTexts: context.req.param(), body };
      return wrap(answerRequest(routed, { world, meter, guard, now: now() }), emulated.family);
    });
  }
  app.get("/protected-by-access", (context) => answerAccess(context.req.raw.headers, { world, now: now() }));
  app.notFound(async ({ req }) => {
    const unhandled = await answerUnhandled(req.raw, { world, meter, guard, now: now() });
    if (unhandled !== undefined) return wrap(unhandled, productFamily);
    return plain(unroutable(req.method, req.path, { methods, match }), req.raw);
  });
  app.onError((error, { req }) =>
    plain(isUnwritable(error) ? apiFailures.databaseUnwritable() : apiFailures.internal(), req.raw),
  );
  return app;
}

interface Routes {
  readonly methods: readonly string[];
  readonly match: OperationMatcher;
}

function unroutable(method: string, path: string, { methods, match }: Routes): ApiAnswer<unknown> {
  const allow = methods.filter((other) => match(other, path.replace(/(.)\/$/u, "$1")));
  return allow.length > 0 ? apiFailures.methodNotAvailable(method, allow) : apiFailures.noRoute();
}
