import type { Client } from "@cftokens/client";
import { beginRotation } from "./change/begin-rotation.ts";
import { runChange } from "./change/run-change.ts";
import type { ChangeOutcome } from "./change/token-change.ts";
import { identifyOwnToken } from "./identify-own-token.ts";
import type { SecretPipe } from "./pipe-secret.ts";
import type { RotationJournal } from "./rotation-journal.ts";
import type { CheckRequest } from "./screens/create/check-request.ts";
import { type Delivery, writeSecret } from "./write-secret.ts";
import type { Effect } from "./effect.ts";
import { createToken } from "./create-token.ts";
import { loadGroups } from "./load-groups.ts";
import { writeExport } from "./screens/export/write-export.ts";
import { loadPlaces } from "./load-places.ts";
import type { LoadSignals } from "./load-signals.ts";
import { loadPart } from "./load-part.ts";
import type { IsReadable } from "./is-readable.ts";
import type { Message } from "./message.ts";

/** The world outside the program, as far as effects reach into it. */
export interface World {
  readonly client: Client;
  readonly now: () => Date;
  readonly isReadable: IsReadable;
  readonly loadSignals: LoadSignals;
  readonly checkRequest: CheckRequest;
  readonly journal: RotationJournal;
  /** A client of the same API that works with another token. */
  readonly clientWith: (apiToken: string) => Client;
  readonly secretPipe: SecretPipe;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly writeClipboard: (text: string) => void;
  readonly suspend: () => Promise<void>;
  readonly exit: () => void;
  readonly switchProfile: (name: string) => void;
}

/** Carries out one effect; what comes of it is sent back as messages. */
export async function runEffect(
  effect: Effect,
  world: World,
  send: (message: Message) => void,
): Promise<void> {
  switch (effect.type) {
    case "load-tokens":
      await loadParts(effect, world, send);
      return;
    case "load-places": {
      const signal = world.loadSignals.signalOf(effect.load);
      const found = await loadPlaces({ load: effect.load, known: effect.known, signal }, world);
      if (!signal.aborted) send(found);
      return;
    }
    case "stop-loading":
      world.loadSignals.stop();
      return;
    case "load-permission-groups":
      send({ area: "app", type: "groups-received", groups: await loadGroups(effect.places, world) });
      return;
    case "create-token":
      send(await createToken(effect.request, world));
      return;
    case "check-request": {
      const { request } = effect;
      send({ area: "create", type: "checked", request, problems: world.checkRequest(request) });
      return;
    }
    case "change-token":
      send(toMessage(effect, await runChange(effect.change, world)));
      return;
    case "begin-rotation":
      send(await beginRotation(effect.rotation, world));
      return;
    case "note-rotation":
      world.journal.note(effect.rotation);
      return;
    case "forget-rotation":
      world.journal.forget(effect.rotation);
      return;
    case "load-rotations":
      send({ area: "rotate", type: "journal-received", rotations: world.journal.load() });
      return;
    case "identify-own-token": {
      const id = await identifyOwnToken(world.client, effect.places);
      if (id !== undefined) send({ area: "app", type: "own-token-received", id });
      return;
    }
    case "tick-in":
      await world.wait(effect.milliseconds);
      send({ area: "app", type: "ticked", now: world.now() });
      return;
    case "write-secret":
      send(toNews(await writeSecret(effect.secret.reveal(), effect.path)));
      return;
    case "pipe-secret":
      send(toNews(await world.secretPipe.run(effect.secret.reveal(), effect.command)));
      return;
    case "stop-delivery":
      world.secretPipe.stop();
      return;
    case "copy-secret":
      world.writeClipboard(effect.secret.reveal());
      return;
    case "write-export":
      send(await writeExport(effect));
      return;
    case "suspend":
      await world.suspend();
      return;
    case "copy-text":
      world.writeClipboard(effect.text);
      return;
    case "switch-profile":
      world.switchProfile(effect.name);
      return;
    case "exit":
      world.exit();
  }
}

function toMessage(
  effect: Extract<Effect, { type: "change-token" }>,
  outcome: ChangeOutcome,
): Message {
  switch (effect.for) {
    case "bulk":
      return { area: "bulk", type: "change-finished", key: effect.key, outcome };
    case "create":
    case "confirm":
    case "rotate":
      return { area: effect.for, type: "change-finished", outcome };
  }
}

function toNews(delivery: Delivery): Message {
  return delivery.ok
    ? { area: "secret", type: "delivered", news: delivery.news }
    : { area: "secret", type: "delivery-failed", reason: delivery.reason };
}

// A few at once: a caller with hundreds of zones must not spend its budget of calls in a burst.
async function loadParts(
  { load, parts }: Extract<Effect, { type: "load-tokens" }>,
  world: World,
  send: (message: Message) => void,
): Promise<void> {
  const signal = world.loadSignals.signalOf(load);
  const waiting = parts.values();
  const readOn = async (): Promise<void> => {
    for (const part of waiting) if (!signal.aborted) await loadPart({ ...part, load, signal }, world, send);
  };
  await Promise.all(Array.from({ length: LISTS_AT_ONCE }, readOn));
}

const LISTS_AT_ONCE = 6;
