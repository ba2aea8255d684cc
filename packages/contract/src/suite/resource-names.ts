import { schemaOfParameter } from "@cftokens/openapi/parameters";
import type { ContractOperation } from "../contract-operation.ts";
import { acceptsText } from "./read-sent.ts";

/**
 * A name under which PUT may create a resource: the prefix and a number, as far as the path
 * parameter allows them. Undefined where it allows no name that shows who created it.
 */
export function nameFor(
  { operation, validator }: ContractOperation,
  { parameter, namePrefix, number }: Naming,
): string | undefined {
  const found = operation.parameters.find((one) => one.in === "path" && one.name === parameter);
  if (found === undefined) return undefined;
  const schema = schemaOfParameter(found);
  return prefixesOf(namePrefix)
    .map((prefix) => `${prefix}${number}`)
    .find((name) => acceptsText(validator, schema, name));
}

export interface Naming {
  readonly parameter: string;
  readonly namePrefix: string;
  readonly number: number;
}

/** Whether a name is one that `nameFor` gives. */
export function isOwnName(name: string, namePrefix: string): boolean {
  return prefixesOf(namePrefix).some((prefix) => prefix !== "" && name.startsWith(prefix));
}

// Many names are of letters and digits alone.
function prefixesOf(namePrefix: string): readonly string[] {
  return [namePrefix, namePrefix.replaceAll(/[^A-Za-z\d]/gu, "")];
}
