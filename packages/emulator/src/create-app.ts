import { matchOperation } from "@cftokens/openapi";
import { Hono } from "hono";
import { answerRequest } from "./answer-request.ts";
import type { ApiAnswer } from "./api-answer.ts";
import { basePath } from "./base-path.ts";
import { apiFailures } from "./api-failures.ts";
import { listEmulatedOperations, type EmulatedOperation } from "./emulated-operation.ts";
import { families } from "./family.ts";
import type { World } from "./handler.ts";
import { isSqliteError, sqliteCode } from "./store/sqlite-error.ts";
import { toResponse } from "./to-response.ts";

/** One route for each operation of the documents, and the API's refusals for everything else. */
export function createApp({ world, now }: { readonly world: World; readonly now: () => Date }): Hono {
  const emulatedOperations = listEmulatedOperations();
  const rayId = () => `${Buffer.from(world.randomBytes(8)).toString("hex")}-EMU`;
  const plain = (answer: ApiAnswer<unknown>) =>
    toResponse(answer, { family: families["user-tokens"], rayId: rayId() });

  const app = new Hono();
  for (const emulated of emulatedOperations) {
    const { method, path } = emulated.operation;
    app.on(method, `${basePath}${path.replaceAll(/\{(\w+)\}/g, ":$1")}`, async (context) => {
      const routed = { request: context.req.raw, emulated, pathTexts: context.req.param() };
      const answer = await answerRequest(routed, { world, now: now() });
      return toResponse(answer, { family: emulated.family, rayId: rayId() });
    });
  }
  app.notFound((context) => plain(unroutable(context.req.method, context.req.path, emulatedOperations)));
  app.onError((error) => plain(isFull(error) ? apiFailures.databaseFull() : apiFailures.internal()));
  return app;
}

function unroutable(
  method: string,
  path: string,
  emulatedOperations: readonly EmulatedOperation[],
): ApiAnswer<unknown> {
  const operations = emulatedOperations.map(({ operation }) => operation);
  const allow = [...new Set(operations.map((operation) => operation.method))].filter((other) =>
    matchOperation(operations, other, path, basePath),
  );
  return allow.length > 0 ? apiFailures.methodNotAvailable(method, allow) : apiFailures.noRoute();
}

function isFull(error: unknown): boolean {
  return isSqliteError(error) && sqliteCode(error) === "full";
}
