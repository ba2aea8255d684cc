import type { ListedToken } from "../inventory/token-row.ts";
import type { CreateParts } from "./create-calls.ts";

/** One block of Terraform: a token that exists, or one as it is about to be. */
export type TerraformSource =
  | { readonly kind: "token"; readonly listed: ListedToken }
  | { readonly kind: "draft"; readonly parts: CreateParts };
