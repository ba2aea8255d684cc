import { createCatalogue, type TokenOwner } from "@cftokens/policy";
import { createOperationFinder, loadOperationPermissions } from "@cftokens/policy/permissions";
import { describe, expect, it } from "vitest";
import { compareWithNeed, needOfCalls } from "./index.ts";
import { readCalls } from "./read-calls.ts";

const zone = "eb78d65290b24279ba6f44721b3ea3c4";
const base = `https://api.cloudflare.com/client/v4/zones/${zone}`;
const scopes = ["com.cloudflare.api.account.zone"];
const dnsRead = { id: "82e64a83756745bbbb1c9c2701bf816b", name: "DNS Read", scopes };
const dnsWrite = { id: "4755a26eedb94da69e1066d98aa820be", name: "DNS Write", scopes };
const cachePurge = { id: "e17beae8b8cb423a99b1730f21238bed", name: "Cache Purge", scopes };
const catalogue = createCatalogue([dnsRead, dnsWrite, cachePurge]);
const owner: TokenOwner = { kind: "user", id: "7c5dae5552338874e5053f2534d2767a" };
const find = createOperationFinder(await loadOperationPermissions());
const onZone = { [`com.cloudflare.api.account.zone.${zone}`]: "*" } as const;

describe("calls are read", () => {
  const request = { method: "GET", url: `${base}/dns_records?page=1` };
  const elsewhere = { method: "GET", url: "https://example.com/app.js" };

  it("from a file with one call a line", () => {
    expect(readCalls(`# deploy\r\nGET ${base}/dns_records\n\n  zone-purge \nzone-purge\n`)).toEqual({
      calls: [`GET ${base}/dns_records`, "zone-purge"],
      leftOut: 0,
    });
  });

  it("from a HAR file, without what went elsewhere", () => {
    const har = { log: { entries: [{ request }, { request: elsewhere }, { request }, {}] } };

    expect(readCalls(JSON.stringify(har))).toEqual({ calls: [`GET ${request.url}`], leftOut: 1 });
  });

  it("from recorded exchanges, one a line", () => {
    const lines = [{ request, response: {} }, { request: { ...request, method: "POST" } }];

    expect(readCalls(lines.map((line) => JSON.stringify(line)).join("\n"))).toEqual({
      calls: [`GET ${request.url}`, `POST ${request.url}`],
      leftOut: 0,
    });
  });

  it.each(["", "\n", "# nothing"])("from %j as none", (text) => {
    expect(readCalls(text)).toEqual({ calls: [], leftOut: 0 });
  });
});

describe("the need of calls", () => {
  const need = needOfCalls([`GET ${base}/dns_records`, "GET /no/such/path"], { find, owner, catalogue });

  it("is the least policy, and names the calls that nothing is known of", () => {
    expect(need.policies).toEqual([
      { effect: "allow", resources: onZone, permission_groups: [{ id: dnsRead.id }] },
    ]);
    expect(need.unknown).toEqual(["GET /no/such/path"]);
  });

  const compare = (...groups: readonly string[]) =>
    compareWithNeed(
      {
        owner,
        status: "active",
        policies: [{ effect: "allow", resources: onZone, permission_groups: groups.map((id) => ({ id })) }],
      },
      need,
      { now: new Date("2026-11-01T00:00:00Z"), catalogue },
    );

  it("finds that a token has enough, too much, or too little", () => {
    expect(compare(dnsRead.id)).toEqual({ lacks: [], tooMuch: [] });
    expect(compare(dnsWrite.id).lacks).toEqual([]);
    expect(compare(dnsWrite.id).tooMuch.map(({ group }) => group?.name)).toEqual(["DNS Write"]);
    expect(compare(cachePurge.id)).toMatchObject({
      lacks: [
        {
          call: { text: `GET ${base}/dns_records` },
          why: expect.stringMatching(/no policy allows DNS Read/u),
        },
      ],
      tooMuch: [{ groupId: cachePurge.id }],
    });
  });
});
