import { bodyOf, type ValueProblem } from "@cftokens/explorer";
import { absent, type FormField, type FormState, type FormStep, segmentsOf } from "@cftokens/explorer/form";
import { isSameOption, optionsOf } from "./form-options.ts";
import {
  type FieldAt,
  type FieldInput,
  type FieldRow,
  fieldState,
  type FormRow,
  isItem,
  keyOf,
  type OptionRow,
  type RowFacts,
} from "./form-row.ts";
import { isTextBody } from "./is-text-body.ts";
import type { CallState } from "./state.ts";

/** The rows of a form: the same ones until something in them changes. */
export function formRows(call: CallState): readonly FormRow[] {
  const { form, filled, read, folds, address } = call;
  const from = [filled, read, folds, address];
  const last = made.get(form);
  if (last?.from.every((one, index) => one === from[index]) === true) return last.rows;
  const rows = makeRows(call);
  made.set(form, { from, rows });
  return rows;
}

const made = new WeakMap<
  CallState["form"],
  { readonly from: readonly unknown[]; readonly rows: readonly FormRow[] }
>();

interface Context {
  readonly call: CallState;
  /** Those that stand at a place or below it, by the key of the place. */
  readonly problems: ReadonlyMap<string, readonly ValueProblem[]>;
}

function makeRows(call: CallState): readonly FormRow[] {
  const { form, read } = call;
  const { fields, body, servers, mediaTypes } = form;
  const context = { call, problems: problemsByPlace(read.problems) };
  const isAnyServer = servers.length === 0 || form.server >= servers.length;
  const placed = fields.map(({ place, field }) => ({
    at: { place, path: [{ member: field.name }] },
    field,
    label: field.name,
  }));
  return [
    ...(isServerAsked(call)
      ? [{ kind: "server", key: "server", depth: 0, choices: [...servers, otherServer] } as const]
      : []),
    ...(isServerAsked(call) && isAnyServer ? [{ kind: "address", key: "address", depth: 1 } as const] : []),
    ...groupRows(placed, { depth: 0, key: "parameters" }, context),
    ...(mediaTypes.length > 1
      ? [{ kind: "media-type", key: "media-type", depth: 0, choices: mediaTypes } as const]
      : []),
    ...(body === undefined
      ? wholeBodyRows(context)
      : fieldRows({ at: { place: "body", path: [] }, field: body, label: "Body" }, 0, context)),
    { kind: "send", key: "send", depth: 0 },
  ];
}

// What stands for a server that the document does not name.
const otherServer = "another address";

// Cloudflare's own go where the profile says.
function isServerAsked({ isOfProfile }: CallState): boolean {
  return !isOfProfile;
}

interface Placed {
  readonly at: FieldAt;
  readonly field: FormField;
  readonly label: string;
}

// What may be left out is folded away, but for what is filled in.
function groupRows(all: readonly Placed[], { depth, key }: RowFacts, context: Context): readonly FormRow[] {
  const { call } = context;
  const required = all.filter(({ field }) => field.isRequired);
  const others = all.filter(({ field }) => !field.isRequired);
  const rowsOf = (some: readonly Placed[], at: number) => some.flatMap((one) => fieldRows(one, at, context));
  if (others.length === 0) return rowsOf(required, depth);
  const isOpen = call.folds[`${key}…`] ?? false;
  const filled = isOpen ? [] : others.filter(({ at }) => fieldState(call, at).kind !== "absent");
  const count = others.length - filled.length;
  return [
    ...rowsOf([...required, ...filled], depth),
    ...(count === 0 ? [] : [{ kind: "more", key: `${key}…`, depth, count, isOpen } as const]),
    ...(isOpen ? rowsOf(others, depth) : []),
  ];
}

function fieldRows({ at, field, label }: Placed, depth: number, context: Context): readonly FormRow[] {
  const { call, problems } = context;
  const key = keyOf(at);
  const state = fieldState(call, at);
  const input = inputOf(field, state);
  const all = problems.get(placeKey(at)) ?? [];
  const length = segmentsOf(at.path).length;
  const own = all.filter(({ segments }) => segments.length === length);
  const isBelow = input === "below" || input === "choice";
  const isOpen = isBelow && (call.folds[key] ?? isOpenAtFirst({ at, field, state, depth }));
  const row: FieldRow = {
    kind: "field",
    key,
    depth,
    at,
    field,
    label,
    state,
    input,
    below: isBelow ? (isOpen ? "open" : "folded") : "none",
    problems: own,
    wrongBelow: all.length - own.length,
  };
  return isOpen ? [row, ...rowsBelow(row, context)] : [row];
}

