import type { DescribedApiToken, DescribedPolicy } from "./world-description.ts";

const inAccounts: DescribedPolicy["groups"] = [
  ["Account API Tokens Write", "account"],
  ["Access: Service Tokens Write", "account"],
  ["Workers CI Write", "account"],
  ["Account Settings Read", "account"],
];

/** The user's token that the workbench uses in an emulated world: it may call every operation. */
export function workbenchUserToken({
  id,
  email,
}: {
  readonly id: string;
  readonly email: string;
}): DescribedApiToken {
  return {
    name: "workbench user token",
    owner: email,
    issued: -1,
    lastUsed: -1,
    policies: [
      {
        effect: "allow",
        groups: [
          ["API Tokens Write", "user"],
          ["User Details Read", "user"],
          ["Memberships Read", "user"],
        ],
        resources: { [`com.cloudflare.api.user.${id}`]: "*" },
      },
      { effect: "allow", groups: inAccounts, resources: { "com.cloudflare.api.account.*": "*" } },
      {
        effect: "allow",
        groups: [["Zone Read", "zone"]],
        resources: { "com.cloudflare.api.account.zone.*": "*" },
      },
    ],
  };
}

/** An account's token that may do everything in the account. */
export function workbenchAccountToken({
  id,
  name,
}: {
  readonly id: string;
  readonly name: string;
}): DescribedApiToken {
  const resource = `com.cloudflare.api.account.${id}`;
  return {
    name: "workbench account token",
    owner: name,
    issued: -1,
    lastUsed: -1,
    policies: [
      { effect: "allow", groups: inAccounts, resources: { [resource]: "*" } },
      {
        effect: "allow",
        groups: [["Zone Read", "zone"]],
        resources: { [resource]: { "com.cloudflare.api.account.zone.*": "*" } },
      },
    ],
  };
}
