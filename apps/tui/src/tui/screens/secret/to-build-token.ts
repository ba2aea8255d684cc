import type { State } from "../../state.ts";
import { emptyDraft, toInputs } from "../token-form/draft/draft.ts";
import { atStart } from "../token-form/form-field.ts";
import { startOf } from "../token-form/state.ts";
import { fixOwner, withForm } from "../token-form/with-form.ts";
import type { SecretState } from "./state.ts";

/**
 * The id of the API token whose value is shown; undefined for other secrets, which Workers Builds
 * does not take.
 */
export function apiTokenId({ tokenKey, rotation }: SecretState): string | undefined {
  if (rotation !== undefined) return rotation.newId;
  const [, id] = /^(?:user|account):(.+)$/u.exec(tokenKey) ?? [];
  return id;
}

/** The form of a build token with the shown value in it, masked. It goes back to the secret. */
export function toBuildToken(state: State, secret: SecretState): State {
  const id = apiTokenId(secret);
  if (id === undefined) return state;
  const { name } = secret;
  const masked: SecretState = { ...secret, secondsLeft: 0 };
  const draft = {
    ...emptyDraft("builds"),
    texts: toInputs({ name, cloudflareTokenId: id, buildSecret: secret.secret.reveal() }),
  };
  const purpose = { kind: "create", from: masked } as const;
  return fixOwner(withForm(state, startOf(purpose, draft, atStart({ draft, purpose }))));
}
