import type {
  Answer,
  BuildToken,
  Client,
  ServiceTokenWithSecret,
  Success,
  TokenWithValue,
} from "@cftokens/client";
import type { ErrorReport } from "../text/error-report.ts";
import type { IsReadable } from "../knowledge/is-readable.ts";
import type { Message } from "../message.ts";
import { reportError, reportUnreadable } from "../text/report-error.ts";
import { safeText } from "../text/safe-text.ts";
import type { CreatedToken } from "../screens/create/message.ts";
import type { CreateRequest } from "../screens/create/to-request.ts";
import { apiTokenSecret, serviceTokenSecret } from "../secret/token-secrets.ts";

/** Asks the API for a token and says what came of it. The secret leaves this function wrapped. */
export async function createToken(request: CreateRequest, api: Api): Promise<Message> {
  const outcome = await callFor(request, api);
  if ("created" in outcome) return { area: "create", type: "succeeded", created: outcome.created };
  return { area: "create", type: "refused", error: outcome.error };
}

interface Api {
  readonly client: Client;
  readonly isReadable: IsReadable;
}

type Outcome = { readonly created: CreatedToken } | { readonly error: ErrorReport };

async function callFor(request: CreateRequest, { client, isReadable }: Api): Promise<Outcome> {
  switch (request.kind) {
    case "user":
    case "account": {
      const { body } = request;
      const answer =
        request.kind === "user"
          ? await client.userApiTokensCreateToken({ body })
          : await client.accountApiTokensCreateToken({ path: { account_id: request.place.id }, body });
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
          ? await client.accessServiceTokensCreateAServiceToken({ path: { account_id: place.id }, body })
          : await client.zoneLevelAccessServiceTokensCreateAServiceToken({
              path: { zone_id: place.id },
              body,
            });
      return toOutcome(
        answer,
        (token) => isReadable("service token with secret", token),
        createdServiceToken,
      );
    }
    case "builds": {
      const { place, body } = request;
      const answer = await client.createBuildToken({ path: { account_id: place.id }, body });
      return toOutcome(answer, (token) => isReadable("build token", token), createdBuildToken);
    }
  }
}

function toOutcome<Token>(
  answer: Answer<Success<number, Token, unknown, unknown>>,
  isReadable: (token: Token) => boolean,
  toCreated: (token: Token) => CreatedToken,
): Outcome {
  if (!answer.ok) return { error: reportError(answer.error) };
  if (!isReadable(answer.result)) return { error: reportUnreadable("The token was created, but the answer") };
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
