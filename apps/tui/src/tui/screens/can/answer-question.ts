import { isIP } from "node:net";
import { explain, type Explanation } from "@cftokens/policy";
import { isApiToken, isForOwner, toEvaluatedToken } from "@cftokens/workbench/inventory";
import type { State } from "../../state.ts";
import { chosenOperation, chosenTarget, chosenToken } from "./choices.ts";
import { readTime } from "./read-time.ts";

/** The answer to a question, or why there is none. */
export type CanAnswer =
  | { readonly kind: "answer"; readonly explanation: Explanation; readonly at: Date }
  | { readonly kind: "open"; readonly reason: string };

/** Whether the token may make the call, with everything that was looked at. What the owner's role allows is not known. */
export function answerQuestion(state: State): CanAnswer {
  const { see, knowledge, now } = state;
  const row = chosenToken(state);
  const target = chosenTarget(state);
  if (row === undefined || !isApiToken(row.listed)) return open("There is no API token to ask about.");
  if (knowledge.groups !== "ready")
    return open("The permission groups are not there yet: without them nothing can be said.");
  const operation = chosenOperation(see.can);
  if (target === undefined) return open(`Nothing is known that ${operation.path} could be called on.`);
  const { acceptedPermissions } = operation;
  if (acceptedPermissions === null)
    return open(`spec/${operation.document} does not say which permission it takes: nothing can be said.`);
  const at = readTime(see.can.at.text, now);
  if (at === undefined)
    return open(
      "This is no time. Leave it empty for now, or write 2026-12-31, 2026-12-31T08:00:00Z or +30d.",
    );
  const token = toEvaluatedToken(row.listed, knowledge);
  if (!isForOwner(operation, token.owner))
    return open("Each family verifies its own tokens: this operation is for those of the other one.");
  const clientIp = see.can.ip.text.trim();
  if (clientIp !== "" && isIP(clientIp) === 0)
    return open("This is no address: write one like 192.0.2.1 or 2001:db8::1, or leave it empty.");
  const explanation = explain(
    token,
    {
      acceptedPermissions,
      target,
      ...(clientIp === "" ? {} : { clientIp }),
    },
    { now: at, catalogue: knowledge.catalogue, nameOf: knowledge.nameOf },
  );
  return { kind: "answer", explanation, at };
}

function open(reason: string): CanAnswer {
  return { kind: "open", reason };
}
