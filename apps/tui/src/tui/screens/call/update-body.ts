import { bodyOf } from "@cftokens/explorer";
import { fillForm } from "@cftokens/explorer/form";
import { sampleValue } from "@cftokens/openapi/schema";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { jsonTextOf } from "../operations/tree/shown-value.ts";
import { withBytes, withState } from "./fill-call.ts";
import { isTextBody } from "./is-text-body.ts";
import type { CallState, EditedBody } from "./state.ts";
import { atRow, withCall } from "./update-fields.ts";

/** Why the body cannot be written in the editor; undefined where it can. */
export function whyNotEdited({ form, read }: CallState): string | undefined {
  const body = form.mediaType === undefined ? undefined : bodyOf(form.opened, form.mediaType);
  if (body === undefined) return "There is no body to be written";
  if (form.body === undefined) return isTextBody(body) ? undefined : "Its body is a file: type the path";
  const { values } = read;
  return values.body?.kind === "value" && hasFile(values.body.value)
    ? "A file in the body cannot be written as text: take it out with ^x"
    : undefined;
}

function hasFile(value: unknown): boolean {
  if (value instanceof Blob) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(hasFile);
}

/** Opens the editor on the body: as it was written last, as it is filled in, or as an example. */
export function requestEdit(state: State, call: CallState): Step {
  const why = whyNotEdited(call);
  if (why !== undefined) return stay({ ...state, notice: { tone: "bad", text: safeText(why) } });
  const { form, filled, edited } = call;
  const known = edited?.filled === filled ? edited : undefined;
  const text = known?.text ?? textOf(call);
  return { state, effects: [{ type: "edit-body", text, line: known?.line, form, filled }] };
}

function textOf({ form, filled, read }: CallState): string {
  if (form.body === undefined) return new TextDecoder().decode(filled.bytes);
  const { body } = read.values;
  const schema = bodyOf(form.opened, form.mediaType)?.schema ?? true;
  const value = body?.kind === "value" ? body.value : sampleValue(form.opened.document, schema, "request");
  return `${jsonTextOf(value, 2)}\n`;
}

/** The call with a body that was written, and what is wrong with it in the status line. */
export function receiveBody(state: State, call: CallState, { text, value, wrong }: EditedBody): Step {
  const filled = typeof value === "symbol" ? call : withBody(call, value);
  const [first] = wrong;
  const edited = { text, line: first?.line, filled: filled.filled };
  const next = withCall(state, atRow(state, { ...filled, edited }, call.cursor));
  if (first === undefined)
    return stay({ ...next, notice: { tone: "good", text: safeText("The body is taken") } });
  const place = first.line === undefined ? "" : `line ${first.line}: `;
  const more = wrong.length === 1 ? "" : `, and ${wrong.length - 1} more`;
  const told = safeText(`${place}${first.text}${more} · ^o goes there`);
  return stay({ ...next, notice: { tone: "bad", text: told } });
}

function withBody(call: CallState, value: unknown): CallState {
  const { body, opened } = call.form;
  if (body === undefined)
    return withBytes(
      call,
      value === "" ? undefined : new Uint8Array(new TextEncoder().encode(String(value))),
    );
  return withState(call, { place: "body", path: [] }, fillForm(body, value, opened.validator));
}
