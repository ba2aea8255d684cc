import type { Contract } from "@cftokens/contract";
import type { GivenValues } from "@cftokens/contract/suite";
import { SpecError } from "@cftokens/openapi";
import { parseYaml } from "@cftokens/openapi/yaml";
import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import { type CommandError, usageError } from "./command-error.ts";
import { readTextFile } from "./text-file.ts";

/**
 * Reads the file of `--values`, YAML or JSON. Throws a CommandError for one that cannot be read or
 * has anything else in it than values by parameter, operation and schema.
 */
export function readValues(file: string): GivenValues {
  const root = parse(readTextFile(file), file);
  const { parameters, operations, schemas, ...others } = membersOf(root, file, "it");
  rejectOthers(others, file, "parameters, operations and schemas");
  const ofOperations = membersOf(operations, file, "operations");
  return {
    parameters: membersOf(parameters, file, "parameters"),
    operations: Object.fromEntries(
      Object.entries(ofOperations).map(([id, given]) => [id, readOperation(given, file, id)]),
    ),
    schemas: membersOf(schemas, file, "schemas"),
  };
}

/** Throws a CommandError for a value that no document could use: its name is probably mistyped. */
export function rejectUnknownNames(values: GivenValues, { operations }: Contract, file: string): void {
  const byId = new Map(operations.map(({ operation }) => [operation.id, operation]));
  const allNames = new Set(
    operations.flatMap(({ operation }) => operation.parameters.map(({ name }) => name)),
  );
  const schemaNames = new Set(
    operations.flatMap(({ validator }) => Object.keys(validator.document.components?.schemas ?? {})),
  );
  for (const name of Object.keys(values.parameters ?? {})) {
    if (!allNames.has(name)) throw unknownName(file, "parameter", name);
  }
  for (const name of Object.keys(values.schemas ?? {})) {
    if (!schemaNames.has(name)) throw unknownName(file, "schema", name);
  }
  for (const [id, { parameters = {} }] of Object.entries(values.operations ?? {})) {
    const operation = byId.get(id);
    if (operation === undefined) throw unknownName(file, "operation", id);
    for (const name of Object.keys(parameters)) {
      if (!operation.parameters.some((parameter) => parameter.name === name)) {
        throw usageError(`${file}: the operation "${id}" has no parameter "${name}". Correct its name.`);
      }
    }
  }
}

function unknownName(file: string, kind: string, name: string): CommandError {
  return usageError(`${file}: no document has the ${kind} "${name}". Correct its name, or take it out.`);
}

function parse(text: string, file: string): unknown {
  try {
    return parseYaml(text, file);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw usageError(`${file} is no YAML or JSON: ${error.reason}. Correct it.`, { cause: error });
  }
}

function readOperation(given: unknown, file: string, id: string) {
  const written = membersOf(given, file, `operations: "${id}"`);
  const { parameters, body, ...others } = written;
  rejectOthers(others, file, `parameters and body for the operation "${id}"`);
  return {
    parameters: membersOf(parameters, file, `operations: "${id}": parameters`),
    ...(body !== undefined && { body }),
  };
}

function membersOf(value: unknown, file: string, what: string): JsonObject {
  if (value === undefined || value === null) return {};
  if (isJsonObject(value)) return value;
  throw usageError(`${file}: ${what} takes values by name, such as { account_id: 7 }.`);
}

function rejectOthers(others: JsonObject, file: string, known: string): void {
  const [name] = Object.keys(others);
  if (name === undefined) return;
  throw usageError(`${file} has ${known}, and not "${name}". See --help.`);
}
