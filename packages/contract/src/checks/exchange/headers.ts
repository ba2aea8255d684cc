import type { OperationResponse, Validator } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import type { Check } from "../check.ts";
import type { Observation } from "../../observation.ts";
import { readScalar } from "../../read-scalar.ts";

export const headers: Check = {
  id: "headers",
  severity: "error",
  reason:
    "Callers pace themselves, retry and ask for support by what headers say, and nobody notices one that is gone.",
  check({ response }, subject) {
    if (subject.response === undefined || Object.keys(response.headers).length === 0) return [];
    return Object.entries(subject.response.headers).flatMap(([name, header]) =>
      checkHeader(name, Object.hasOwn(response.headers, name) ? response.headers[name] : undefined, {
        header,
        validator: subject.validator,
      }),
    );
  },
};

interface Documented {
  readonly header: OperationResponse["headers"][string];
  readonly validator: Validator;
}

function checkHeader(
  name: string,
  text: string | undefined,
  { header, validator }: Documented,
): readonly Observation[] {
  const pointer = `headers/${name}`;
  if (text === undefined) {
    return header.required ? [{ pointer, message: "the header is required but missing" }] : [];
  }
  const value = readHeader(header.schema, text);
  return validator.violations(header.schema, value, "response").map(({ message, expected }) => ({
    pointer,
    message: `the header ${message}`,
    expected,
    got: text,
  }));
}

// Header values are text; style `simple` separates the items of a list by commas (OpenAPI 3.1,
// Header Object).
function readHeader(schema: Schema, text: string): unknown {
  const isList = typeof schema === "object" && [schema.type].flat().includes("array");
  if (!isList) return readScalar(schema, text);
  return text.split(",").map((item) => readScalar(schema.items ?? true, item.trim()));
}
