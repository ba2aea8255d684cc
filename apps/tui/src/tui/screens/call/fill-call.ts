import { isDeepStrictEqual } from "node:util";
import { bodyOf } from "@cftokens/explorer";
import {
  absent,
  addItem,
  type CallForm,
  type CallFormState,
  describeCallForm,
  emptyCallForm,
  fillCallForm,
  fixedState,
  type FormField,
  type FormState,
  putState,
  readCallForm,
  removeState,
  startState,
} from "@cftokens/explorer/form";
import type { CallValues } from "@cftokens/explorer";
import { type FieldAt, fieldState, keyOf } from "./form-row.ts";
import type { CallSource, CallState } from "./state.ts";

/** A call in which nothing is filled in but these values. */
export function newCall(
  source: CallSource,
  form: CallForm,
  { isOfProfile, values }: { readonly isOfProfile: boolean; readonly values?: CallValues | undefined },
): CallState {
  const { body } = form;
  const isFixed = body !== undefined && body.isRequired;
  const empty: CallFormState = isFixed
    ? { ...emptyCallForm, body: fixedState(body, form.opened.validator) }
    : emptyCallForm;
  const filled = values === undefined ? empty : fillCallForm(form, values);
  return {
    source,
    form,
    filled,
    read: readCallForm(form, filled),
    isOfProfile,
    address: "",
    paths: {},
    folds: {},
    cursor: 0,
    top: 0,
    input: undefined,
    naming: undefined,
    edited: undefined,
    sendsInvalid: false,
    step: { name: "filling" },
    kept: { filled, paths: {}, address: "" },
  };
}

/** The call, of which nothing would be missed. */
export function withAllKept(call: CallState): CallState {
  const { filled, paths, address } = call;
  return { ...call, kept: { filled, paths, address } };
}

/** Whether something is filled in that would be missed. */
export function isTouched({ filled, paths, address, kept }: CallState): boolean {
  return !isDeepStrictEqual({ filled, paths, address }, kept);
}

// The call with something else filled in, which is judged at once.
function withFilled(call: CallState, filled: CallFormState): CallState {
  return { ...call, filled, read: readCallForm(call.form, filled) };
}

/** The call with another state in the field at a place. */
export function withState(call: CallState, { place, path }: FieldAt, next: FormState): CallState {
  const { filled } = call;
  if (place === "body") return withFilled(call, { ...filled, body: putState(filled.body, path, next) });
  const [first, ...rest] = path;
  if (first === undefined || first === "variant" || "item" in first) return call;
  const { [first.member]: known = absent, ...others } = filled.places[place];
  const put = putState(known, rest, next);
  const members = put.kind === "absent" ? others : { ...filled.places[place], [first.member]: put };
  return withFilled(call, { ...filled, places: { ...filled.places, [place]: members } });
}

/** The call without what stands in the field at a place; of a list, the items behind it move up. */
export function withoutState(call: CallState, at: FieldAt): CallState {
  const emptied = { ...call, paths: without(call.paths, keyOf(at)) };
  const { path, place } = at;
  const last = path.at(-1);
  if (last === undefined || last === "variant" || "member" in last) {
    const isWhole = place === "body" && path.length === 0;
    return isWhole && call.form.body === undefined
      ? withFilled(emptied, { ...call.filled, bytes: undefined })
      : withState(emptied, at, absent);
  }
  const list: FieldAt = { place, path: path.slice(0, -1) };
  // The paths of the other items would be those of their neighbours.
  const above = keyOf(list).slice(0, -1);
  const paths = Object.fromEntries(Object.entries(call.paths).filter(([key]) => !key.startsWith(above)));
  return withState({ ...call, paths }, list, removeState(fieldState(call, list), [last]));
}

/** The call with one more item in a list. */
export function withItem(call: CallState, at: FieldAt, item: FormField): CallState {
  return withState(call, at, addItem(fieldState(call, at), startState(item, call.form.opened.validator)));
}

/** The call with a body that is sent as it is. */
export function withBytes(call: CallState, bytes: Uint8Array<ArrayBuffer> | undefined): CallState {
  return withFilled(call, { ...call.filled, bytes });
}

/** The call with its body in another media type; what is filled in stays. */
export function withMediaType(call: CallState, mediaType: string): CallState {
  return withForm(call, describeCallForm(call.form.opened, { mediaType, server: call.form.server }));
}

/** The call at another server of the document. */
export function withServer(call: CallState, server: number): CallState {
  const { opened, mediaType } = call.form;
  const known = withForm(call, describeCallForm(opened, { mediaType, server }));
  // The variables are those of the address.
  return withFilled(known, { ...known.filled, places: { ...known.filled.places, server: {} } });
}

function withForm(call: CallState, form: CallForm): CallState {
  const { values } = call.read;
  const isKept = bodyOf(form.opened, form.mediaType)?.hasMembers === (call.form.body !== undefined);
  const kept = isKept ? values : { ...values, body: undefined };
  const filled = fillCallForm(form, kept);
  return { ...call, form, filled, read: readCallForm(form, filled) };
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> {
  const { [key]: _, ...others } = record;
  return others;
}
