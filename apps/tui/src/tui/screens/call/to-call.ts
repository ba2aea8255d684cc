import { type Call, type CallValues, serverOf } from "@cftokens/explorer";
import type { CallState } from "./state.ts";

/** What is filled in as a call. */
export function toCall({ form, read, address }: CallState): Call {
  const { opened, mediaType, server, servers } = form;
  const { values } = read;
  if (server === 0 && servers.length > 0) return { opened, values, mediaType, server: undefined };
  // The variables of another server are in its address already.
  const known: CallValues = { ...values, server: {} };
  if (server >= servers.length) return { opened, values: known, mediaType, server: address.trim() };
  const chosen = serverOf(opened, values.server, server);
  return { opened, values: known, mediaType, server: chosen.ok ? chosen.baseUrl : (servers[server] ?? "") };
}
