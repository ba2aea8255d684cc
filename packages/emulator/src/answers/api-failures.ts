import { refuse, type ApiFailure, type ChainedError } from "./api-answer.ts";

/**
 * Every refusal of the emulator, with the status, code and text of the API. `spec/decisions.md` (E1
 * to E10) says which of them are documented, recorded or assumed.
 */
export const apiFailures = {
  noRoute: () => refuse(400, 7000, "No route for that URI"),
  methodNotAvailable: (method: string, allow: readonly string[]): ApiFailure => ({
    ...refuse(405, 7001, `Method ${method} not available for that URI.`),
    headers: { allow: allow.join(", ") },
  }),
  badIdentifier: (path: string) =>
    refuse(404, 7003, `Could not route to ${path}, perhaps your object identifier is invalid?`),
  unknownZone: () => refuse(404, 1001, "Invalid zone identifier"),

  missingCredentials: () => refuse(400, 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers"),
  missingKeyAndEmail: (): ApiFailure => ({
    ok: false,
    status: 403,
    errors: [
      { code: 9106, message: "Missing X-Auth-Email header" },
      { code: 9107, message: "Missing X-Auth-Key header" },
    ],
  }),
  missingEmail: () => refuse(400, 9106, "Missing X-Auth-Email header"),
  missingKey: () => refuse(400, 9107, "Missing X-Auth-Key header"),
  missingAuthorization: () => refuse(400, 1001, 'Missing "Authorization" header'),
  missingBuildsToken: () => refuse(401, 12005, "Missing token from authorization header"),
  malformedAuthorization: { code: 6111, message: "Invalid format for Authorization header" },
  malformedEmail: { code: 6102, message: "Invalid format for X-Auth-Email header" },
  malformedKey: { code: 6103, message: "Invalid format for X-Auth-Key header" },
  invalidHeaders,
  unknownKey: () => refuse(403, 9103, "Unknown X-Auth-Key or X-Auth-Email"),
  invalidApiToken: () => refuse(401, 1000, "Invalid API Token"),
  invalidAccessToken: () => refuse(403, 9109, "Invalid access token"),
  authenticationFailed: () => refuse(400, 9106, "Authentication failed"),
  authenticationError: () => refuse(403, 10000, "Authentication error"),
  forbidden: () => refuse(403, 10000, "Forbidden"),
  invalidBuildsToken: () => refuse(401, 12006, "Invalid token"),
  tooManyAuthFailures: () =>
    refuse(403, 9109, "Max auth failures reached, please check your Authorization header"),
  wrongLocation: (ip: string) => refuse(403, 9109, `Cannot use the access token from location: ${ip}`),
  userLevelOnly: () => refuse(403, 9109, "Valid user-level authentication not found"),
  unauthorized: () => refuse(403, 9109, "Unauthorized to access requested resource"),

  wrongContentType: () => refuse(400, 9207, "Content-type must be application/json."),
  malformedJson: () => refuse(400, 6007, "Malformed JSON in request body"),
  bodyTooLarge: () => refuse(413, 6008, "Request body is too large"),
  bodyTooDeep: (deepest: number) =>
    refuse(400, 6007, `JSON in request body is nested deeper than ${deepest} levels`),

  policyReused: () => refuse(400, 1001, "Reusing existing policies is not supported by token creation"),
  unsupportedResource: (key: string) => refuse(400, 1001, `${key} is not a supported resource type`),
  notGrantable: (group: string) =>
    refuse(400, 1001, `Failed common permission check against resources. (Permission group: "${group}")`),
  unknownPermissionGroup: (id: string) => refuse(400, 1001, `Permission group ${id} does not exist`),
  zonesNotNested: () =>
    refuse(
      400,
      1001,
      "Must specify a zone for account owned tokens, or nest zone under specific account resource",
    ),
  tooManyTokens: (limit: number) => refuse(400, 1001, `Maximum number of tokens (${limit}) reached`),

  invalidAccessRequest: (detail: string) => refuse(400, 12130, `access.api.error.invalid_request: ${detail}`),
  tooManyServiceTokens: (limit: number) =>
    refuse(
      400,
      12130,
      `access.api.error.invalid_request: maximum number of service tokens (${limit}) reached`,
    ),
  serviceTokenNotFound: () => refuse(404, 12135, "access.api.error.service_token_not_found"),
  serviceTokenInUse: (usedBy: string) =>
    refuse(400, 12139, `access.api.error.service_token_in_use: the service token is used by ${usedBy}`),

  buildTokenNotFound: () => refuse(404, 12000, "Not found"),

  tooManyRequests: (limit: number, seconds: number, retryAfter: number): ApiFailure => ({
    ...refuse(
      429,
      10100,
      `More than ${limit} requests per ${seconds} seconds reached. Please wait and consider throttling your request speed`,
    ),
    headers: { "retry-after": String(retryAfter) },
  }),
  databaseUnwritable: () =>
    refuse(507, 1001, "The emulator's database cannot be written; the disk may be full. Nothing was changed"),
  databaseGone: () =>
    refuse(
      507,
      1001,
      "The emulator's database was deleted, moved or replaced, so that a change would not be kept. Nothing was changed; start the emulator again",
    ),
  internal: () => refuse(500, 1001, "The emulator failed; this is a fault of the emulator"),
} as const;

function invalidHeaders(causes: readonly ChainedError[]): ApiFailure {
  return {
    ok: false,
    status: 400,
    errors: [{ code: 6003, message: "Invalid request headers", error_chain: causes }],
  };
}
