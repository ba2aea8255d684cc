import { operations, type ServiceToken, type Token } from "@cftokens/client";
import { describe, expect, it } from "vitest";
import { operationOf, requestLine } from "./api-call.ts";
import { callFor, getCall } from "./call-for.ts";
import type { Change } from "./change.ts";
import type { TokenRef } from "./token-ref.ts";

const user = { kind: "user", id: "t" } as const;
const account = { kind: "account", accountId: "a", id: "t" } as const;
const inAccount = { kind: "access", place: { kind: "account", id: "a" }, id: "s" } as const;
const inZone = { kind: "access", place: { kind: "zone", id: "z" }, id: "s" } as const;
const builds = { kind: "builds", accountId: "a", id: "b" } as const;
const place = { kind: "account", id: "a" } as const;
const zone = { kind: "zone", id: "z" } as const;
const token: Token = {
  id: "t",
  name: "ci",
  status: "active",
  issued_on: "2026-01-01T00:00:00Z",
  modified_on: "2026-01-01T00:00:00Z",
  policies: [],
};
const service: ServiceToken = {
  id: "s",
  client_id: "c",
  name: "grafana",
  duration: "8760h",
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-01T00:00:00Z",
};

const changes: readonly (readonly [Change, string])[] = [
  [{ type: "create", kind: "user", body: { name: "x", policies: [] } }, "POST /user/tokens"],
  [{ type: "create", kind: "account", place, body: { name: "x", policies: [] } }, "POST /accounts/a/tokens"],
  [{ type: "create", kind: "access", place, body: { name: "x" } }, "POST /accounts/a/access/service_tokens"],
  [
    { type: "create", kind: "access", place: zone, body: { name: "x" } },
    "POST /zones/z/access/service_tokens",
  ],
  [
    {
      type: "create",
      kind: "builds",
      place,
      body: { build_token_name: "x", build_token_secret: "made-up", cloudflare_token_id: "t" },
    },
    "POST /accounts/a/builds/tokens",
  ],
  [{ type: "patch", ref: user, base: token, patch: {} }, "PUT /user/tokens/t"],
  [{ type: "patch", ref: account, base: token, patch: {} }, "PUT /accounts/a/tokens/t"],
  [
    { type: "patch-service", ref: inAccount, base: service, body: {} },
    "PUT /accounts/a/access/service_tokens/s",
  ],
  [{ type: "patch-service", ref: inZone, base: service, body: {} }, "PUT /zones/z/access/service_tokens/s"],
  [
    { type: "rotate", ref: inAccount, base: service, end: undefined },
    "POST /accounts/a/access/service_tokens/s/rotate",
  ],
  [{ type: "rotate", ref: inZone, base: service, end: undefined }, "PUT /zones/z/access/service_tokens/s"],
  [{ type: "refresh", ref: inAccount }, "POST /accounts/a/access/service_tokens/s/refresh"],
  [{ type: "roll", ref: user }, "PUT /user/tokens/t/value"],
  [{ type: "roll", ref: account }, "PUT /accounts/a/tokens/t/value"],
  [{ type: "delete", ref: user }, "DELETE /user/tokens/t"],
  [{ type: "delete", ref: account }, "DELETE /accounts/a/tokens/t"],
  [{ type: "delete", ref: inAccount }, "DELETE /accounts/a/access/service_tokens/s"],
  [{ type: "delete", ref: inZone }, "DELETE /zones/z/access/service_tokens/s"],
  [{ type: "delete", ref: builds }, "DELETE /accounts/a/builds/tokens/b"],
];

describe("the call for a change", () => {
  it.each(changes)("%j is %s, with every value of its path", (change, line) => {
    const call = callFor(change);
    expect(requestLine(call)).toBe(line);
    expect(Object.keys(call.path)).toEqual(operationOf(call).pathParameters.map(({ name }) => name));
  });

  it("is there for every operation that writes", () => {
    const called = new Set(changes.map(([change]) => operationOf(callFor(change)).id));
    const writing = Object.values(operations).filter(({ method }) => method !== "GET");
    expect(writing.map(({ id }) => id).filter((id) => !called.has(id))).toEqual([]);
  });

  it("counts the secret of a zone's token on from the version that is known", () => {
    const change = { type: "rotate", ref: inZone, base: service, end: undefined } as const;
    expect(callFor(change).body).toEqual({ client_secret_version: 2 });
    const base = { ...service, client_secret_version: 4 };
    expect(callFor({ ...change, base }).body).toEqual({ client_secret_version: 5 });
  });

  it.each<readonly [TokenRef, string]>([
    [user, "GET /user/tokens/t"],
    [account, "GET /accounts/a/tokens/t"],
    [inAccount, "GET /accounts/a/access/service_tokens/s"],
    [inZone, "GET /zones/z/access/service_tokens/s"],
    [builds, "GET /accounts/a/builds/tokens?page=1"],
  ])("that reads %j is %s", (ref, line) => expect(requestLine(getCall(ref))).toBe(line));
});
