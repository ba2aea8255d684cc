import { type CreateParts } from "./create-calls.ts";
import type { ApiCall } from "./api-call.ts";
import { toCommand } from "./to-command.ts";
import { toCurl } from "./to-curl.ts";
import { toTerraform } from "./to-terraform.ts";
import { toTypescript } from "./to-typescript.ts";
import type { ListedToken } from "../knowledge/token-row.ts";

/** What a screen shows, as it could be had without it. */
export interface EquivalentSource {
  /** In words, such as "reading the token external-dns". */
  readonly about: string;
  readonly baseUrl: string;
  readonly call: ApiCall;
  /** The command of this program where it does more than the call alone. */
  readonly command?: string;
  /** What Terraform would hold: a token that exists, or one that is about to be created. */
  readonly resource:
    | { readonly kind: "token"; readonly listed: ListedToken }
    | { readonly kind: "draft"; readonly parts: CreateParts }
    | undefined;
}

/** The same thing said in another language. `text` is undefined where there is no such thing. */
export interface Equivalent {
  readonly label: string;
  readonly text: string | undefined;
}

/** Everything that a screen is equivalent to. None of it has a credential or a secret: those are variables. */
export function equivalentsOf(source: EquivalentSource): readonly Equivalent[] {
  return [
    { label: "curl", text: toCurl(source.call, source.baseUrl) },
    { label: "cftokens", text: source.command ?? toCommand(source.call) },
    { label: "TypeScript", text: toTypescript(source.call, source.baseUrl) },
    { label: "Terraform", text: source.resource && toTerraform(source.resource) },
  ];
}
