import { adviceFor } from "./error-advice.ts";
import type { ApiError, ChainedError, FailureFacts, FailureKind } from "./failure-facts.ts";

/**
 * A call that failed, told apart by `kind` and by the codes and texts in `errors`. Never holds a
 * credential.
 */
export class CloudflareError extends Error implements FailureFacts {
  override readonly name = "CloudflareError";
  readonly kind: FailureKind;
  readonly status: number | undefined;
  readonly errors: readonly ApiError[];
  readonly method: string;
  readonly url: string;
  readonly rayId: string | undefined;
  readonly detail: string | undefined;
  readonly body: string | undefined;
  readonly attempts: number;
  readonly retryAfterSeconds: number | undefined;
  readonly acceptedPermissions: readonly string[];

  constructor(facts: FailureFacts, options?: ErrorOptions) {
    super(messageOf(facts), options);
    this.kind = facts.kind;
    this.status = facts.status;
    this.errors = facts.errors;
    this.method = facts.method;
    this.url = facts.url;
    this.rayId = facts.rayId;
    this.detail = facts.detail;
    this.body = facts.body;
    this.attempts = facts.attempts ?? 0;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.acceptedPermissions = facts.acceptedPermissions ?? [];
  }

  /** Whether the API gave one of these codes, as an error of its own or as a cause behind one. */
  hasCode(...codes: readonly number[]): boolean {
    const all = this.errors.flatMap((error) => [error, ...error.chain]);
    return all.some(({ code }) => code !== undefined && codes.includes(code));
  }
}

function messageOf(facts: FailureFacts): string {
  const reasons = [...facts.errors.map(wording), ...(facts.detail === undefined ? [] : [facts.detail])];
  const reason = reasons.length === 0 ? "" : `: ${reasons.join("; ")}`;
  return `${facts.method} ${facts.url} ${outcome(facts)}${reason}. ${adviceFor(facts)}`;
}

function outcome({ kind, status, attempts = 0 }: FailureFacts): string {
  const what = status === undefined ? outcomeWithoutStatus[kind] : `answered ${status}`;
  return attempts > 1 ? `${what} after ${attempts} attempts` : what;
}

const outcomeWithoutStatus: Readonly<Record<FailureKind, string>> = {
  api: "was refused",
  unsuccessful: "was refused",
  "empty-body": "got no body",
  "not-json": "got no JSON",
  "broken-json": "got broken JSON",
  "unexpected-shape": "got an unknown answer",
  "too-large": "got too large an answer",
  network: "got no answer",
  timeout: "got no answer in time",
  aborted: "was aborted",
  "invalid-path": "was not sent",
  insecure: "was not sent",
  misconfigured: "was not sent",
};

function wording(error: ApiError): string {
  const causes = error.chain.length === 0 ? "" : ` (${error.chain.map(codeAndText).join("; ")})`;
  return codeAndText(error) + causes;
}

function codeAndText({ code, message }: ChainedError): string {
  const text = message.replace(/\.$/u, "");
  return code === undefined ? text : `${code} ${text}`;
}
