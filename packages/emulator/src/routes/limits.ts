/** How many tokens there may be (documented): of a user, of an account, and Access service tokens of an account. */
export interface Limits {
  readonly userTokens: number;
  readonly accountTokens: number;
  readonly serviceTokens: number;
}

export const documentedLimits: Limits = { userTokens: 50, accountTokens: 500, serviceTokens: 50 };
