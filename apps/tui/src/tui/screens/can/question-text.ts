import type { State } from "../../state.ts";
import { textInput } from "../../lists/text-input.ts";
import { safeText } from "@cftokens/workbench/text";
import { writeCall } from "@cftokens/workbench/needs";
import { chosenCall, chosenTarget, chosenToken, targetKey } from "./choices.ts";
import type { CanQuestionText, CanState } from "./state.ts";

/**
 * The present question in words, for the location bar. Names that several tokens have give way to
 * keys.
 */
export function canQuestionText(state: State): CanQuestionText {
  const { can, tokens, places, policyContext } = state;
  const row = chosenToken(state);
  const target = chosenTarget(state);
  const call = chosenCall(state);
  const isUnique = tokens.rows.filter(({ name }) => name === row?.name).length === 1;
  const place = places.find(({ kind, id }) => target !== undefined && `${kind} ${id}` === targetKey(target));
  const user = target?.kind === "user" ? (policyContext.user?.email ?? "user") : "";
  return {
    token: row === undefined ? "" : isUnique ? row.name : row.key,
    operation: call === undefined ? can.operation : writeCall(call),
    on: place === undefined ? user : (place.name ?? place.id),
    ip: can.ip.text,
    at: can.at.text,
  };
}

/**
 * The question that words from the location bar ask; a word that names no token or no place leaves
 * its part as it is by default.
 */
export function toQuestion(text: CanQuestionText, state: State): CanState {
  const wanted = text.on.toLowerCase();
  const place = state.places.find(({ id, name }) => id === wanted || name?.toLowerCase() === wanted);
  const row = state.tokens.rows.find(({ key }) => key === text.token) ?? rowNamed(text.token, state);
  const operation = safeText(text.operation.trim());
  return {
    ...state.can,
    token: row?.key,
    on: place === undefined ? undefined : `${place.kind} ${place.id}`,
    ip: textInput(text.ip),
    at: textInput(text.at),
    picker: undefined,
    top: 0,
    ...(operation !== "" && { operation }),
  };
}

function rowNamed(name: string, { tokens }: State): { readonly key: string } | undefined {
  const wanted = name.toLowerCase();
  return wanted === "" ? undefined : tokens.rows.find((row) => row.name.toLowerCase() === wanted);
}
