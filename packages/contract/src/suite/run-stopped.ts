import type { Exchange } from "../exchange.ts";

/** Ends a run: its `fetch` has thrown. */
export class RunStopped extends Error {
  override readonly name = "RunStopped";
  /** What `fetch` has thrown. */
  readonly reason: unknown;
  readonly request: Exchange["request"];
  readonly operation: string;

  constructor(reason: unknown, { request, operation }: Pick<RunStopped, "request" | "operation">) {
    super("The run was stopped.", { cause: reason });
    this.reason = reason;
    this.request = request;
    this.operation = operation;
  }
}
