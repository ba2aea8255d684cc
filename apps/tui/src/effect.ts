import type { PartSource } from "./screens/tokens/state.ts";
import type { CreateRequest } from "./screens/create/to-request.ts";
import type { Secret } from "./secret.ts";

/** What the program does to the world outside it, as data. `runEffect` carries it out. */
export type Effect =
  /** Reads all pages of these lists; every answer carries the number of the load. */
  | {
      readonly type: "load-tokens";
      readonly load: number;
      readonly parts: readonly { readonly id: string; readonly source: PartSource }[];
    }
  | { readonly type: "load-permission-groups" }
  | { readonly type: "create-token"; readonly request: CreateRequest }
  | { readonly type: "copy-secret"; readonly secret: Secret }
  | { readonly type: "suspend" }
  | { readonly type: "exit" };
