import type { PolicyCreate } from "@cftokens/client";
import type { TokenOwner } from "@cftokens/policy";
import { callFor } from "../changes/call-for.ts";
import type { CreateRequest } from "../changes/create-request.ts";
import { toCommand } from "../equivalents/to-command.ts";
import { toTerraform } from "../equivalents/to-terraform.ts";
import { markHarmful } from "../text/safe-text.ts";

/** A new token of an owner with these policies, said in each language. */
export interface TokenWithPolicies {
  /** What makes it. */
  readonly request: CreateRequest;
  /** The body for `cftokens create --from-file`. */
  readonly body: { readonly name: string; readonly policies: readonly PolicyCreate[] };
  readonly command: string;
  readonly terraform: string;
}

/** Says how a token with policies is made. Every line is harmless in a terminal. */
export function tokenWithPolicies(
  policies: readonly PolicyCreate[],
  owner: TokenOwner,
  name: string,
): TokenWithPolicies {
  const body = { name, policies: [...policies] };
  const request: CreateRequest =
    owner.kind === "user"
      ? { type: "create", kind: "user", body }
      : { type: "create", kind: "account", place: { kind: "account", id: owner.id }, body };
  const terraform = toTerraform({ kind: "change", change: request });
  return {
    request,
    body,
    command: withoutHarm(toCommand(callFor(request)) ?? ""),
    terraform: withoutHarm("text" in terraform ? terraform.text : terraform.why),
  };
}

function withoutHarm(text: string): string {
  return text.split("\n").map(markHarmful).join("\n");
}
