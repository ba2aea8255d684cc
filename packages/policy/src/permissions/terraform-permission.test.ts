import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { operationPermissions } from "./operation-permissions.ts";
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
