import { type Operation, matchMediaType } from "@cftokens/openapi";
import { parsePointer } from "@cftokens/openapi/json";
import { listDeclaredMembers } from "@cftokens/openapi/schema";
import type { ContractOperation } from "../src/contract-operation.ts";
import type { Contract } from "../src/create-contract.ts";
import type { Collection } from "../src/state/collection.ts";
import { isIdentifierName, mayHold } from "../src/state/history.ts";
import { type PathParameter, pathParameters } from "../src/suite/fixtures.ts";
import { nameFor } from "../src/suite/resource-names.ts";
import { shownValue } from "../src/suite/parameter-values.ts";

/**
 * The operations that a document alone allows to call: for each parameter of the path, the document
 * shows a value that its schema accepts, or an allowed operation answers one. That is one which
 * creates what the parameter names, where that can be removed again, or lists it, if its answer
 * declares the identifier. What DELETE uses up must have been created: the suite deletes nothing
 * else. All others need a value that only the user knows.
 */
export function allowedOperations(contract: Contract): ReadonlySet<Operation> {
  const known = new Map<Operation, boolean>();
  const isAllowed = (tested: ContractOperation): boolean => {
    const { operation } = tested;
    const before = known.get(operation);
    if (before !== undefined) return before;
    // What needs itself is not allowed.
    known.set(operation, false);
    const allowed = pathParameters(operation, contract).every((parameter) => {
      const isUsedUp = parameter.isLast && operation.method === "DELETE";
      return (!isUsedUp && isShown(tested, parameter)) || isAnswered(parameter, isUsedUp);
    });
    known.set(operation, allowed);
    return allowed;
  };
  const isAnswered = ({ collection }: PathParameter, mustBeCreated: boolean): boolean => {
    if (collection === undefined) return false;
    const { list, create, remove } = collection;
    const isMade =
      create !== undefined && remove !== undefined && isAllowed(create) && declares(create, collection, 1);
    if (isMade || isNamed(collection)) return true;
    if (mustBeCreated) return false;
    return list !== undefined && isAllowed(list) && declares(list, collection, 2);
  };
  const isNamed = ({ createNamed, remove, parameter = "" }: Collection): boolean =>
    createNamed !== undefined &&
    remove !== undefined &&
    nameFor(createNamed, { parameter, namePrefix: "cftokens-contract-", number: 1 }) !== undefined &&
    pathParameters(createNamed.operation, contract)
      .filter(({ isLast }) => !isLast)
      .every((other) => isShown(createNamed, other) || isAnswered(other, false));
  return new Set(contract.operations.filter(isAllowed).map(({ operation }) => operation));
}

function isShown({ operation, validator }: ContractOperation, { name }: PathParameter): boolean {
  const parameter = operation.parameters.find((one) => one.in === "path" && one.name === name);
  return parameter !== undefined && shownValue(parameter, validator) !== undefined;
}

// Whether the success of an operation declares an identifier so many levels deep: the resource
// itself, or one in a list, with or without something around it.
function declares(
  { operation, validator }: ContractOperation,
  collection: Collection,
  level: 1 | 2,
): boolean {
  const { parameter = "" } = collection;
  const success = operation.responses.find(({ status }) => status.startsWith("2"));
  const schema = success && matchMediaType(success.content, "application/json")?.schema;
  if (schema === undefined) return false;
  const paths = listDeclaredMembers(validator.document, schema, "response").map(parsePointer);
  const names = [...new Set(paths.map(([name = ""]) => name))];
  return paths.some((path) => {
    const isListed = path.length >= 2 && path.at(-2) === "*";
    const isHeld = path.length === level + 1 && (level === 2 || mayHold(path[0] ?? "", names, collection));
    const isInside = path.length === level || isHeld || path[0] === "result";
    return isIdentifierName(path.at(-1) ?? "", parameter) && isInside && isListed === (level === 2);
  });
}
