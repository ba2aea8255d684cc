import type { SchemaObject } from "../document/openapi-document.ts";

/** A text for a string schema: one of its format, else a word cut or filled to its length. */
export function sampleText({ format, minLength = 0, maxLength = Infinity }: SchemaObject): string {
  const ofFormat = format === undefined ? undefined : byFormat[format];
  if (ofFormat !== undefined) return ofFormat;
  return "example".padEnd(minLength, "-").slice(0, maxLength);
}

/** Addresses and names reserved for documentation (RFC 2606, RFC 5737, RFC 3849). */
const byFormat: Readonly<Record<string, string>> = {
  "date-time": "2026-01-01T00:00:00Z",
  date: "2026-01-01",
  time: "00:00:00Z",
  duration: "P1D",
  uuid: "00000000-0000-4000-8000-000000000000",
  email: "user@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  "uri-reference": "/",
  byte: "ZXhhbXBsZQ==",
};
