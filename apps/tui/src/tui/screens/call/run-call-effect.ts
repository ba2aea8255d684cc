import { openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type {
  CallHistory,
  CallRecord,
  CallTarget,
  CatalogDocument,
  OpenedOperation,
  recordCall,
  Route,
} from "@cftokens/explorer";
import { SpecError } from "@cftokens/openapi";
import type { Fetch } from "@cftokens/client";
import { safeText } from "@cftokens/workbench/text";
import type { CallEffect } from "../../effect.ts";
import type { AbortSignals } from "../../effects/abort-signals.ts";
import type { Message } from "../../message.ts";
import { createFollower } from "../answer/follow-stream.ts";
import { editBody, type EditWorld } from "./edit-body.ts";
import { idsOf, keptIds, originOf } from "./kept-ids.ts";
import { ownDocument } from "./own-document.ts";
import type { CallReview } from "./state.ts";

/** What calling operations needs of the world. */
export interface CallWorld extends EditWorld {
  readonly readOnly: boolean;
  readonly signals: AbortSignals;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Cloudflare's API, as the profile says. */
  readonly api: CallTarget;
  /** What the profile is called. */
  readonly profile: string;
  /** The network. */
  readonly fetch: Fetch;
  /** The same `Fetch`; what goes through it is listed among the requests of the session. */
  readonly watchOther: (fetch: Fetch) => Fetch;
  /** The calls that were made; undefined where none are kept. Throws where they cannot be. */
  readonly openHistory: (use?: "read") => Promise<CallHistory | undefined>;
  /** Milliseconds from any moment on. */
  readonly clock: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => Date;
  readonly home: string;
}

/** Whether an effect is about calling operations. */
export function isCallEffect(effect: { readonly type: string }): effect is CallEffect {
  return types.has(effect.type);
}

const types: ReadonlySet<string> = new Set<CallEffect["type"]>([
  "open-call",
  "read-call-file",
  "review-call",
  "send-call",
  "cancel-call",
  "edit-body",
]);

/** Carries out an effect about calling operations. */
export async function runCallEffect(
  effect: CallEffect,
  world: CallWorld,
  send: (message: Message) => void,
): Promise<void> {
  switch (effect.type) {
    case "open-call":
      return openCall(effect, world, send);
    case "read-call-file": {
      const { key, path } = effect;
      const content = await readContent(path, world);
      send({ area: "call", type: "file-read", key, path, content });
      return;
    }
    case "review-call":
      return reviewCall(effect, world, send);
    case "send-call":
      return sendCall(effect, world, send);
    case "edit-body":
      return editBody(effect, world, send);
    case "cancel-call":
      world.signals.cancelCall();
  }
}

type EffectOf<Type extends CallEffect["type"]> = Extract<CallEffect, { type: Type }>;

async function openCall(
  { source, document, method, path }: EffectOf<"open-call">,
  world: CallWorld,
  send: (message: Message) => void,
): Promise<void> {
  try {
    const listed = document ?? (await ownDocument(source.name));
    const opened = await openOperation(listed, { method, path });
    if (listed === undefined || opened === undefined) return;
    send({ area: "call", type: "opened", source, opened });
    const ids = await keptIds({ source, opened, listed }, world);
    if (ids.length > 0) send({ area: "call", type: "ids-known", ids });
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    send({ area: "call", type: "failed", reason: safeText(error.reason) });
  }
}

async function openOperation(
  document: CatalogDocument | undefined,
  wanted: { readonly method: string; readonly path: string },
): Promise<OpenedOperation | undefined> {
  const entry = document?.entries.find(
    ({ method, path }) => method === wanted.method && path === wanted.path,
  );
  if (document === undefined || entry === undefined) return undefined;
  // The same one each time, so that a form is found again.
  const opened = known.get(entry) ?? (await document.open(entry));
  known.set(entry, opened);
  return opened;
}

const known = new WeakMap<object, OpenedOperation>();

async function readContent(
  path: string,
  { home }: CallWorld,
): Promise<Extract<Message, { type: "file-read" }>["content"]> {
  const file = path.trim().replace(/^~(?=\/)/u, home);
  try {
    const found = await stat(file);
    if (!found.isFile()) return { problem: "is no file" };
    // Its content is read when it is sent.
    const blob = await openAsBlob(file);
    const isSmall = found.size <= largestBytes;
    return {
      file: new File([blob], basename(file)),
      ...(isSmall && { bytes: new Uint8Array(await blob.arrayBuffer()) }),
    };
  } catch {
    return { problem: "cannot be read" };
  }
}

const largestBytes = 100_000_000;

async function findRoute(
  { call, sendsInvalid }: EffectOf<"review-call" | "send-call">,
  { env, fetch, api }: CallWorld,
): Promise<{ readonly ok: true; readonly route: Route } | { readonly ok: false; readonly reason: string }> {
  const { routeCall } = await import("@cftokens/explorer");
  const routed = await routeCall(call, {
    env,
    fetch,
    openApi: () => api,
    serverName: "the address",
    goesWithoutCredential: sendsInvalid,
  });
  if (routed.ok) return routed;
  switch (routed.lack) {
    case "server":
      return { ok: false, reason: `${routed.reason}: type an address at “Server”` };
    case "credential":
      return { ok: false, reason: `${routed.reason} · ^t sends it without one` };
    case undefined:
      return routed;
  }
}

async function reviewCall(
  effect: EffectOf<"review-call">,
  world: CallWorld,
  send: (message: Message) => void,
): Promise<void> {
  const { prepareCall, reviewRequest, isCloudflare } = await import("@cftokens/explorer");
  const { call } = effect;
  const routed = await findRoute(effect, world);
  if (!routed.ok) return send(failed(routed.reason));
  const { route } = routed;
  const prepared = prepareCall(call, route);
  if (!prepared.ok) return send(failed(prepared.reason));
  const request = await reviewRequest(call.opened, { request: prepared.shown, baseUrl: route.baseUrl });
  const isOfProfile = call.server === undefined && isCloudflare(call.opened);
  const isNone = route.secrets.length === 0 && route.variables.length === 0 && !isOfProfile;
  const from = isOfProfile ? `of the profile “${world.profile}”` : `from ${route.variables.join(" and ")}`;
  send({
    area: "call",
    type: "reviewed",
    review: { request, credential: isNone ? undefined : safeText(from) },
  });
}

async function sendCall(
  effect: EffectOf<"send-call">,
  world: CallWorld,
  send: (message: Message) => void,
): Promise<void> {
  const { answeredCall, changesNothing, judgeCall, prepareCall, reviewRequest, sendRequest } =
    await import("@cftokens/explorer");
  const { call, source } = effect;
  const { opened } = call;
  const { method } = opened.operation;
  if (world.readOnly && !changesNothing(method))
    return send(failed(`${method} may change something, and the program is only to read`));
  const routed = await findRoute(effect, world);
  if (!routed.ok) return send(failed(routed.reason));
  const { route } = routed;
  const prepared = prepareCall(call, route);
  if (!prepared.ok) return send(failed(prepared.reason));
  const { request, shown } = prepared;
  const at = world.now().getTime();
  const { clock } = world;
  const listed = await reviewRequest(opened, { request: shown.clone(), baseUrl: route.baseUrl });
  const fetch = route.fetch === world.fetch ? listedFetch(world, listed) : route.fetch;
  const { baseUrl } = route;
  const follower = createFollower({ ...call, source }, { world, send, request: shown.clone(), baseUrl });
  const { follow } = follower;
  const sent = await sendRequest(request, { fetch, signal: world.signals.beginCall(), clock, follow });
  await follower.end();
  if (sent.kind === "unanswered") {
    const doubt = changesNothing(method) ? "" : "; it may have been carried out all the same";
    return send(failed(`No answer from ${new URL(request.url).host}: ${sent.reason}${doubt}`));
  }
  const { received } = sent;
  const judged = await judgeCall(opened, { request: shown, received, baseUrl: route.baseUrl });
  const kept = await keepCall(effect, { at, received, judged, secrets: route.secrets }, world);
  send({
    area: "call",
    type: "answered",
    call: answeredCall({ ...call, source }, { received, judged, record: kept.record }),
    ids: idsOf({ path: opened.operation.path, exchange: kept.exchange, from: originOf(source, opened) }),
    ...(kept.problem !== undefined && { note: safeText(kept.problem) }),
  });
}

// Of another server it is not known what a credential is called there: what is listed has none.
function listedFetch({ fetch, watchOther }: CallWorld, { method, url, headers, body }: ListedRequest): Fetch {
  return async (request) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const isSent = body !== undefined && request.body !== null;
    const listed = new Request(url, { method, headers, ...(isSent && { body: text }) });
    return watchOther(async () => fetch(request))(listed);
  };
}

type ListedRequest = CallReview["request"];

type Recorded = Parameters<typeof recordCall>[1];

// A call that cannot be kept was made all the same.
async function keepCall(
  { call, source }: EffectOf<"send-call">,
  made: Pick<Recorded, "at" | "received" | "judged" | "secrets">,
  world: CallWorld,
): Promise<
  Pick<CallRecord, "exchange"> & { readonly record: number | undefined; readonly problem?: string }
> {
  const { recordCall: toRecord } = await import("@cftokens/explorer");
  const { opened, values, mediaType, server } = call;
  const { name: document, file } = source;
  const record = toRecord(opened, { ...made, document, file, mediaType, server, values });
  const { exchange } = record;
  try {
    const history = await world.openHistory();
    if (history === undefined) return { record: undefined, exchange };
    try {
      return { record: history.add(record), exchange };
    } finally {
      history.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { record: undefined, exchange, problem: `The call is not in the history: ${reason}` };
  }
}

function failed(reason: string): Message {
  return { area: "call", type: "failed", reason: safeText(reason) };
}
