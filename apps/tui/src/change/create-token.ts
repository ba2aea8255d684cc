import type { Answer, BuildToken, ServiceTokenWithSecret, Success, TokenWithValue } from "@cftokens/client";
import type { Message } from "../message.ts";
import { safeText } from "../text/safe-text.ts";
import type { CreatedToken } from "../screens/create/message.ts";
import type { CreateRequest } from "../screens/create/draft-request.ts";
import { apiTokenSecret, serviceTokenSecret } from "../secret/token-secrets.ts";
import { type FailedChange, failedChange, unreadableChange } from "./failed-change.ts";
import type { ChangeApi } from "./change-api.ts";

/** Asks the API for a token and says what came of it. The secret leaves this function wrapped. */
export async function createToken(request: CreateRequest, api: ChangeApi): Promise<Message> {
  const outcome = await callFor(request, api);
  if ("created" in outcome) return { area: "create", type: "succeeded", created: outcome.created };
  return outcome.kind === "refused"
    ? { area: "create", type: "refused", error: outcome.error }
    : { area: "create", type: "doubted", error: outcome.error };
}

type Outcome = { readonly created: CreatedToken } | FailedChange;

async function callFor(request: CreateRequest, { client, isReadable, signal }: ChangeApi): Promise<Outcome> {
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
): Outcome {
  if (!answer.ok) return failedChange(answer.error);
  if (!isReadable(answer.result)) return unreadableChange("The token was created, but the answer");
  return { created: toCreated(answer.result) };
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
