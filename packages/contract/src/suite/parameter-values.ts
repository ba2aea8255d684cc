import type { Operation, Validator } from "@cftokens/openapi";
import { schemaOfParameter } from "@cftokens/openapi/parameters";
import { flattenSchema, readScalar, resolveRef } from "@cftokens/openapi/schema";
import { findValue } from "../cases/find-value.ts";
import { givenParameter } from "./given-values.ts";
import type { SuiteOptions } from "./options.ts";
import { NoCases } from "../cases/no-cases.ts";
import type { ContractOperation } from "../contract-operation.ts";

/** A parameter of an operation, as documented. */
export type Parameter = Operation["parameters"][number];

/** Values of parameters by name, where they stand. */
export type ParameterValues = Readonly<Record<"query" | "header" | "cookie", Values>>;

type Values = Readonly<Record<string, unknown>>;

interface StandingOptions {
  readonly values?: SuiteOptions["values"] | undefined;
  readonly headers?: SuiteOptions["headers"] | undefined;
}

/**
 * The parameters that every request for an operation has, outside of its path: the given and the
 * required ones. Throws NoCases for one without a value.
 */
export function standingValues(
  { operation, validator }: ContractOperation,
  { values: given = {}, headers = {} }: StandingOptions,
): ParameterValues {
  const inPlace = (place: keyof ParameterValues): Values =>
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => parameter.in === place)
        .flatMap((parameter) => {
          const own =
            givenParameter(operation, parameter.name, given) ??
            (place === "header" ? headerNamed(parameter.name, headers) : undefined);
          if (own !== undefined) return [[parameter.name, own] as const];
          return parameter.required === true
            ? [[parameter.name, valueFor(parameter, validator)] as const]
            : [];
        }),
    );
  return { query: inPlace("query"), header: inPlace("header"), cookie: inPlace("cookie") };
}

// The names of headers have no case (RFC 9110, 5.1).
function headerNamed(name: string, headers: NonNullable<SuiteOptions["headers"]>): string | undefined {
  return Object.entries(headers).find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
}

/**
 * The value that a document shows for a parameter and its schema accepts: of its examples, its
 * default, its constant or the first of its enum. Undefined when it shows none.
 */
export function shownValue(parameter: Parameter, validator: Validator): unknown {
  const schema = schemaOfParameter(parameter);
  return shownValues(parameter, validator).find((value) => validator.accepts(schema, value, "request"));
}

/** How a value for a parameter is given, for people. */
export function giveParameter(name: string): string {
  return `Give one with --values: parameters: { ${JSON.stringify(name)}: … }`;
}

function valueFor(parameter: Parameter, validator: Validator): unknown {
  const found = findValue(validator, schemaOfParameter(parameter), shownValues(parameter, validator));
  if ("value" in found) return found.value;
  const { in: place, name } = parameter;
  throw new NoCases(
    `no value is found for the required ${place} parameter ${name}: ${found.reason}. ${giveParameter(name)}`,
  );
}

// Examples of the parameter come before those of its schema (OpenAPI 3.1, Parameter Object). One
// that is written as a text may mean a number.
function shownValues(parameter: Parameter, validator: Validator): readonly unknown[] {
  const { document } = validator;
  const { example, examples = {}, content = {} } = parameter;
  const schema = schemaOfParameter(parameter);
  const [media] = Object.values(content);
  const named = Object.values({ ...examples, ...media?.examples });
  const flat = typeof schema === "boolean" ? {} : flattenSchema(document, schema);
  const values = [
    example,
    media?.example,
    ...named.map((written) => resolveRef(document, written).value),
    flat.const,
    ...(flat.examples ?? []),
    flat.default,
    ...(flat.enum ?? []),
  ];
  return values
    .filter((value) => value !== undefined && value !== null)
    .flatMap((value) =>
      typeof value === "string" ? [value, readScalar(flat, value, { validator })] : [value],
    );
}
