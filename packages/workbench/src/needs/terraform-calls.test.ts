import { describe, expect, it } from "vitest";
import { readNeeds } from "./index.ts";
import { terraformCalls } from "./terraform-calls.ts";

const zone = "eb78d65290b24279ba6f44721b3ea3c4";
const account = "023e105f4ecef8ad9ca31a8372d0c353";

function change(address: string, actions: readonly string[], sides: object) {
  const [type = ""] = address.split(".");
  return { address, mode: "managed", type, change: { actions, before: null, after: null, ...sides } };
}

const plan = {
  format_version: "1.2",
  terraform_version: "1.9.8",
  resource_changes: [
    change("cloudflare_dns_record.new", ["create"], {
      after: { zone_id: zone, name: "www" },
      after_unknown: { id: true },
    }),
    change("cloudflare_dns_record.same", ["no-op"], { before: { zone_id: zone }, after: { zone_id: zone } }),
    change("cloudflare_d1_database.shop", ["delete", "create"], {
      before: { account_id: account },
      after: { account_id: account },
    }),
    change("cloudflare_ruleset.waf", ["update"], { before: { zone_id: zone }, after: { zone_id: zone } }),
    change("cloudflare_zone_setting.ssl", ["create"], { after: {}, after_unknown: { zone_id: true } }),
    change("aws_route53_record.old", ["create"], { after: {} }),
  ],
  prior_state: {
    values: {
      root_module: {
        child_modules: [
          {
            resources: [
              {
                address: "module.zones.data.cloudflare_zone.main",
                mode: "data",
                type: "cloudflare_zone",
                values: { zone_id: zone },
              },
            ],
          },
        ],
      },
    },
  },
};

describe("the calls of a plan", () => {
  it("tell reading from creating, updating and deleting", async () => {
    const { calls, notes } = await terraformCalls(plan);

    expect(
      calls.map(({ text, found }) => [text, found?.operation.path, found?.zoneId ?? found?.accountId]),
    ).toEqual([
      ["create cloudflare_dns_record.new", "/zones/{zone_id}/dns_record", zone],
      ["read cloudflare_dns_record.same", "/zones/{zone_id}/dns_record", zone],
      ["read cloudflare_d1_database.shop", "/accounts/{account_id}/d1_database", account],
      ["delete cloudflare_d1_database.shop", "/accounts/{account_id}/d1_database", account],
      ["create cloudflare_d1_database.shop", "/accounts/{account_id}/d1_database", account],
      ["read cloudflare_ruleset.waf", undefined, undefined],
      ["update cloudflare_ruleset.waf", undefined, undefined],
      ["create cloudflare_zone_setting.ssl", "/zones/{zone_id}/zone_setting", undefined],
      ["read module.zones.data.cloudflare_zone.main", "/zones/{zone_id}/zone", zone],
    ]);
    expect(notes).toEqual(["resources of other providers that are left out: 1"]);
  });

  it("take groups that only read for what is only read", async () => {
    const { calls } = await terraformCalls(plan);
    const accepted = (text: string) =>
      calls.find((call) => call.text === text)?.found?.operation.acceptedPermissions;

    expect(accepted("read cloudflare_dns_record.same")).toEqual(["DNS Read", "DNS Write"]);
    expect(accepted("create cloudflare_dns_record.new")).toEqual(["DNS Write"]);
  });
});

describe("the calls of a state", () => {
  it("only read, and it is said so", async () => {
    const resource = {
      address: "cloudflare_dns_record.www",
      mode: "managed",
      type: "cloudflare_dns_record",
      values: { zone_id: zone },
    };
    const state = { format_version: "1.0", values: { root_module: { resources: [resource] } } };
    const read = await readNeeds(JSON.stringify(state));

    expect(read).toMatchObject({
      ok: true,
      calls: [{ text: "read cloudflare_dns_record.www", found: { zoneId: zone } }],
      notes: ["a state says nothing of changes: the permissions are for reading; give a plan for more"],
    });
  });

  it("are none of an empty state", async () => {
    expect(await readNeeds('{"format_version":"1.0"}')).toMatchObject({ ok: true, calls: [] });
  });
});

describe("what is no plan", () => {
  it("is told from what terraform plan -json prints", async () => {
    const line = '{"@level":"info","@message":"Terraform 1.9.8","type":"version"}';
    expect(await readNeeds(`${line}\n${line}\n`)).toEqual({
      ok: false,
      reason: "this is what terraform plan -json prints; give what terraform show -json PLAN prints",
    });
  });

  it("has no environments", async () => {
    expect(await readNeeds(JSON.stringify(plan), "staging")).toEqual({
      ok: false,
      reason: "only a configuration of wrangler has environments; leave out --env",
    });
  });
});
