import type { SafeText } from "../text/safe-text.ts";

/** What came of handing a secret on. */
export type Delivery =
  | { readonly ok: true; readonly news: SafeText }
  | {
      readonly ok: false;
      readonly reason: SafeText;
      /** The file that has the secret all the same. */
      readonly keptIn?: SafeText;
    };
