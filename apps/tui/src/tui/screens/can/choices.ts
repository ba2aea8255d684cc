import { type OperationDescription, operations } from "@cftokens/client";
import { describeTarget, type Target } from "@cftokens/policy";
import { isApiToken, operationTargets } from "@cftokens/workbench/assessment";
import { kindName, type TokenRow } from "@cftokens/workbench/inventory";
import { findByWords } from "../../lists/find-by-words.ts";
import { fuzzyMatch } from "../../lists/fuzzy-match.ts";
import type { State } from "../../state.ts";
import { focusedRow } from "../tokens/state.ts";
import type { CanState, ChoiceField } from "./state.ts";

/** One thing that can be chosen. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  /** What distinguishes it from others with the same label. */
  readonly about: string;
}

type Known = Pick<State, "tokens" | "places" | "policyContext" | "can">;

/** What can be chosen for a part of the question, the best finds of `text` first. */
export function choicesFor(field: ChoiceField, state: Known, text = ""): readonly Choice[] {
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

/** The operation that is asked about. */
export function chosenOperation({ operation }: CanState): OperationDescription {
  const all: readonly OperationDescription[] = Object.values(operations);
  return all.find(({ id }) => id === operation) ?? operations["user-api-tokens-list-tokens"];
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

function targetsOf({ can, places, policyContext }: Known): readonly Target[] {
  return operationTargets(chosenOperation(can), { places, user: policyContext.user });
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
      return Object.values<OperationDescription>(operations).map(({ id, method, path, summary }) => ({
        key: id,
        label: `${method} ${path}`,
        about: summary,
      }));
    case "on":
      return targetsOf(state).map((target) => ({
        key: targetKey(target),
        label: targetName(target, state.policyContext),
        about: "",
      }));
  }
}
