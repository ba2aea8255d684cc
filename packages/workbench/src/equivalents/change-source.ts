import type { Token } from "@cftokens/client";
import { applyPatch } from "../changes/apply-patch.ts";
import type { TokenChange } from "../changes/token-change.ts";
import type { Place } from "../inventory/place.ts";
import type { ListedToken } from "../inventory/token-row.ts";
import { plainValue } from "../text/plain-value.ts";
import type { ApiCall } from "./api-call.ts";
import type { EquivalentSource } from "./equivalent.ts";
import type { TerraformSource } from "./terraform-source.ts";
import {
  deleteCall,
  refreshCall,
  rollCall,
  rotateCall,
  updateCall,
  updateServiceCall,
} from "./token-calls.ts";
import { toCommand } from "./to-command.ts";

/** A change of a token, and the token as it is before it. */
export interface ChangeOfToken {
  readonly change: TokenChange;
  readonly base: ListedToken["token"];
}

/** What changes of tokens are equivalent to, one call for each; undefined when there is none. */
export function changeSource(
  changes: readonly ChangeOfToken[],
  { baseUrl, now }: { readonly baseUrl: string; readonly now: Date },
): EquivalentSource | undefined {
  const [first] = changes;
  if (first === undefined) return undefined;
  const commands = changes.map((each) => commandOf(each, now));
  const terraforms = changes.map(terraformOf);
  return {
    baseUrl,
    calls: changes.map(callOf),
    ...(commands.every((text) => text !== undefined) ? { command: commands.join("\n") } : {}),
    terraform:
      terraforms.find((one) => typeof one === "string") ??
      terraforms.flatMap((one) => (typeof one === "string" ? [] : [one])),
  };
}

function callOf({ change, base }: ChangeOfToken): ApiCall {
  switch (change.type) {
    case "patch":
      return updateCall(change.ref, patchedBody({ change, base }));
    case "patch-service":
      return updateServiceCall(change.ref, change.body);
    case "rotate":
      return rotateCall(change.ref, secretVersion(base), { end: change.end });
    case "refresh":
      return refreshCall(change.ref);
    case "roll":
      return rollCall(change.ref);
    case "delete":
      return deleteCall(change.ref);
  }
}

// A zone's service token is rotated by an update, which no command stands for: the change says which command it is.
function commandOf({ change, base }: ChangeOfToken, now: Date): string | undefined {
  if (change.type !== "rotate") return toCommand(callOf({ change, base }));
  const minutes =
    change.end === undefined ? 0 : Math.round((Date.parse(change.end) - now.getTime()) / 60_000);
  const grace = minutes > 0 ? `--grace ${inLargestUnit(minutes)} ` : "";
  return `cftokens rotate ${change.ref.id} ${grace}--yes --secret-file FILE`;
}

function inLargestUnit(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}

function terraformOf({ change, base }: ChangeOfToken): TerraformSource | string {
  switch (change.type) {
    case "patch": {
      const place: Place | undefined =
        change.ref.kind === "account" ? { kind: "account", id: change.ref.accountId } : undefined;
      return draft(change.ref.kind, place, patchedBody({ change, base }));
    }
    case "patch-service": {
      if ("enabled" in change.body)
        return "The provider's resource cannot switch a service token off or on; its block stays as it is.";
      return draft("access", change.ref.place, { ...base, ...change.body });
    }
    case "rotate":
      return draft("access", change.ref.place, {
        ...base,
        client_secret_version: secretVersion(base) + 1,
        previous_client_secret_expires_at: change.end,
      });
    case "refresh":
      return "Terraform has no refresh: a longer duration in the token's block comes nearest to it.";
    case "roll":
      return "Terraform cannot give a token another value: terraform apply -replace makes another token and deletes this one.";
    case "delete":
      return "Take the token's block out of the configuration and apply: Terraform then deletes the token.";
  }
}

function draft(
  kind: "user" | "account" | "access",
  place: Place | undefined,
  body: Readonly<Record<string, unknown>>,
): TerraformSource {
  return { kind: "draft", parts: { kind, place, body } };
}

function patchedBody({ change, base }: ChangeOf<"patch">): ReturnType<typeof applyPatch> {
  if (!("policies" in base)) throw new Error("Only API tokens are patched.");
  return applyPatch(plainValue<Token>(base), change.patch);
}

interface ChangeOf<Type extends TokenChange["type"]> {
  readonly change: Extract<TokenChange, { type: Type }>;
  readonly base: ListedToken["token"];
}

function secretVersion(base: ListedToken["token"]): number {
  return "client_secret_version" in base ? (base.client_secret_version ?? 1) : 1;
}
