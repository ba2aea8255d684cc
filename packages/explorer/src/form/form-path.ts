import { absent, type FormState } from "./form-state.ts";

/**
 * A step from a field to one below it: a member by its name, an item of a list by its place, or
 * from a choice of variants to the one that is chosen.
 */
export type FormStep = { readonly member: string } | { readonly item: number } | "variant";

/** The way from a field to one below it. */
export type FormPath = readonly FormStep[];

/** What stands in a field below another one. */
export function stateAt(state: FormState, path: FormPath): FormState {
  return path.reduce(stateBelow, state);
}

/**
 * The state with another one in a field below it. A member that becomes absent is left out, and so
 * is what has no member left; an item stays, so that the others keep their places.
 */
export function putState(state: FormState, [step, ...rest]: FormPath, next: FormState): FormState {
  if (step === undefined) return next;
  const below = putState(stateBelow(state, step), rest, next);
  if (step === "variant") return state.kind === "variant" ? { ...state, state: below } : state;
  if ("item" in step) {
    const items = state.kind === "list" ? state.items : [];
    // An object stays one in its list.
    const isEmptied = below.kind === "absent" && stateBelow(state, step).kind === "object";
    const item: FormState = isEmptied ? { kind: "object", members: {} } : below;
    return step.item < items.length ? { kind: "list", items: items.with(step.item, item) } : state;
  }
  const known = state.kind === "object" ? state.members : {};
  const { [step.member]: _, ...others } = known;
  if (below.kind === "absent")
    return Object.keys(others).length === 0 ? absent : { kind: "object", members: others };
  return { kind: "object", members: { ...known, [step.member]: below } };
}

/** The state of a list with one more item. */
export function addItem(state: FormState, item: FormState): FormState {
  return { kind: "list", items: [...(state.kind === "list" ? state.items : []), item] };
}

/** The state without the field that a path leads to: the items behind one move up. */
export function removeState(state: FormState, path: FormPath): FormState {
  const [above, step] = [path.slice(0, -1), path.at(-1)];
  if (step === undefined || step === "variant" || "member" in step) return putState(state, path, absent);
  const list = stateAt(state, above);
  if (list.kind !== "list") return state;
  const items = list.items.toSpliced(step.item, 1);
  return putState(state, above, items.length === 0 ? absent : { kind: "list", items });
}

/** The names and places of a path, as problems of values have them. */
export function segmentsOf(path: FormPath): readonly string[] {
  return path.flatMap((step) => {
    if (step === "variant") return [];
    return "member" in step ? [step.member] : [String(step.item)];
  });
}

function stateBelow(state: FormState, step: FormStep): FormState {
  if (step === "variant") return state.kind === "variant" ? state.state : absent;
  if ("item" in step) return (state.kind === "list" ? state.items[step.item] : undefined) ?? absent;
  return state.kind === "object" && Object.hasOwn(state.members, step.member)
    ? (state.members[step.member] ?? absent)
    : absent;
}
