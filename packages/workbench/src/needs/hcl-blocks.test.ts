import { describe, expect, it } from "vitest";
import { readHclBlocks } from "./hcl-blocks.ts";

function blocksOf(text: string) {
  const read = readHclBlocks(text);
  if (!read.ok) throw new Error(read.reason);
  return read.blocks.map(({ kind, labels, attributes }) => [kind, ...labels, Object.fromEntries(attributes)]);
}

describe("the blocks of HCL", () => {
  it("are its headers with their plain attributes", () => {
    const text = `terraform {
  required_version = ">= 1.9"
}
resource "cloudflare_dns_record" "www" {
  zone_id = "abc"
  name    = "www.\${var.domain}" # a template
  ttl     = 300
  proxied = var.is_proxied
  content = local.a == "b" ? "c" : "d"

  settings = {
    zone_id = "inner"
  }
  data {
    account_id = "inner"
  }
}
data "cloudflare_zone" "one" { zone_id = "def" }
locals { }
`;
    expect(blocksOf(text)).toEqual([
      ["terraform", { required_version: ">= 1.9" }],
      [
        "resource",
        "cloudflare_dns_record",
        "www",
        {
          zone_id: "abc",
          name: undefined,
          ttl: undefined,
          proxied: undefined,
          content: undefined,
          settings: undefined,
        },
      ],
      ["data", "cloudflare_zone", "one", { zone_id: "def" }],
      ["locals", {}],
    ]);
  });

  it.each([
    ["a comment to the end of the line", '# resource "a" "b" {\n// data "c" "d" {\n'],
    ["a comment over lines", '/* resource "a" "b" {\n "*/\n'],
  ])("are not in %s", (_where, text) => {
    expect(blocksOf(`${text}locals {}\n`)).toEqual([["locals", {}]]);
  });

  it.each([
    ["a string", 'x = "resource \\"a\\" {"'],
    ["a template with strings and braces", 'x = "${jsonencode({ a = "}", b = "${c}" })} {"'],
    ["a string that only looks like a template", 'x = "$${ {"'],
    ["a heredoc", 'x = <<EOT\n} resource "a" "b" {\n"\nEOT'],
    ["an indented heredoc", 'x = <<-EOT\n    } "\n    EOT'],
    ["a list over lines", 'x = [\n  "a", # }\n  { y = "}" },\n]'],
    ["a function over lines", "x = merge(\n  { a = 1 },\n  var.b\n)"],
  ])("are told from what stands in %s", (_where, text) => {
    expect(blocksOf(`locals {\n  ${text}\n}\nmodule "m" {}\n`)).toEqual([
      ["locals", { x: undefined }],
      ["module", "m", {}],
    ]);
  });

  it.each([
    ['x = "a\n', "a string has no end"],
    ["/* a", "a comment has no end"],
    ["x = <<EOT\na\n", "a heredoc has no end"],
    ["locals {\n", "a bracket has no end"],
    ["}\n", "a bracket is closed that was not opened"],
  ])("are none of %j", (text, reason) => {
    expect(readHclBlocks(text)).toEqual({ ok: false, reason });
  });
});
