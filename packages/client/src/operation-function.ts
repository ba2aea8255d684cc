import type { Connection, OperationNeeds } from "./open-connection.ts";
import type { CallDescription } from "./operation-description.ts";

/**
 * The function of one operation, apart from a client: it takes the connection first. An interface,
 * of which the compiler looks only at those that a program calls.
 */
export interface OperationFunction<Client, Name extends keyof Client> {
  (connection: Connection, ...input: InputOf<Client[Name]>): AnswerOf<Client[Name]>;
}

type InputOf<Method> = Method extends (...input: infer Input) => unknown ? Input : never;
type AnswerOf<Method> = Method extends (...input: never) => infer Given ? Given : never;

/**
 * Makes the function of an operation. Its type is said where it is kept: the compiler would take
 * long to infer those of a thousand operations.
 */
export function operationFunction(operation: CallDescription, needs?: OperationNeeds): never {
  const callWith = ({ call }: Connection, input: Parameters<Connection["call"]>[1]) =>
    call(operation, input, needs);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- generated types and operations come from the same documents, name by name
  return callWith as never;
}
