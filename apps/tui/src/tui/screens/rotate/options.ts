import { type ApiTokenRef, refOf } from "@cftokens/workbench/changes";
import type { ListedToken, TokenRow } from "@cftokens/workbench/inventory";
import { newTokenOf, type Rotation } from "@cftokens/workbench/rotation";
import { describeTime } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { deleteAction, subjectOf, toggleAction } from "../confirm/actions.ts";
import type { ConfirmAction } from "../confirm/state.ts";
import { rotationOf } from "./state.ts";

/** One way to go on with the secret of a token. */
export interface RotateOption {
  readonly label: string;
  readonly about: string;
  readonly act:
    | { readonly type: "confirm"; readonly action: ConfirmAction }
    | { readonly type: "custom" }
    | { readonly type: "begin"; readonly rotation: Pick<Rotation, "old"> }
    | { readonly type: "roll-new"; readonly rotation: Rotation }
    | { readonly type: "forget"; readonly rotation: Rotation };
}

/** The ways to go on with the secret of a token, as it is at `state.now`. */
export function rotateOptions(
  row: TokenRow,
  state: Pick<State, "ownTokenId" | "now" | "rotations" | "tokens">,
): readonly RotateOption[] {
  const { listed } = row;
  switch (listed.kind) {
    case "user":
    case "account": {
      const rotation = rotationOf(state, row);
      return rotation === undefined
        ? freshOptions(row, refOf(listed), state)
        : stepOptions(row, rotation, state);
    }
    case "access":
      return serviceOptions(row, listed, state);
    case "builds":
      return [];
  }
}

/** Giving a service token a new secret, the old one working until `end` (or ending at once). */
export function rotateAction(
  row: TokenRow,
  { listed, end }: { listed: ListedServiceToken; end: number | undefined },
  state: Pick<State, "ownTokenId">,
): ConfirmAction {
  return {
    ...subjectOf(row, state),
    verb: "Rotate",
    change: {
      type: "rotate",
      ref: refOf(listed),
      base: listed.token,
      end: end === undefined ? undefined : describeTime(end),
    },
    consequences: [
      "A new client secret is made and shown once.",
      end === undefined
        ? "The old secret stops working at once."
        : `The old secret works beside it until ${describeTime(end)}.`,
    ],
    guard: end === undefined ? "name" : "yes",
    done: "Rotated",
  };
}

/**
 * When the old secret of a service token ends, in milliseconds since the epoch; undefined when none
 * works any more.
 */
export function oldSecretEnd({ listed }: TokenRow, now: Date): number | undefined {
  if (listed.kind !== "access") return undefined;
  const end = Date.parse(listed.token.previous_client_secret_expires_at ?? "");
  return Number.isNaN(end) || end <= now.getTime() ? undefined : end;
}

type ListedServiceToken = Extract<ListedToken, { kind: "access" }>;

function serviceOptions(
  row: TokenRow,
  listed: ListedServiceToken,
  state: Pick<State, "ownTokenId" | "now">,
): readonly RotateOption[] {
  const now = state.now.getTime();
  const graces = gracePeriods.map(([words, length]): RotateOption => ({
    label: `New secret, the old one works for ${words} more`,
    about: `until ${describeTime(now + length)}`,
    act: { type: "confirm", action: rotateAction(row, { listed, end: now + length }, state) },
  }));
  return [
    ...graces,
    { label: "New secret, the old one works for …", about: "type how long", act: { type: "custom" } },
    {
      label: "New secret, the old one ends at once",
      about: "whatever uses the old one fails",
      act: { type: "confirm", action: rotateAction(row, { listed, end: undefined }, state) },
    },
    ...oldSecretOptions(row, listed, state),
    ...(listed.place.kind === "account" ? [refreshOption(row, listed, state)] : []),
  ];
}

function oldSecretOptions(
  row: TokenRow,
  listed: ListedServiceToken,
  state: Pick<State, "ownTokenId" | "now">,
): readonly RotateOption[] {
  const end = oldSecretEnd(row, state.now);
  if (end === undefined) return [];
  const moved = (
    time: number,
    action: Pick<ConfirmAction, "verb" | "consequences" | "guard" | "done">,
  ): ConfirmAction => ({
    ...subjectOf(row, state),
    ...action,
    change: {
      type: "patch-service",
      ref: refOf(listed),
      base: listed.token,
      body: { previous_client_secret_expires_at: describeTime(time) },
    },
  });
  return [
    {
      label: "Let the old secret work one day longer",
      about: `until ${describeTime(end + oneDay)}`,
      act: {
        type: "confirm",
        action: moved(end + oneDay, {
          verb: "Extend the old secret of",
          consequences: [`The old secret works until ${describeTime(end + oneDay)}.`],
          guard: "yes",
          done: "Extended the old secret of",
        }),
      },
    },
    {
      label: "End the old secret now",
      about: "once everything uses the new one",
      act: {
        type: "confirm",
        action: moved(state.now.getTime(), {
          verb: "End the old secret of",
          consequences: ["The old secret stops working at once; the current one goes on."],
          guard: "yes",
          done: "Ended the old secret of",
        }),
      },
    },
  ];
}

