/** The kinds of tokens, in the order in which they are listed. */
export const tokenKinds = ["user", "account", "access", "builds"] as const;

export type TokenKind = (typeof tokenKinds)[number];
