import type { Client } from "@cftokens/client";

/**
 * The client's functions for tokens, by family and owner. Everything that calls, shows or checks
 * one takes its name from here.
 */
export const tokenOperations = {
  user: {
    list: "userApiTokensListTokens",
    get: "userApiTokensTokenDetails",
    verify: "userApiTokensVerifyToken",
    groups: "permissionGroupsListPermissionGroups",
    create: "userApiTokensCreateToken",
    update: "userApiTokensUpdateToken",
    roll: "userApiTokensRollToken",
    delete: "userApiTokensDeleteToken",
  },
  account: {
    list: "accountApiTokensListTokens",
    get: "accountApiTokensTokenDetails",
    verify: "accountApiTokensVerifyToken",
    groups: "accountApiTokensListPermissionGroups",
    create: "accountApiTokensCreateToken",
    update: "accountApiTokensUpdateToken",
    roll: "accountApiTokensRollToken",
    delete: "accountApiTokensDeleteToken",
  },
  access: {
    account: {
      list: "accessServiceTokensListServiceTokens",
      get: "accessServiceTokensGetAServiceToken",
      create: "accessServiceTokensCreateAServiceToken",
      update: "accessServiceTokensUpdateAServiceToken",
      rotate: "accessServiceTokensRotateAServiceToken",
      refresh: "accessServiceTokensRefreshAServiceToken",
      delete: "accessServiceTokensDeleteAServiceToken",
    },
    // Zones neither rotate nor refresh: there an update with a higher version asks for a new secret
    // (D36 in spec/decisions.md).
    zone: {
      list: "zoneLevelAccessServiceTokensListServiceTokens",
      get: "zoneLevelAccessServiceTokensGetAServiceToken",
      create: "zoneLevelAccessServiceTokensCreateAServiceToken",
      update: "zoneLevelAccessServiceTokensUpdateAServiceToken",
      delete: "zoneLevelAccessServiceTokensDeleteAServiceToken",
    },
  },
  // A build token is neither read by itself nor changed.
  builds: { list: "listBuildTokens", create: "createBuildToken", delete: "deleteBuildToken" },
} as const satisfies Readonly<Record<string, OperationNames | Readonly<Record<string, OperationNames>>>>;

type OperationNames = Readonly<Record<string, keyof Client>>;
