import { createHider, type Exchange, type RecordedExchange, redactExchange } from "@cftokens/contract";
import type { OpenedOperation } from "../catalog/opened-operation.ts";
import { contractOf, recordRequest } from "./contract-of.ts";

/**
 * A request as it may be shown before it is sent: without credentials, and without what its
 * document marks as one. `request` is a copy whose body nobody has read.
 */
export async function reviewRequest(
  opened: OpenedOperation,
  { request, baseUrl }: { readonly request: Request; readonly baseUrl: string },
): Promise<RecordedExchange["request"]> {
  const exchange: Exchange = {
    request: await recordRequest(request),
    response: { status: 200, headers: {}, body: { kind: "empty" } },
  };
  return redactExchange(createHider(contractOf(opened, baseUrl))(exchange)).request;
}
