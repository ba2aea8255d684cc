// Generated from spec/. Do not edit: change the document and run `pnpm generate`.

/** Members of answers that hold a credential. */
export const answeredSecrets: readonly string[] = ["client_secret","value"];

/** Members of requests alone that hold a credential. */
export const sentSecrets: readonly string[] = ["build_token_secret"];
