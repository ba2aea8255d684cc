import type { Operation, OperationResponse } from "./operation.ts";

/**
 * Finds the documented response for a status code: the exact one, else its range (`4XX`), else
 * `default`.
 */
export function matchResponse(operation: Operation, status: number): OperationResponse | undefined {
  const exact = String(status);
  const wanted = [exact, `${exact.charAt(0)}XX`, "default"];
  return wanted
    .map((key) => operation.responses.find((response) => response.status === key))
    .find((response) => response !== undefined);
}
