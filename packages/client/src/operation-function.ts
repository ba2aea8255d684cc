import type { Connection, OperationNeeds } from "./open-connection.ts";
import type { CallDescription } from "./operation-description.ts";

/** The function of one operation, apart from a client: it takes the connection first. */
export type OperationFunction<Method extends (input: never) => Promise<unknown>> = (
  connection: Connection,
  ...input: Parameters<Method>
) => ReturnType<Method>;

/** Makes the function of an operation. */
export function operationFunction<Method extends (input: never) => Promise<unknown>>(
  operation: CallDescription,
  needs?: OperationNeeds,
): OperationFunction<Method> {
  const callWith = ({ call }: Connection, input: Parameters<Connection["call"]>[1]) =>
    call(operation, input, needs);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- generated types and operations come from the same documents, name by name
  return callWith as unknown as OperationFunction<Method>;
}
