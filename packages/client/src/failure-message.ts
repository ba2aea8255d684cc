import { adviceFor } from "./error-advice.ts";
import type { ApiError, ChainedError, FailureFacts, FailureKind } from "./failure-facts.ts";

/** Says in one line what failed, why, and what to do next. */
export function messageOfFailure(facts: FailureFacts): string {
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