function refreshOption(
  row: TokenRow,
  listed: ListedServiceToken,
  state: Pick<State, "ownTokenId">,
): RotateOption {
  return {
    label: "Keep the secret, move the token's end a year on",
    about: "refresh: counted from now",
    act: { type: "confirm", action: refreshAction(row, listed, state) },
  };
}

// Moving the end of a service token a year on from now.
function refreshAction(
  row: TokenRow,
  listed: ListedServiceToken,
  state: Pick<State, "ownTokenId">,
): ConfirmAction {
  return {
    ...subjectOf(row, state),
    verb: "Refresh",
    change: { type: "refresh", ref: refOf(listed) },
    consequences: ["Its end moves to a year from now; its secret stays."],
    guard: "yes",
    done: "Refreshed",
  };
}

function freshOptions(
  row: TokenRow,
  old: ApiTokenRef,
  state: Pick<State, "ownTokenId">,
): readonly RotateOption[] {
  return [
    {
      label: "Rotate safely: a second token with the same rights first",
      about: "create, verify, hand over, disable the old, delete it; it can be left and taken up again",
      act: { type: "begin", rotation: { old } },
    },
    {
      label: "Roll: a new value, the old one dies at once",
      about: "whatever uses it fails until it has the new value",
      act: {
        type: "confirm",
        action: {
          ...subjectOf(row, state),
          verb: "Roll",
          change: { type: "roll", ref: old },
          consequences: ["The old value stops working at once.", "A new value is made and shown once."],
          guard: "name",
          done: "Rolled",
        },
      },
    },
  ];
}

function stepOptions(
  row: TokenRow,
  rotation: Rotation,
  state: Pick<State, "ownTokenId" | "tokens">,
): readonly RotateOption[] {
  const rollNew: RotateOption = {
    label: "Give the new token another value",
    about: "when the first one was lost; nothing uses it yet",
    act: { type: "roll-new", rotation },
  };
  // The old token may be gone already: the rotation can be forgotten at the new one too.
  if (row.key === `${rotation.old.kind}:${rotation.newId ?? ""}`) return [rollNew, forgetOption(rotation)];
  const goBack = deleteNewOption(rotation, state);
  switch (rotation.step) {
    case "creating":
      return [
        {
          label: "Begin again",
          about: "it is not known whether a new token was made: look for a second one of this name",
          act: { type: "begin", rotation },
        },
        { label: "Forget this rotation", about: "nothing is changed", act: { type: "forget", rotation } },
      ];
    case "created":
      return [rollNew, ...goBack, forgetOption(rotation)];
    case "handed-over": {
      const disable = toggleAction(row, state);
      const next: RotateOption[] =
        disable?.verb === "Disable"
          ? [
              {
                label: "Disable the old token",
                about: "once everything uses the new value; it can be enabled again",
                act: {
                  type: "confirm",
                  action: { ...disable, rotation: { now: { ...rotation, step: "disabled" } } },
                },
              },
            ]
          : [deleteOldOption(row, rotation, state)];
      return [...next, rollNew, ...goBack, forgetOption(rotation)];
    }
    case "disabled": {
      const enable = toggleAction(row, state);
      return [
        deleteOldOption(row, rotation, state),
        ...(enable?.verb === "Enable"
          ? [
              {
                label: "Enable the old token again",
                about: "when something still needs it",
                act: {
                  type: "confirm" as const,
                  action: { ...enable, rotation: { now: { ...rotation, step: "handed-over" as const } } },
                },
              },
            ]
          : []),
        forgetOption(rotation),
      ];
    }
  }
}

function deleteOldOption(row: TokenRow, rotation: Rotation, state: Pick<State, "ownTokenId">): RotateOption {
  return {
    label: "Delete the old token",
    about: "the last step",
    act: { type: "confirm", action: { ...deleteAction(row, state), rotation: { over: rotation } } },
  };
}

function deleteNewOption(
  rotation: Rotation,
  { tokens, ownTokenId }: Pick<State, "tokens" | "ownTokenId">,
): readonly RotateOption[] {
  const ref = newTokenOf(rotation);
  const row = tokens.rows.find(({ key }) => ref !== undefined && key === `${ref.kind}:${ref.id}`);
  if (row === undefined) return [];
  return [
    {
      label: "Go back: delete the new token, keep the old one",
      about: "",
      act: {
        type: "confirm",
        action: {
          ...deleteAction(row, { ownTokenId }),
          verb: "Delete the new",
          rotation: { over: rotation },
        },
      },
    },
  ];
}

function forgetOption(rotation: Rotation): RotateOption {
  return {
    label: "Forget this rotation",
    about: "both tokens stay as they are",
    act: { type: "forget", rotation },
  };
}

const hour = 60 * 60 * 1000;
const oneDay = 24 * hour;
const gracePeriods: readonly (readonly [words: string, length: number])[] = [
  ["1 hour", hour],
  ["1 day", oneDay],
  ["7 days", 7 * oneDay],
];
