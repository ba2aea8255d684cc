import type { Operation } from "@cftokens/openapi";
import { schemaOfParameter } from "@cftokens/openapi/parameters";
import type { OpenedOperation } from "../catalog/opened-operation.ts";
import { bodyOf } from "../request/body-of.ts";
import {
  type CallValues,
  noValues,
  type ValuePlace,
  type ValueProblem,
  type Values,
} from "../request/call-values.ts";
import { checkValues, joinProblems } from "../request/check-values.ts";
import { describeField } from "./describe-field.ts";
import type { FormField } from "./form-field.ts";
import { judgeVariants } from "./judge-variants.ts";
import { absent, fillForm, type FormState, formValue } from "./form-state.ts";

/** Where parameters and variables stand. */
export type FieldPlace = Exclude<ValuePlace, "body">;

/** The fields of a call. */
export interface CallForm {
  readonly opened: OpenedOperation;
  /** The media type of the body; undefined where there is none. */
  readonly mediaType: string | undefined;
  /** Those of the operation, in the order of the document. */
  readonly mediaTypes: readonly string[];
  /** The addresses of its servers, as they are written, and the place of the one that is called. */
  readonly servers: readonly string[];
  readonly server: number;
  readonly fields: readonly PlacedField[];
  /** Undefined where there is no body, or it has no members: it is a text or a file then. */
  readonly body: FormField | undefined;
}

/** A parameter, or a variable of the server. */
export interface PlacedField {
  readonly place: FieldPlace;
  readonly field: FormField;
}

/** What was filled in. */
export interface CallFormState {
  readonly places: Readonly<Record<FieldPlace, Readonly<Record<string, FormState>>>>;
  readonly body: FormState;
  /** A body that is given whole, as text or from a file. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
}

/** Describes the form of an operation, with its body in one media type, at one of its servers. */
export function describeCallForm(
  opened: OpenedOperation,
  { mediaType, server = 0 }: { readonly mediaType?: string | undefined; readonly server?: number } = {},
): CallForm {
  const { document, operation, validator } = opened;
  const servers = operation.servers ?? document.servers ?? [];
  const body = bodyOf(opened, mediaType);
  const facts = { name: "", isRequired: body?.required ?? false, takesFiles: body?.form === "multipart" };
  return {
    opened,
    mediaType: body?.mediaType,
    mediaTypes: Object.keys(operation.requestBody?.content ?? {}),
    servers: servers.map(({ url }) => url),
    server,
    fields: [
      ...operation.parameters.map((parameter) => parameterField(opened, parameter)),
      ...Object.entries(servers[server]?.variables ?? {}).map(([name, { default: usual, enum: values }]) => ({
        place: "server" as const,
        field: describeField(
          [{ type: "string", default: usual, ...(values !== undefined && { enum: values }) }],
          { name, isRequired: false },
          validator,
        ),
      })),
    ],
    body: body?.hasMembers === true ? describeField([body.schema], facts, validator) : undefined,
  };
}

function parameterField(
  { validator }: OpenedOperation,
  parameter: Operation["parameters"][number],
): PlacedField {
  const { name, in: place, required = false, description, deprecated, example, examples = {} } = parameter;
  const shown = Object.values(examples).map((one) => ("value" in one ? one.value : undefined));
  const facts = {
    name,
    isRequired: required || place === "path",
    examples: [example, ...shown].filter((one) => one !== undefined),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { isDeprecated: deprecated }),
  };
  return { place, field: describeField([schemaOfParameter(parameter)], facts, validator) };
}

/** A form in which nothing is filled in. */
export const emptyCallForm: CallFormState = {
  places: { path: {}, query: {}, header: {}, cookie: {}, server: {} },
  body: absent,
  bytes: undefined,
};

/** The state that means the values of a call, such as those of an earlier one. */
export function fillCallForm({ opened, fields, body }: CallForm, values: CallValues): CallFormState {
  const { validator } = opened;
  const inPlace = (place: FieldPlace) =>
    Object.fromEntries(
      Object.entries(values[place]).map(([name, value]) => {
        const known = fields.find((one) => one.place === place && one.field.name === name);
        const text = { kind: "text", text: String(value) } as const;
        return [name, known === undefined ? text : fillForm(known.field, value, validator)];
      }),
    );
  return {
    places: {
      path: inPlace("path"),
      query: inPlace("query"),
      header: inPlace("header"),
      cookie: inPlace("cookie"),
      server: inPlace("server"),
    },
    body:
      body === undefined || values.body?.kind !== "value"
        ? absent
        : fillForm(body, values.body.value, validator),
    bytes: values.body?.kind === "bytes" ? values.body.bytes : undefined,
  };
}

/** The values of a call that were filled in, and all that is wrong with them. */
export interface FilledCall {
  readonly values: CallValues;
  readonly problems: readonly ValueProblem[];
}

/** Reads and judges what was filled in. Throws SpecError for a schema that cannot be used. */
export function readCallForm(form: CallForm, state: CallFormState): FilledCall {
  const { opened, mediaType, fields, body } = form;
  const problems: ValueProblem[] = [];
  const read = (
    field: FormField | undefined,
    one: FormState,
    at: Pick<ValueProblem, "place" | "segments">,
  ) => {
    if (field === undefined) return one.kind === "text" ? one.text : undefined;
    const { value, faults } = formValue(field, one, opened.validator);
    for (const { segments, message } of faults)
      problems.push({ place: at.place, segments: [...at.segments, ...segments], message, isFatal: true });
    return value;
  };
  const inPlace = (place: FieldPlace): Values =>
    Object.fromEntries(
      Object.entries(state.places[place]).flatMap(([name, one]) => {
        const known = fields.find((placed) => placed.place === place && placed.field.name === name);
        const value = read(known?.field, one, { place, segments: [name] });
        return value === undefined ? [] : [[name, value]];
      }),
    );
  const value = body === undefined ? undefined : read(body, state.body, { place: "body", segments: [] });
  const values: CallValues = {
    ...noValues,
    path: inPlace("path"),
    query: inPlace("query"),
    header: inPlace("header"),
    cookie: inPlace("cookie"),
    server: inPlace("server"),
    ...(value !== undefined && { body: { kind: "value", value } }),
    ...(state.bytes !== undefined && { body: { kind: "bytes", bytes: state.bytes } }),
  };
  const checked = checkValues(opened, values, bodyOf(opened, mediaType));
  return { values, problems: joinProblems(problems, byChosenForms(form, state, checked)) };
}

// In place of what the whole schema says of a value that has one of several forms, what the chosen
// one says.
function byChosenForms(
  { opened: { validator }, fields, body }: CallForm,
  state: CallFormState,
  checked: readonly ValueProblem[],
): readonly ValueProblem[] {
  const judged = [
    ...judgeVariants(body, state.body, validator).map((one) => ({ place: "body" as const, ...one })),
    ...fields.flatMap(({ place, field }) =>
      judgeVariants(field, state.places[place][field.name] ?? absent, validator, [field.name]).map((one) => ({
        place,
        ...one,
      })),
    ),
  ];
  return judged.reduce((problems, { place, segments, faults }) => {
    const isBelow = (problem: ValueProblem) =>
      problem.place === place && segments.every((segment, index) => problem.segments[index] === segment);
    if (!problems.some((problem) => isBelow(problem) && !problem.isFatal)) return problems;
    return [
      ...problems.filter((problem) => problem.isFatal || !isBelow(problem)),
      ...faults.map((fault) => ({
        place,
        segments: [...segments, ...fault.segments],
        message: fault.message,
        isFatal: false,
      })),
    ];
  }, checked);
}
