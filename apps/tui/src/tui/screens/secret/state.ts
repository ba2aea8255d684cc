import type { ChangedToken } from "@cftokens/workbench/equivalents";
import type { Rotation } from "@cftokens/workbench/rotation";
import type { NewSecret } from "@cftokens/workbench/secrets";
import type { ErrorReport, SafeText } from "@cftokens/workbench/text";
import type { TextInput } from "../../lists/text-input.ts";

/**
 * A new secret, which exists nowhere else in the program and is dropped when the screen is left.
 */
export interface SecretState extends NewSecret {
  readonly tokenKey: string;
  readonly name: SafeText;
  /** What was done, such as "Created". */
  readonly title: string;
  /** What the API made otherwise than it was asked for. */
  readonly warning: ErrorReport | undefined;
  /** The change that made it. */
  readonly change: ChangedToken["change"];
  /** Seconds until it is masked again; 0 while it is masked. */
  readonly secondsLeft: number;
  /** Whether it was revealed, copied, written or handed on at least once. */
  readonly taken: boolean;
  readonly prompt: SecretPrompt | undefined;
  /** The rotation that it belongs to, which goes on when the secret is left. */
  readonly rotation: Rotation | undefined;
}

/** Whether the secret is being written or handed on. */
export function isDelivering({ prompt }: SecretState): boolean {
  return prompt?.status.kind === "running";
}

/** The line in which a file or a command is named. */
export interface SecretPrompt {
  readonly kind: "file" | "command";
  readonly input: TextInput;
  readonly status:
    | { readonly kind: "typing" }
    | { readonly kind: "running" }
    | { readonly kind: "failed"; readonly reason: SafeText };
}
