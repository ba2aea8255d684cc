import { isJsonObject } from "@cftokens/openapi/json";
import { refPointer } from "@cftokens/openapi/schema";

/** A document without percent signs, and how to get them back into what was made of it. */
export interface MaskedDocument {
  readonly document: unknown;
  readonly unmask: (text: string) => string;
}

/**
 * Writes another text for each percent sign of a document if one is in a name: openapi-typescript
 * takes names for encoded parts of an address. References are decoded.
 */
export function maskPercent(document: unknown): MaskedDocument {
  if (!hasPercentInName(document)) return { document, unmask: (text) => text };
  const text = JSON.stringify(document);
  // No part of an identifier, so that names with it are quoted.
  let mask = "<percent>";
  while (text.includes(mask)) mask = `<${mask}>`;
  return {
    document: replacePercent(document, { mask, isReference: false }),
    unmask: (code) => code.replaceAll(mask, "%"),
  };
}

function hasPercentInName(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((one) => hasPercentInName(one));
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(
    ([name, member]) =>
      name.includes("%") ||
      (typeof member === "string"
        ? (name === "operationId" || name === "name") && member.includes("%")
        : hasPercentInName(member)),
  );
}

interface Replacement {
  readonly mask: string;
  readonly isReference: boolean;
}

function replacePercent(value: unknown, { mask, isReference }: Replacement): unknown {
  if (typeof value === "string") {
    const isPointer = isReference && value.startsWith("#");
    return (isPointer ? `#${refPointer(value)}` : value).replaceAll("%", mask);
  }
  if (Array.isArray(value)) return value.map((one) => replacePercent(one, { mask, isReference: false }));
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => {
    const isMapping = name === "mapping" && isJsonObject(member);
    const below = isMapping
      ? Object.fromEntries(
          Object.entries(member).map(([key, ref]) => [
            key.replaceAll("%", mask),
            replacePercent(ref, { mask, isReference: true }),
          ]),
        )
      : replacePercent(member, { mask, isReference: name === "$ref" });
    return [name.replaceAll("%", mask), below];
  });
  return Object.fromEntries(members);
}
