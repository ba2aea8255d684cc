import { boundedBodies } from "./bounded-bodies.ts";
import type { CallInput } from "./call-input.ts";
import { fullExplainer } from "./full-explainer.ts";
import type { Hooks } from "./hooks.ts";
import { observeByHooks } from "./observe-by-hooks.ts";
import { defaultMostBodyBytes } from "./read-body.ts";
import {
  type Connection,
  type ConnectionSettings,
  type ConnectionTarget,
  openConnection,
} from "./open-connection.ts";
import type { OperationDescription } from "./operation-description.ts";

/** What the clients of all APIs take. */
export interface ClientSettings extends ConnectionSettings {
  /**
   * How many bytes the body of an answer may have, unpacked. Default: 16 MiB; `Infinity` for no
   * limit. A longer one fails as `too-large`. Of a stream, it is the number of characters of an
   * item.
   */
  readonly mostBodyBytes?: number;
  /** Notified of every attempt, for logs. */
  readonly hooks?: Hooks;
}

/** The function of any operation. */
export type CallFunction = (input?: CallInput) => ReturnType<Connection["call"]>;

/** A function for each operation of a table, by its name. */
export function connectClient(
  operations: Readonly<Record<string, OperationDescription>>,
  target: ConnectionTarget,
  settings: ClientSettings,
): Readonly<Record<string, CallFunction>> {
  const { call } = connectFully(target, settings);
  return Object.fromEntries(
    Object.values(operations).map((operation) => [operation.name, (input) => call(operation, input)]),
  );
}

/** A connection with all that can be told of its calls. */
export function connectFully(
  target: ConnectionTarget,
  { hooks, mostBodyBytes = defaultMostBodyBytes, ...settings }: ClientSettings,
): Connection {
  const observer = hooks && observeByHooks(hooks);
  const bodies = boundedBodies(mostBodyBytes);
  return openConnection({ ...target, explainer: fullExplainer, observer, bodies }, settings);
}
