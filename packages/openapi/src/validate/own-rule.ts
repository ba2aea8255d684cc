import type { ErrorObject, FuncKeywordDefinition } from "ajv/dist/2020.js";
import type { Violation } from "./violation.ts";

/**
 * A rule of a schema that we judge and ajv does not, because ajv gets it wrong. It gives ajv errors
 * for what breaks it, with instance paths from the value that it is given.
 */
export type OwnRule = (value: unknown) => readonly ErrorObject[];

// ajv writes over the members of an error of a keyword of ours. So it gets one that carries the
// real one.
interface Carrier {
  readonly keyword: string;
  readonly params: { readonly carried: ErrorObject };
}

const validate: NonNullable<FuncKeywordDefinition["validate"]> = (
  rules: readonly OwnRule[],
  value: unknown,
  _schema,
  context,
) => {
  const around = context?.instancePath ?? "";
  const broken = rules.flatMap((rule) => rule(value));
  validate.errors = broken.map((error): Carrier => {
    const carried = { ...error, instancePath: `${around}${error.instancePath}` };
    return { keyword: "ownRules", params: { carried } };
  });
  return broken.length === 0;
};

/** The keyword of prepared schemas that holds our rules as functions. */
export const ownRules: FuncKeywordDefinition = { keyword: "ownRules", errors: true, validate };

/** An error for a violation that was read already. `readOf` gives it back. */
export function toError(violation: Violation, data: unknown): ErrorObject {
  const instancePath = violation.pointer;
  return { keyword: "violation", params: { violation }, data, instancePath, schemaPath: "" };
}

/** The violation that an error of toError holds, at its place; undefined for any other error. */
export function readOf({ keyword, params, instancePath }: ErrorObject): Violation | undefined {
  if (keyword !== "violation") return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `toError` makes it
  const { violation } = params as { readonly violation: Violation };
  return { ...violation, pointer: instancePath };
}

/** The errors that ajv reports, with those of our rules as these gave them. */
export function unwrapErrors(errors: readonly ErrorObject[] | null | undefined): readonly ErrorObject[] {
  return (errors ?? []).map((error) => {
    if (error.keyword !== "ownRules") return error;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `validate` above makes it
    return (error as unknown as Carrier).params.carried;
  });
}
