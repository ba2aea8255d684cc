import { sendChange } from "@cftokens/workbench/changes";
import { identifyOwnToken } from "@cftokens/workbench/connection";
import {
  beginRotation,
  type Rotation,
  type RotationApi,
  type RotationOutcome,
} from "@cftokens/workbench/rotation";
import { safeText } from "@cftokens/workbench/text";
import { toFinished } from "./to-finished.ts";
import type { AbortSignals } from "./abort-signals.ts";
import { refuseToChange } from "./refuse-to-change.ts";
import type { ChangeEffect, Effect } from "../effect.ts";
import type { Message } from "../message.ts";
import type { CheckRequest } from "../screens/token-form/draft/check-request.ts";

/** What changing tokens needs of the world. */
export interface Changer extends Omit<RotationApi, "signal"> {
  /** Nothing is changed: whatever asks for a change is refused here, before it reaches the API. */
  readonly readOnly: boolean;
  readonly signals: AbortSignals;
  readonly checkRequest: CheckRequest;
}

/** Tells whether an effect belongs to making or changing a token. */
export function isChangeEffect(effect: Effect): effect is ChangeEffect {
  return changes.has(effect.type);
}

/** Carries out such an effect; what comes of it is sent back as messages. */
export async function runChangeEffect(
  effect: ChangeEffect,
  world: Changer,
  send: (message: Message) => void,
): Promise<void> {
  const refusal = world.readOnly ? refuseToChange(effect) : undefined;
  if (refusal !== undefined) return send(refusal);
  switch (effect.type) {
    case "check-request": {
      const { request } = effect;
      send({ area: "token-form", type: "checked", request, problems: world.checkRequest(request) });
      return;
    }
    case "change-token":
      send(toFinished(effect, await sendChange(effect.change, beginChange(world))));
      return;
    case "begin-rotation":
      send(toRotateMessage(effect.rotation, await beginRotation(effect.rotation, beginChange(world))));
      return;
    case "cancel-change":
      world.signals.cancelChange();
      return;
    case "note-rotation":
      if (!world.journal.note(effect.rotation))
        send({
          area: "app",
          type: "refused",
          reason: safeText("The journal of rotations could not be written"),
        });
      return;
    case "forget-rotation":
      if (!world.journal.forget(effect.rotation))
        send({
          area: "app",
          type: "refused",
          reason: safeText(
            `${effect.rotation.old.id} stays in the journal of rotations: its file cannot be removed`,
          ),
        });
      return;
    case "load-rotations":
      send({ area: "rotate", type: "journal-received", rotations: world.journal.load() });
      return;
    case "identify-own-token": {
      const id = await identifyOwnToken(world, effect.places);
      if (id !== undefined) send({ area: "app", type: "own-token-received", id });
      return;
    }
  }
}

function toRotateMessage(asked: Rotation, outcome: RotationOutcome): Message {
  switch (outcome.kind) {
    case "begun": {
      const { rotation, secret, problem, differences } = outcome;
      return { area: "rotate", type: "begun", rotation, secret, problem, differences };
    }
    case "refused":
      return { area: "rotate", type: "begin-failed", error: outcome.error };
    case "unknown":
      return { area: "rotate", type: "begin-outcome-unknown", rotation: asked, error: outcome.error };
  }
}

function beginChange(world: Changer): RotationApi {
  return { ...world, signal: world.signals.beginChange() };
}

const changes: ReadonlySet<Effect["type"]> = new Set<ChangeEffect["type"]>([
  "check-request",
  "change-token",
  "begin-rotation",
  "cancel-change",
  "note-rotation",
  "forget-rotation",
  "load-rotations",
  "identify-own-token",
]);
