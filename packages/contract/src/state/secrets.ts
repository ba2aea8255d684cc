import { isJsonObject, type JsonObject, pointerBelow } from "@cftokens/openapi";
import { apiKnowledge } from "./api-knowledge.ts";
import { type History, sentBody, type Step } from "./history.ts";

/** A secret that an answer showed, or that a request sent to be kept. */
export interface Secret {
  readonly text: string;
  readonly step: Step;
  /** The thing that it belongs to. */
  readonly item: string | undefined;
  /** Where the answer shows it; undefined when it was sent. */
  readonly pointer: string | undefined;
}

/** The secrets in a history, in order. Short texts are no secrets and would be found everywhere. */
export function listSecrets(history: History): readonly Secret[] {
  return history
    .filter(({ isSuccess }) => isSuccess)
    .flatMap((step) => [...shown(step), ...sent(step)])
    .filter(({ text }) => text.length >= leastLength);
}

const leastLength = 8;

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

/** Members of a request that its schema marks writeOnly. */
function sent(step: Step): readonly Secret[] {
  const body = sentBody(step);
  const schema = step.operation.requestBody?.content["application/json"]?.schema;
  if (!isJsonObject(body) || schema === undefined) return [];
  return writeOnlyTexts(body, step).map((text) => ({ text, step, item: step.item, pointer: undefined }));

  function writeOnlyTexts(object: JsonObject, { validator }: Step): readonly string[] {
    const description = validator.placeOf(schema ?? true, "request").describe(object);
    return Object.entries(object).flatMap(([name, value]) => {
      const place = description.member(name);
      return typeof value === "string" && place?.mayBeWriteOnly === true ? [value] : [];
    });
  }
}
