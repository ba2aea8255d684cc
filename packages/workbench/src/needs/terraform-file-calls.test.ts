import { describe, expect, it } from "vitest";
import { readNeeds } from "./index.ts";
import { terraformFileCalls } from "./terraform-file-calls.ts";

const zone = "eb78d65290b24279ba6f44721b3ea3c4";

describe("the calls of .tf files", () => {
  it("read data sources, and read and change resources", async () => {
    const read = await readNeeds(`# a comment
/* and
   another */
data "cloudflare_zone" "main" {
  zone_id = "${zone}"
}

resource "cloudflare_zone_setting" "ssl" {
  zone_id = data.cloudflare_zone.main.zone_id
  count   = 2
}

resource "cloudflare_made_up" "x" {}

resource "aws_s3_bucket" "b" {}
`);
    if (!read.ok) throw new Error(read.reason);

    expect(read.calls.map(({ text, found }) => [text, found?.operation.path, found?.zoneId])).toEqual([
      ["read data.cloudflare_zone.main", "/zones/{zone_id}/zone", zone],
      ["read cloudflare_zone_setting.ssl", "/zones/{zone_id}/zone_setting", undefined],
      ["change cloudflare_zone_setting.ssl", "/zones/{zone_id}/zone_setting", undefined],
      ["read cloudflare_made_up.x", undefined, undefined],
      ["change cloudflare_made_up.x", undefined, undefined],
    ]);
    expect(read.notes).toEqual([
      "resources of other providers that are left out: 1",
      "count and for_each are not read: what has them is taken to exist",
      "zone_id that is no plain text is taken as all; give a plan to narrow it",
    ]);
  });

  it("are those of all files, none where one is broken", async () => {
    const good = 'data "cloudflare_zones" "all" {}\n';
    expect(await terraformFileCalls([good, 'module "a" {}\n'])).toMatchObject({
      ok: true,
      calls: [{ text: "read data.cloudflare_zones.all" }],
      notes: ["modules that are not read: a; give a plan for them"],
    });
    expect(await terraformFileCalls([good, 'x = "a'])).toEqual({ ok: false, reason: "a string has no end" });
  });
});

describe("what is no file of Terraform", () => {
  it("is not taken for wrangler's configuration when it holds variables", async () => {
    expect(await readNeeds(`zone_id = "${zone}"\n`)).toEqual({
      ok: false,
      reason: "the text is TOML, and no configuration of wrangler",
    });
  });
});
