import { requestLine } from "../changes/api-call.ts";
import { callFor } from "../changes/call-for.ts";
import type { Change, TokenChange } from "../changes/change.ts";
import type { CreateRequest } from "../changes/create-request.ts";
import { maybeChanged } from "../changes/failed-change.ts";
import type { Delivery } from "../secrets/delivery.ts";
import type { ErrorReport } from "../text/error-report.ts";
import { safeText } from "../text/safe-text.ts";
import { textMember } from "../text/text-member.ts";
import { shellQuote } from "./shell-quote.ts";
import { commandLine, newSecretCommand } from "./to-command.ts";

/** A change that was made, and the token that it made or changed. */
export interface ChangedToken {
  readonly change: Pick<CreateRequest, "type" | "kind"> | TokenChange;
  readonly id: string;
  readonly name: string;
}

/**
 * What is there once a change was made whose secret could not be handed over, and the commands that
 * put it right.
 */
export function reportLostSecret(
  changed: ChangedToken,
  { reason, keptIn }: Extract<Delivery, { ok: false }>,
): ErrorReport {
  const state = stateAfter(changed);
  return {
    title: safeText(`${state}; the secret ${keptIn === undefined ? "is lost" : `is in ${keptIn} instead`}`),
    reasons: [reason],
    advice: safeText(
      keptIn === undefined ? adviceAfter(changed) : "Take it from there: it is shown nowhere else.",
    ),
  };
}

/**
 * What is said of a change that was sent when the program ended before the answer came: that it may
 * have been carried out, and the command that shows it or makes up for it.
 */
export function reportUnanswered(change: Change): ErrorReport {
  return {
    title: safeText(`${requestLine(callFor(change))}: stopped`),
    reasons: [safeText(maybeChanged)],
    advice: safeText(recoveryOf(change)),
  };
}

/**
 * What to do after a change that may have been made: the command that shows it, or that makes up
 * for it.
 */
export function recoveryOf(change: Change): string {
  switch (change.type) {
    case "create": {
      const name = textMember(change.body, change.kind === "builds" ? "build_token_name" : "name") ?? "";
      return `cftokens list --search ${shellQuote(name)} shows whether it is there`;
    }
    case "roll":
    case "rotate":
      return `${newSecretCommand(change.ref)} gives it another secret, whatever became of this one`;
    case "patch":
    case "patch-service":
    case "refresh":
    case "delete":
      return `${commandLine("get", [change.ref.id], [])} shows what became of it`;
  }
}

function stateAfter({ change, id, name }: ChangedToken): string {
  switch (change.type) {
    case "create":
      return `${name} was created (${id})`;
    case "roll":
      return `${name} has a new value, and the old one works no more`;
    case "rotate":
      return change.end === undefined
        ? `${name} has a new secret, and the old one works no more`
        : `${name} has a new secret, and the old one works until ${change.end}`;
    case "patch":
    case "patch-service":
    case "refresh":
    case "delete":
      return `${name} was changed (${id})`;
  }
}

function adviceAfter({ change, id }: ChangedToken): string {
  const another = `${newSecretCommand({ kind: change.type === "create" ? change.kind : change.ref.kind, id })} gives it another one`;
  return change.type === "create"
    ? `${another}; ${commandLine("delete", [id], ["--yes"])} takes it away`
    : another;
}
