import { isJsonObject, pointerBelow } from "@cftokens/openapi/json";
import { apiKnowledge } from "./api-knowledge.ts";
import { type History, sentBody, type Step } from "./history.ts";

/** A secret that an answer showed, or that a request sent. */
export interface Secret {
  readonly text: string;
  readonly step: Step;
  /** The resource that it belongs to. */
  readonly item: string | undefined;
  /** Where the answer shows it; undefined when it was sent. */
  readonly pointer: string | undefined;
}

/** A secret that an answer showed, and whose it is. */
export interface ShownSecret extends Secret {
  readonly item: string;
  readonly pointer: string;
}

/**
 * Lists the secrets in a history, in order. Short texts are left out: they would be found
 * everywhere.
 */
export function listSecrets(history: History): readonly Secret[] {
  return history
    .filter(({ isSuccess }) => isSuccess)
    .flatMap((step) => [...shown(step), ...sent(step)])
    .filter(({ text }) => text.length >= leastLength);
}

/** Whether an answer showed a secret as that of a resource. */
export function isShown(secret: Secret): secret is ShownSecret {
  return secret.item !== undefined && secret.pointer !== undefined;
}

/** The characters of the shortest text that is taken for a secret. */
export const leastLength = 8;

function shown(step: Step): readonly Secret[] {
  const { role, result, item, resultPointer } = step;
  if (role !== "create" && role !== "update" && role !== "action") return [];
  if (typeof result === "string") return [{ text: result, step, item, pointer: resultPointer }];
  if (!isJsonObject(result)) return [];
  return apiKnowledge.secretMembers.flatMap((name) => {
    const text = result[name];
    return typeof text === "string" ? [{ text, step, item, pointer: pointerBelow(resultPointer, name) }] : [];
  });
}

// The secrets that a request sent: members that its schema marks writeOnly.
function sent(step: Step): readonly Secret[] {
  const body = sentBody(step);
  const schema = step.operation.requestBody?.content["application/json"]?.schema;
  if (!isJsonObject(body) || schema === undefined) return [];
  const description = step.validator.placeOf(schema, "request").describe(body);
  return Object.entries(body).flatMap(([name, value]) => {
    const isSecret = typeof value === "string" && description.member(name)?.mayBeWriteOnly === true;
    return isSecret ? [{ text: value, step, item: step.item, pointer: undefined }] : [];
  });
}
