import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { operationPermissions } from "./operation-permissions.ts";
import { permissionsInSchema } from "./permissions-in-schema.ts";
import { formatTerraformTable, readTerraformTable, writeTerraformTable } from "./terraform-permission.ts";
import { terraformPermissions } from "./terraform-permissions.ts";

const { resources, dataSources } = terraformPermissions;
const stated = (permissions: typeof resources) =>
  [...permissions.values()].filter(({ read }) => read !== null);

describe("the permissions of Terraform's resources", () => {
  it("are of 742 resources and data sources, 592 of them stated", () => {
    expect(resources.size + dataSources.size).toBe(742);
    expect(stated(resources).length + stated(dataSources).length).toBe(592);
  });

  it("take, with those of operations, at most 150 kB compressed", () => {
    const files = ["operation-permissions.json", "terraform-permissions.json"].map((name) =>
      readFileSync(new URL(name, import.meta.url), "utf8"),
    );
    expect(gzipSync(files.join("")).length).toBeLessThan(150_000);
  });

  it.each([
    ["cloudflare_dns_record", ["DNS Read", "DNS Write"], ["DNS Write"]],
    ["cloudflare_zone_setting", ["Zone Settings Read", "Zone Settings Write"], ["Zone Settings Write"]],
    ["cloudflare_d1_database", ["D1 Read", "D1 Write"], ["D1 Write"]],
    ["cloudflare_ruleset", null, null],
  ])("tell reading from changing for %s", (type, read, write) => {
    expect(resources.get(type)).toEqual({ read, write });
  });

  it("change a zone by what its operations take, not by what may read it", () => {
    expect(resources.get("cloudflare_zone")?.read).toContain("DNS Read");
    expect(resources.get("cloudflare_zone")?.write).toEqual(["Zone Write"]);
  });

  it("never take a group that only reads for a change", () => {
    const wrong = [...resources].filter(
      ([, { write }]) => write?.some((name) => / Read$/iu.test(name)) === true,
    );
    expect(wrong).toEqual([]);
  });

  it("name groups by the names that operations take", () => {
    const known = new Set(operationPermissions.flatMap(({ acceptedPermissions }) => acceptedPermissions));
    const named = new Set([...resources.values(), ...dataSources.values()].flatMap(({ read }) => read ?? []));
    expect([...named].filter((name) => !known.has(name))).toEqual([]);
  });

  it("change nothing for a data source", () => {
    expect([...dataSources.values()].filter(({ write }) => write !== null)).toEqual([]);
  });
});

describe("the table of Terraform's resources", () => {
  const file = readFileSync(new URL("terraform-permissions.json", import.meta.url), "utf8");

  it("is written the same way again, whatever the order", () => {
    const read = readTerraformTable(JSON.parse(file));
    const reversed = {
      resources: new Map([...read.resources].toReversed()),
      dataSources: new Map([...read.dataSources].toReversed()),
    };
    expect(formatTerraformTable(writeTerraformTable(reversed))).toBe(file);
  });
});

const schemaOf = (description: unknown) => ({ version: 0, block: { description } });

const documentOf = (description: unknown) => ({
  format_version: "1.0",
  provider_schemas: {
    "registry.terraform.io/hashicorp/random": { resource_schemas: { random_id: schemaOf("") } },
    "registry.terraform.io/cloudflare/cloudflare": {
      resource_schemas: { cloudflare_made_up: schemaOf(description) },
      data_source_schemas: { cloudflare_made_ups: schemaOf(undefined) },
    },
  },
});

describe("the permissions in a provider's schema", () => {
  it.each([
    ["Accepted Permissions\n\n- `A Read`\n- `A Write`", ["A Read", "A Write"]],
    [
      "Makes it up.\n\nAccepted Permissions\n\n* `A: B, and C Write`\n\nUse `it` well.",
      ["A: B, and C Write"],
    ],
    ["Accepted Permissions\n\n- `Zone Zone Edit`", ["Zone Write"]],
    ["Takes `it`.", null],
    ["Accepted Permissions are `none`.", null],
    [undefined, null],
  ])("of a resource described as %j are %j", (description, accepted) => {
    expect(permissionsInSchema(documentOf(description))).toEqual({
      resources: new Map([["cloudflare_made_up", accepted]]),
      dataSources: new Map([["cloudflare_made_ups", null]]),
    });
  });

  it.each([null, [], {}, { provider_schemas: { "registry.terraform.io/hashicorp/random": {} } }])(
    "of %j are none",
    (document) => {
      expect(permissionsInSchema(document)).toBeUndefined();
    },
  );
});
