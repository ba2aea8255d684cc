import { documents } from "@cftokens/client/documents";
import { createLazyJudge, createValidator, type Validator } from "@cftokens/openapi";
import type { TokenKind } from "./token-kinds.ts";

/** What an answer is made of: a schema of one of the documents. */
export type AnswerSchema = keyof typeof schemas;

/** The schema of a token in a list, by its kind. */
export const tokenSchemas = {
  user: "token",
  account: "account token",
  access: "service token",
  builds: "build token",
} as const satisfies Readonly<Record<TokenKind, AnswerSchema>>;

/** Tells whether a value has the shape that the screens read. */
export type IsReadable = (schema: AnswerSchema, value: unknown) => boolean;

/**
 * Judges what a server sent by the documents, so that an answer of another shape is a failure that
 * the user can read. Values that are merely new, such as an unknown status, are let through: a
 * table that hides tokens would be worse.
 */
export function createIsReadable(): IsReadable {
  // Compiling takes longer than all else that comes before the first rows.
  const judges = new Map<string, Validator["violations"]>();
  return (schema, value) => {
    const { document, component } = schemas[schema];
    const judge = judges.get(document) ?? createLazyJudge(createValidator(documents[document]), tolerated);
    judges.set(document, judge);
    return judge(component, value, "response").every(({ keyword }) => tolerated.has(keyword));
  };
}

// A validator compiles a schema once per object: these have to stay the same ones.
const schemas = {
  token: { document: "user-tokens", component: { $ref: "#/components/schemas/Token" } },
  "token with value": { document: "user-tokens", component: { $ref: "#/components/schemas/TokenWithValue" } },
  "token verification": {
    document: "user-tokens",
    component: { $ref: "#/components/schemas/TokenVerification" },
  },
  "permission group": {
    document: "user-tokens",
    component: { $ref: "#/components/schemas/PermissionGroup" },
  },
  "service token": {
    document: "access-service-tokens",
    component: { $ref: "#/components/schemas/ServiceToken" },
  },
  "service token with secret": {
    document: "access-service-tokens",
    component: { $ref: "#/components/schemas/ServiceTokenWithSecret" },
  },
  "account token": { document: "account-tokens", component: { $ref: "#/components/schemas/Token" } },
  user: { document: "identity", component: { $ref: "#/components/schemas/User" } },
  account: { document: "identity", component: { $ref: "#/components/schemas/Account" } },
  zone: { document: "identity", component: { $ref: "#/components/schemas/Zone" } },
  "build token": { document: "builds-tokens", component: { $ref: "#/components/schemas/BuildToken" } },
} as const;

const tolerated = new Set([
  "enum",
  "const",
  "pattern",
  "format",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "minProperties",
  "maxProperties",
  "propertyNames",
]);
