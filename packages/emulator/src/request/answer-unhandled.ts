import type { FindOperation, FoundOperation } from "@cftokens/policy/permissions";
import type { ApiSuccess } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";
import type { ApiRequest } from "./api-request.ts";
import { basePath } from "../operations/emulated-operation.ts";
import { productFamily } from "../operations/family.ts";
import { admit, type Answering, clientIp, type MeteredAnswer } from "./answer-request.ts";
import { authorize } from "./authorize.ts";
import { findTarget } from "./find-target.ts";
import { noteUse } from "./note-use.ts";

/**
 * Answers an operation of the API that has no handler here, as the API does before a product is
 * reached: identifiers, credentials, rate limit, permission. Then it is a success without content,
 * marked by the header `x-emulator: unhandled` (E22 in spec/decisions.md). Undefined for a path
 * that no known operation has. The table of operations is loaded with the first such request.
 */
export async function answerUnhandled(
  request: ApiRequest,
  answering: Answering,
): Promise<MeteredAnswer | undefined> {
  const { method, path } = request;
  if (!path.startsWith(`${basePath}/`)) return undefined;
  finder ??= loadFinder();
  const found = (await finder)(`${method} ${path}`);
  return found && answerFound(request, found, answering);
}

let finder: Promise<FindOperation> | undefined;

async function loadFinder(): Promise<FindOperation> {
  const { createOperationFinder, loadOperationPermissions } = await import("@cftokens/policy/permissions");
  return createOperationFinder(await loadOperationPermissions());
}

function answerFound(
  request: ApiRequest,
  { operation, accountId, zoneId }: FoundOperation,
  answering: Answering,
): MeteredAnswer {
  const { world, meter, now } = answering;
  const ip = clientIp(request.headers);
  const apiPath = request.path.slice(basePath.length);
  const isOf = (kind: "accounts" | "zones") => operation.path.startsWith(`/${kind}/{`);
  if ((isOf("accounts") && accountId === undefined) || (isOf("zones") && zoneId === undefined))
    return { answer: apiFailures.badIdentifier(apiPath), rate: meter.count(ip, now) };
  const emulated = { operation, family: productFamily, isVerify: false, listsVisible: false };
  const admitted = admit(request, emulated, answering);
  if ("answer" in admitted) return admitted;
  const { principal, rate } = admitted;
  const ids = { account_id: accountId, zone_id: zoneId };
  const target = findTarget(ids, apiPath, { principal, store: world.store });
  if (!target.ok) return { answer: target, rate };
  const refusal = authorize(principal, target.target, { emulated, clientIp: ip, now });
  if (refusal !== undefined) return { answer: refusal, rate };
  noteUse(principal, { store: world.store, now });
  return { answer: emptySuccess(operation), rate };
}

// A GET of a path that ends in a plural reads a list.
function emptySuccess({ method, path }: FoundOperation["operation"]): ApiSuccess<unknown> {
  const isList = method === "GET" && /\/[^/{}]*s$/u.test(path);
  return {
    ok: true,
    status: 200,
    result: isList ? [] : null,
    ...(isList && { resultInfo: { count: 0, page: 1, per_page: 20, total_count: 0, total_pages: 0 } }),
    headers: { "x-emulator": "unhandled" },
  };
}
