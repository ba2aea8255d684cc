import type { Answer, BuildToken, ServiceTokenWithSecret, Success, TokenWithValue } from "@cftokens/client";
import { type SafeText, safeText } from "../text/safe-text.ts";
import type { NewSecret } from "./new-secret.ts";
import type { CreateRequest } from "./draft-request.ts";
import { apiTokenSecret, serviceTokenSecret } from "./token-secrets.ts";
import { type FailedChange, failedChange, unreadableChange } from "./failed-change.ts";
import type { ChangeApi } from "./change-api.ts";

/** A token that the API made. Kinds of tokens that show no secret have none here. */
export interface CreatedToken {
  readonly key: string;
  readonly name: SafeText;
  readonly secret: NewSecret | undefined;
}

/** What came of asking for a token. */
export type CreateOutcome = { readonly kind: "created"; readonly created: CreatedToken } | FailedChange;

/** Asks the API for a token and says what came of it. The secret leaves this function wrapped. */
export async function createToken(
  request: CreateRequest,
  { client, isReadable, signal }: ChangeApi,
): Promise<CreateOutcome> {
  switch (request.kind) {
    case "user":
    case "account": {
      const { body } = request;
      const answer =
        request.kind === "user"
          ? await client.userApiTokensCreateToken({ body, signal })
          : await client.accountApiTokensCreateToken({
              path: { account_id: request.place.id },
              body,
              signal,
            });
      return toOutcome(
        answer,
        (token) => isReadable("token with value", token),
        (token) => createdApiToken(token, request.kind),
      );
    }
    case "access": {
      const { place, body } = request;
      const answer =
        place.kind === "account"
          ? await client.accessServiceTokensCreateAServiceToken({
              path: { account_id: place.id },
              body,
              signal,
            })
          : await client.zoneLevelAccessServiceTokensCreateAServiceToken({
              path: { zone_id: place.id },
              body,
              signal,
            });
      return toOutcome(
        answer,
        (token) => isReadable("service token with secret", token),
        createdServiceToken,
      );
    }
    case "builds": {
      const { place, body } = request;
      const answer = await client.createBuildToken({ path: { account_id: place.id }, body, signal });
      return toOutcome(answer, (token) => isReadable("build token", token), createdBuildToken);
    }
  }
}

function toOutcome<Token>(
  answer: Answer<Success<number, Token, unknown, unknown>>,
  isReadable: (token: Token) => boolean,
  toCreated: (token: Token) => CreatedToken,
): CreateOutcome {
  if (!answer.ok) return failedChange(answer.error);
  if (!isReadable(answer.result)) return unreadableChange("The token was created, but the answer");
  return { kind: "created", created: toCreated(answer.result) };
}

function createdApiToken({ id, name, value }: TokenWithValue, kind: "user" | "account"): CreatedToken {
  return { key: `${kind}:${safeText(id)}`, name: safeText(name), secret: apiTokenSecret(value) };
}

function createdServiceToken(token: ServiceTokenWithSecret): CreatedToken {
  return {
    key: `access:${safeText(token.id)}`,
    name: safeText(token.name),
    secret: serviceTokenSecret(token),
  };
}

function createdBuildToken({ build_token_uuid, build_token_name }: BuildToken): CreatedToken {
  return { key: `builds:${safeText(build_token_uuid)}`, name: safeText(build_token_name), secret: undefined };
}
