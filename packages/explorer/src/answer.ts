// An answer as a screen shows it. What judges and sends is not loaded with it.
export { type AnswerBody, readAnswerBody } from "./answer/answer-body.ts";
export { type AnswerForm, answerForm, describeSize, headerOf } from "./answer/answer-form.ts";
export { addItems, countGone, createStreamReader, type KeptItems, noItems } from "./answer/stream-items.ts";
export { type AnsweredId, idsFor, listAnsweredIds } from "./answer/answered-ids.ts";
export { hasPages, nextPage } from "./answer/next-page.ts";
export { type FoundValues, originOf } from "./answer/found-values.ts";
export { isSecretValue } from "./answer/is-secret-value.ts";
export {
  type JsonOutline,
  kindAt,
  nameOf,
  segmentsOf,
  textAt,
  valueAtOffset,
  valueOfSegments,
} from "./answer/json-outline.ts";
export { type AnswerPlace, contentOf } from "./answer/answer-place.ts";
export { answerPointers } from "./answer/answer-pointers.ts";
export { answerExample, exampleForm } from "./answer/answer-example.ts";
