import { createLazyJudge, type Operation, type Validator, type Violation } from "@cftokens/openapi";

/**
 * The values of a request's path or query parameters, in the documented types, with the documented
 * defaults.
 */
export interface ReadParameters {
  readonly values: Readonly<Record<string, unknown>>;
  readonly violations: readonly Violation[];
}

/** Reads parameters from their texts by name. Undocumented ones are ignored, as the API does. */
export type ParameterReader = (texts: (name: string) => string | undefined) => ReadParameters;

/** Creates the reader of an operation's parameters of one location. */
export function createParameterReader(
  operation: Operation,
  kind: "path" | "query",
  validator: Validator,
): ParameterReader {
  const parameters = operation.parameters.filter((one) => one.in === kind);
  const judge = createLazyJudge(validator);
  return (texts) => {
    const values: Record<string, unknown> = {};
    const violations: Violation[] = [];
    for (const parameter of parameters) {
      const text = texts(parameter.name);
      const schema = parameter.schema ?? true;
      const value = text === undefined ? defaultOf(parameter) : toTyped(text, parameter);
      if (value === undefined) continue;
      const found = judge(schema, value, "request");
      violations.push(
        ...found.map((violation) => ({ ...violation, pointer: `/${parameter.name}${violation.pointer}` })),
      );
      values[parameter.name] = value;
    }
    return { values, violations };
  };
}

function defaultOf({ schema }: Operation["parameters"][number]): unknown {
  return typeof schema === "object" ? schema["default"] : undefined;
}

// A text that is not of the documented type stays text, and then fails validation.
function toTyped(text: string, { schema }: Operation["parameters"][number]): unknown {
  const type = typeof schema === "object" ? schema.type : undefined;
  if (type === "integer" || type === "number") return /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : text;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}
