import type { EquivalentSource } from "@cftokens/workbench/equivalents";
import type { State } from "../../state.ts";
import { equivalentsOfCall } from "../call/equivalent.ts";
import type { AnswerState } from "./state.ts";

/** The call that was answered, without credentials; undefined where its operation is gone. */
export function answeredSource({ call }: AnswerState, { settings }: State): EquivalentSource | undefined {
  const { opened, values, mediaType, server, document: name, file } = call;
  if (opened === undefined) return undefined;
  return equivalentsOfCall(
    { opened, values, mediaType, server },
    { source: { name, file }, options: [], baseUrl: settings.baseUrl },
  );
}
