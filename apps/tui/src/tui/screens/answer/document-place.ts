import { type AnswerPlace, answerPointers, headerOf, originOf, segmentsOf } from "@cftokens/explorer/answer";
import { parsePointer } from "@cftokens/openapi/json";
import type { Effect } from "../../effect.ts";
import type { State } from "../../state.ts";
import { openPlace } from "../operations/open-place.ts";
import type { AnswerRow } from "./answer-rows.ts";
import { findingOf } from "./head-nodes.ts";
import type { AnswerState } from "./state.ts";

/** Shows what the document says of the place that a row speaks of. */
export function showPlace(state: State, answer: AnswerState, row: AnswerRow | undefined): State {
  const { opened, document, file } = answer.call;
  if (opened === undefined) return state;
  const { operation, document: definition } = opened;
  return openPlace(state, { operation, definition, document, file }, placeOf(answer, row));
}

/** Opens the editor on the document where it says that; nothing for one without a file. */
export function editEffects(answer: AnswerState, row: AnswerRow | undefined): readonly Effect[] {
  const { file, opened } = answer.call;
  if (file === undefined || opened === undefined) return [];
  const pointers = answerPointers(opened.document, opened.operation, placeOf(answer, row));
  return [{ type: "edit-document", file, pointers }];
}

// For a row above the body that is no finding, the answer as a whole.
function placeOf(answer: AnswerState, row: AnswerRow | undefined): AnswerPlace {
  const { status, headers } = answer.call.received;
  const contentType = headerOf(headers, "content-type");
  const { pointer = "" } = (row?.kind === "head" ? findingOf(answer, row.row.key) : undefined) ?? {};
  const [, header] = /^headers\/(.*)$/u.exec(pointer) ?? [];
  const segments = row?.kind === "value" ? segmentsOfRow(answer, row) : parsePointer(pointer);
  return { status, contentType, header, segments: header === undefined ? segments : [] };
}

function segmentsOfRow(
  { found, whole }: AnswerState,
  { outline, index }: Extract<AnswerRow, { kind: "value" }>,
): readonly string[] {
  if (found === undefined) return segmentsOf(outline, index);
  const origin = originOf(found, index);
  return whole.kind === "json" && origin !== undefined ? segmentsOf(whole.outline, origin) : [];
}
