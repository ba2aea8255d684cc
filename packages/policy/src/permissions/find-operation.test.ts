import { describe, expect, it } from "vitest";
import { createOperationFinder, loadOperationPermissions } from "./index.ts";

const find = createOperationFinder(await loadOperationPermissions());
const zone = "eb78d65290b24279ba6f44721b3ea3c4";
const account = "023e105f4ecef8ad9ca31a8372d0c353";
const dnsList = { method: "GET", path: "/zones/{zone_id}/dns_records" };

describe("an operation is found", () => {
  it.each([
    ["dns-records-for-a-zone-list-dns-records", dnsList, undefined],
    ["GET /zones/{zone_id}/dns_records", dnsList, undefined],
    ["get /zones/{zone}/dns_records/", dnsList, undefined],
    [`/zones/${zone}/dns_records`, dnsList, zone],
    [`HEAD /zones/${zone}/dns_records`, dnsList, zone],
    [`https://api.cloudflare.com/client/v4/zones/${zone}/dns_records?per_page=5&page=2#top`, dnsList, zone],
    [`  GET http://127.0.0.1:8787/client/v4/zones/${zone}/dns_records  `, dnsList, zone],
  ])("by %j", (call, operation, zoneId) => {
    expect(find(call)).toMatchObject({ operation, zoneId });
  });

  it("by the words of its own path before one with a parameter in their place", () => {
    expect(find("GET /user/tokens/permission_groups")?.operation.path).toBe("/user/tokens/permission_groups");
    expect(find(`GET /accounts/${account}/workers/scripts/my-worker`)).toMatchObject({
      operation: { path: "/accounts/{account_id}/workers/scripts/{script_name}" },
      accountId: account,
    });
  });

  it.each([
    "",
    "GET",
    "no-such-operation",
    "GET /",
    "GET /nothing",
    `TRACE /zones/${zone}`,
    "PATCH /zones/x/y/z/q",
  ])("not by %j", (call) => {
    expect(find(call)).toBeUndefined();
  });
});

// Drawn by hand from the evidence of the table: the operation's own page, all pages of its tag, the
// Terraform provider, and other operations of its tag.
describe("the accepted groups are those that were seen", () => {
  it.each([
    ["GET /zones/{zone_id}/dns_records", "terraform", ["DNS Read", "DNS Write"]],
    ["POST /zones/{zone_id}/dns_records", "page", ["DNS Write"]],
    ["POST /zones/{zone_id}/purge_cache", "page", ["Cache Purge"]],
    ["PUT /accounts/{account_id}/workers/scripts/{script_name}", "terraform", ["Workers Scripts Write"]],
    [
      "GET /accounts/{account_id}/workers/scripts/{script_name}",
      "page",
      ["Workers Scripts Read", "Workers Scripts Write", "Workers Tail Read"],
    ],
    [
      "GET /accounts/{account_id}/r2/buckets",
      "page",
      ["Workers R2 Storage Read", "Workers R2 Storage Write"],
    ],
    ["DELETE /accounts/{account_id}/r2/buckets/{bucket_name}", "page", ["Workers R2 Storage Write"]],
    ["GET /accounts/{account_id}/logpush/jobs", "page", ["Logs Write"]],
    ["POST /zones/{zone_id}/logpush/jobs", "page", ["Logs Write"]],
    [
      "POST /accounts/{account_id}/storage/kv/namespaces/{namespace_id}/bulk/get",
      "page",
      ["Workers KV Storage Read", "Workers KV Storage Write"],
    ],
    ["POST /accounts/{account_id}/d1/database/{database_id}/query", "page", ["D1 Read", "D1 Write"]],
    [
      "POST /accounts/{account_id}/cfd_tunnel",
      "page",
      [
        "Cloudflare One Connector: cloudflared Write",
        "Cloudflare One Connectors Write",
        "Cloudflare Tunnel Write",
      ],
    ],
    [
      "GET /accounts/{account_id}/access/apps",
      "page",
      [
        "Access: Apps and Policies Read",
        "Access: Apps and Policies Revoke",
        "Access: Apps and Policies Write",
      ],
    ],
    [
      "POST /zones/{zone_id}/api_gateway/operations/item",
      "pages",
      ["Account API Gateway", "Domain API Gateway"],
    ],
    ["DELETE /accounts/{account_id}/vectorize/v2/indexes/{index_name}", "pages", ["Vectorize Write"]],
    [
      "GET /zones/{zone_id}/custom_hostnames/quota",
      "pages",
      ["SSL and Certificates Read", "SSL and Certificates Write"],
    ],
    ["DELETE /accounts/{account_id}/dns_firewall/{dns_firewall_id}", "terraform", ["DNS Firewall Write"]],
    ["GET /zones/{zone_id}/dns_analytics/report/bytime", "tag", ["Analytics Read"]],
    ["PATCH /zones/{zone_id}/settings/fonts", "tag", ["Zone Settings Write"]],
    [
      "GET /accounts/{account_id}/stream/{identifier}/captions",
      "tag-terraform",
      ["Stream Read", "Stream Write"],
    ],
  ])("%s", (call, evidence, acceptedPermissions) => {
    expect(find(call)?.operation).toMatchObject({ evidence, acceptedPermissions });
  });
});
