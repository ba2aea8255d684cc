import type { Resources, Token } from "@cftokens/client";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyPatch } from "./apply-patch.ts";

const id = "a".repeat(32);
const token: Token = {
  id: "0".repeat(32),
  name: "evil\n\u202Ename",
  status: "active",
  issued_on: "2026-01-01T00:00:00Z",
  modified_on: "2026-01-01T00:00:00Z",
  not_before: "2026-01-02T03:04:05.678Z",
  expires_on: "2027-01-01T00:00:00Z",
  condition: { request_ip: { in: ["192.0.2.0/24"], not_in: ["192.0.2.1/32"] } },
  policies: [
    {
      id: id,
      effect: "allow",
      resources: { "com.cloudflare.api.account.zone.*": "*" },
      permission_groups: [{ id: "1".repeat(32), name: "DNS Write", meta: { scopes: "zone" } }],
    },
  ],
};
const policy = {
  id: id,
  effect: "allow",
  resources: { "com.cloudflare.api.account.zone.*": "*" },
  permission_groups: [{ id: "1".repeat(32), name: "DNS Write" }],
};

// What a policy may apply to: kinds of resource that nobody knows yet, nested as deep as they like.
const { value: anyValue } = fc.letrec<{ value: Resources[string] }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant("*" as const),
    fc.dictionary(fc.string({ unit: "grapheme" }), tie("value"), { noNullPrototype: true }),
  ),
}));
const anyResources = fc.dictionary(fc.string({ unit: "grapheme" }), anyValue, { noNullPrototype: true });

describe("the body of an update", () => {
  it("sends back any kind of resource, nested in any way, when another member is edited", () => {
    fc.assert(
      fc.property(anyResources, fc.string({ minLength: 1 }), (resources, name) => {
        const policies = [{ ...policy, resources }];
        const read: Token = JSON.parse(JSON.stringify({ ...token, policies }));
        const sent: unknown = JSON.parse(JSON.stringify(applyPatch(read, { name })));

        expect(sent).toMatchObject({ name });
        expect(sent).toHaveProperty("policies", JSON.parse(JSON.stringify(policies)));
      }),
    );
  });

  it("sends everything back, to the letter, when nothing is to be different", () => {
    expect(applyPatch(token, {})).toEqual({
      name: "evil\n\u202Ename",
      status: "active",
      not_before: "2026-01-02T03:04:05Z",
      expires_on: "2027-01-01T00:00:00Z",
      condition: { request_ip: { in: ["192.0.2.0/24"], not_in: ["192.0.2.1/32"] } },
      policies: [policy],
    });
  });

  it("takes away what the patch names as null, and leaves out what the token does not have", () => {
    const body = applyPatch(
      { ...token, not_before: null },
      { expires_on: null, condition: null, status: "disabled" },
    );
    expect(body).toEqual({ name: token.name, status: "disabled", policies: [policy] });
  });

  it("does not send a status that only the API can give", () => {
    expect(applyPatch({ ...token, status: "expired" }, { name: "new" })).not.toHaveProperty("status");
  });

  it("keeps policies by their id and does not bring back one that is gone", () => {
    const send = { effect: "deny", resources: {}, permission_groups: [] } as const;
    expect(applyPatch(token, { policies: [{ keep: id }, { keep: "gone" }, { send }] }).policies).toEqual([
      policy,
      send,
    ]);
  });
});
