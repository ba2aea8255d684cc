import type { ApiError, FailureFacts, FailureKind } from "./failure-facts.ts";

/**
 * A call that failed, told apart by `kind` and by the codes and texts in `errors`. Never holds a
 * credential.
 */
export class CloudflareError extends Error implements FailureFacts {
  declare readonly kind: FailureKind;
  declare readonly status: number | undefined;
  declare readonly errors: readonly ApiError[];
  declare readonly method: string;
  declare readonly url: string;
  declare readonly rayId: string | undefined;
  declare readonly detail: string | undefined;
  declare readonly body: string | undefined;
  declare readonly attempts: number;
  declare readonly retryAfterSeconds: number | undefined;
  declare readonly acceptedPermissions: readonly string[];

  /** Without a message, its own says the status or the kind, and what is known of it. */
  constructor(
    facts: FailureFacts,
    { message, ...options }: ErrorOptions & { readonly message?: string | undefined } = {},
  ) {
    super(message ?? shortMessage(facts), options);
    const { attempts = 0, acceptedPermissions = [] } = facts;
    Object.assign(this, facts, { name: "CloudflareError", attempts, acceptedPermissions });
  }

  /** Whether the API gave one of these codes, as an error of its own or as a cause behind one. */
  hasCode(...codes: readonly number[]): boolean {
    const all = this.errors.flatMap((error) => [error, ...error.chain]);
    return all.some(({ code }) => code !== undefined && codes.includes(code));
  }
}

function shortMessage({ method, url, kind, status, errors, detail }: FailureFacts): string {
  const known = [status ?? kind, ...errors.flatMap(({ code, message }) => [code, message]), detail];
  return `${method} ${url}: ${known.filter((one) => one !== undefined).join(" ")}`;
}