function rowsBelow(row: FieldRow, context: Context): readonly FormRow[] {
  const { field, state, at, depth, input } = row;
  const key = keyOf(at);
  if (input === "choice") return choiceRows(row, context);
  const path = (step: FormStep): FieldAt => ({ ...at, path: [...at.path, step] });
  switch (field.kind) {
    case "list": {
      const items = state.kind === "list" ? state.items : [];
      const item = field.item();
      return [
        ...items.flatMap((_, index) =>
          fieldRows({ at: path({ item: index }), field: item, label: String(index + 1) }, depth + 1, context),
        ),
        { kind: "add", of: "item", key: keyOf(at, "+"), depth: depth + 1, at, field },
      ];
    }
    case "object":
    case "map": {
      const members = field.members();
      const names = new Set(members.map(({ name }) => name));
      const other = field.other();
      const added =
        state.kind === "object" ? Object.keys(state.members).filter((name) => !names.has(name)) : [];
      return [
        ...groupRows(
          members.map((member) => ({ at: path({ member: member.name }), field: member, label: member.name })),
          { key, depth: depth + 1 },
          context,
        ),
        ...added.flatMap((name) =>
          fieldRows(
            { at: path({ member: name }), field: other ?? anyField(field, name), label: name },
            depth + 1,
            context,
          ),
        ),
        ...(other === undefined
          ? []
          : [{ kind: "add", of: "member", key: keyOf(at, "+"), depth: depth + 1, at, field } as const]),
      ];
    }
    default:
      return [];
  }
}

// The options while one is to be chosen, then what is below the chosen form.
function choiceRows(row: FieldRow, context: Context): readonly FormRow[] {
  const { field, state, at, depth } = row;
  const key = keyOf(at, "?");
  const variant = state.kind === "variant" ? field.variants()[state.index] : undefined;
  const isChoosing = context.call.folds[key] ?? (field.kind === "variants" && state.kind === "absent");
  const options = isChoosing
    ? optionsOf(row, context.call).map((option, index): OptionRow => ({
        kind: "option",
        key: keyOf(at, `?${index}`),
        depth: depth + 1,
        at,
        field,
        isChosen: isSameOption(option.state, state),
        ...option,
      }))
    : [];
  if (variant === undefined || state.kind !== "variant") return options;
  const inside: FieldAt = { ...at, path: [...at.path, "variant"] };
  // What has no name of its own needs no row of its own, but one in which to type.
  const chosen: Placed = { at: inside, field: { ...variant.field, isRequired: true }, label: variant.label };
  const rows = fieldRows(chosen, depth, context);
  // The only value that is right is the variant itself.
  if (variant.field.kind === "choice" && variant.field.choices.length === 1) return options;
  const [first] = rows;
  const isContainer = first?.kind === "field" && first.input === "below";
  return [
    ...options,
    ...(isContainer ? rowsBelow({ ...first, depth }, context) : fieldRows(chosen, depth + 1, context)),
  ];
}

// A body that is no value with members: a text, or the content of a file.
function wholeBodyRows({ call, problems }: Context): readonly FormRow[] {
  const { form, filled } = call;
  const body = form.mediaType === undefined ? undefined : bodyOf(form.opened, form.mediaType);
  if (body === undefined) return [];
  const at: FieldAt = { place: "body", path: [] };
  const own = problems.get(placeKey(at)) ?? [];
  const text = filled.bytes === undefined ? undefined : new TextDecoder().decode(filled.bytes);
  const isText = isTextBody(body);
  return [
    {
      kind: "field",
      key: keyOf(at),
      depth: 0,
      at,
      field: wholeField(body.required),
      label: "Body",
      state: isText && text !== undefined ? { kind: "text", text } : absent,
      input: isText ? "text" : "path",
      below: "none",
      problems: own,
      wrongBelow: 0,
    },
  ];
}

function wholeField(isRequired: boolean): FormField {
  return {
    kind: "text",
    name: "",
    title: "",
    description: "",
    isRequired,
    isNullable: false,
    isDeprecated: false,
    isSecret: false,
    proposals: [],
    choices: [],
    rules: {},
    members: () => [],
    other: () => undefined,
    item: () => wholeField(false),
    variants: () => [],
    schemas: [],
  };
}

// A member that the document does not have.
function anyField(field: FormField, name: string): FormField {
  return { ...wholeField(false), kind: "any", name, isSecret: field.isSecret };
}

function inputOf(field: FormField, state: FormState): FieldInput {
  if (field.kind === "file") return "path";
  if (field.kind === "boolean" || field.kind === "choice" || field.kind === "variants")
    return state.kind === "json" && state.text !== "null" ? "json" : "choice";
  if (field.kind === "object" || field.kind === "map" || field.kind === "list")
    return state.kind === "json" || state.kind === "text" ? "json" : "below";
  return field.kind === "any" ? "json" : "text";
}

// What has to be filled in, and what is; but not without end.
function isOpenAtFirst({
  at,
  field,
  state,
  depth,
}: Pick<FieldRow, "at" | "field" | "state" | "depth">): boolean {
  if (field.kind === "choice" || field.kind === "boolean") return false;
  if (state.kind !== "absent") return true;
  return (field.isRequired || isItem(at) || at.path.length === 0) && depth <= deepestAtFirst;
}

// Every problem is counted at its place and at all above it.
function problemsByPlace(problems: readonly ValueProblem[]): ReadonlyMap<string, readonly ValueProblem[]> {
  const found = new Map<string, ValueProblem[]>();
  for (const problem of problems)
    for (let length = 0; length <= problem.segments.length; length += 1) {
      const key = JSON.stringify([problem.place, ...problem.segments.slice(0, length)]);
      const known = found.get(key);
      if (known === undefined) found.set(key, [problem]);
      else known.push(problem);
    }
  return found;
}

function placeKey({ place, path }: FieldAt): string {
  return JSON.stringify([place, ...segmentsOf(path)]);
}

const deepestAtFirst = 4;
