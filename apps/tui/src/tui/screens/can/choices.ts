import { describeTarget, type Target } from "@cftokens/policy";
import type { FoundOperation } from "@cftokens/policy/permissions";
import { isApiToken, targetsOfCall, toEvaluatedToken } from "@cftokens/workbench/assessment";
import { kindName, placeName, type TokenRow } from "@cftokens/workbench/inventory";
import { type KnownOperation, looksLikeCall, writeCall } from "@cftokens/workbench/needs";
import { findByWords } from "../../lists/find-by-words.ts";
import { fuzzyMatch } from "../../lists/fuzzy-match.ts";
import type { State } from "../../state.ts";
import { focusedRow } from "../tokens/state.ts";
import type { ChoiceField } from "./state.ts";

/** One thing that can be chosen. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  /** What distinguishes it from others with the same label. */
  readonly about: string;
}

type Known = Pick<State, "tokens" | "places" | "policyContext" | "can" | "knownOperations">;

/**
 * What can be chosen for a part of the question, the best finds of `text` first. An operation is
 * also found by a call of it, such as a URL out of a log.
 */
export function choicesFor(field: ChoiceField, state: Known, text = ""): readonly Choice[] {
  const called = field === "operation" && looksLikeCall(text) ? state.knownOperations.find(text) : undefined;
  if (called !== undefined) return [toChoice(called, state)];
  return findByWords(
    allChoices(field, state),
    text,
    ({ label, about }, word) => fuzzyMatch(`${label} ${about}`, word)?.score,
  );
}

/**
 * The token that is asked about: the chosen one, else the one under the cursor of the table, else
 * the first.
 */
export function chosenToken({ tokens, can }: Pick<State, "tokens" | "can">): TokenRow | undefined {
  const focused = focusedRow(tokens);
  return (
    tokens.rows.find((row) => row.key === can.token && askable(row)) ??
    (focused !== undefined && askable(focused) ? focused : tokens.rows.find(askable))
  );
}

/** The call that is asked about; undefined when no operation that is known is called so. */
export function chosenCall({
  can,
  knownOperations,
}: Pick<State, "can" | "knownOperations">): FoundOperation<KnownOperation> | undefined {
  return knownOperations.find(can.operation);
}

/** What the operation would be called on; undefined when nothing of its kind is known. */
export function chosenTarget(state: Known): Target | undefined {
  const targets = targetsOf(state);
  return targets.find((target) => targetKey(target) === state.can.on) ?? targets[0];
}

/** Tells a target from all others. */
export function targetKey(target: Target): string {
  switch (target.kind) {
    case "user":
      return `user ${target.userId}`;
    case "account":
      return `account ${target.accountId}`;
    case "zone":
      return `zone ${target.zoneId}`;
    case "r2-bucket":
      return `bucket ${target.accountId} ${target.jurisdiction} ${target.bucket}`;
    case "worker":
      return `worker ${target.accountId} ${target.scriptTag}`;
  }
}

/** How a target is called. */
export function targetName(target: Target, { nameOf }: Pick<State["policyContext"], "nameOf">): string {
  if (target.kind === "user" && target.userId === "") return "the user who calls";
  return describeTarget(target, nameOf);
}

function askable({ listed }: TokenRow): boolean {
  return isApiToken(listed);
}

function targetsOf(state: Known): readonly Target[] {
  const { places, policyContext } = state;
  const { catalogue, user } = policyContext;
  const call = chosenCall(state);
  const row = chosenToken(state);
  if (call === undefined || row === undefined || !isApiToken(row.listed)) return [];
  const { owner } = toEvaluatedToken(row.listed, policyContext);
  return targetsOfCall(call, { places, owner, user, catalogue });
}

function toChoice(call: FoundOperation<KnownOperation>, { places }: Pick<Known, "places">): Choice {
  const { method, path, summary, id } = call.operation;
  const named = call.zoneId ?? call.accountId;
  const place = places.find((one) => one.id === named);
  return {
    key: writeCall(call),
    label: `${method} ${path}`,
    about: [
      ...(named === undefined ? [] : [`on ${place === undefined ? named : placeName(place)}`]),
      summary === "" ? (id ?? "") : summary,
    ].join(" · "),
  };
}

function allChoices(field: ChoiceField, state: Known): readonly Choice[] {
  switch (field) {
    case "token":
      return state.tokens.rows
        .filter(({ listed }) => isApiToken(listed))
        .map(({ key, name, listed, owner }) => ({
          key,
          label: name === "" ? "(no name)" : name,
          about: `${kindName(listed.kind)} of ${owner}`,
        }));
    case "operation":
      return state.knownOperations.operations.map((operation) =>
        toChoice({ operation, accountId: undefined, zoneId: undefined }, state),
      );
    case "on":
      return targetsOf(state).map((target) => ({
        key: targetKey(target),
        label: targetName(target, state.policyContext),
        about: "",
      }));
  }
}
