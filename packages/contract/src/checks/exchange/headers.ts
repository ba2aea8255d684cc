import { type OperationResponse, SpecError, type Validator } from "@cftokens/openapi";
import type { Check } from "../check.ts";
import type { Observation } from "../../observation.ts";
import { readHeader } from "../../read-header.ts";

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
  try {
    const value = readHeader(header, text, validator);
    return validator.violations(header.schema, value, "response").map(({ message, expected }) => ({
      pointer,
      message: `the header ${message}`,
      expected,
      got: text,
    }));
  } catch (error) {
    if (error instanceof SyntaxError) return [{ pointer, message: "the header is not JSON", got: text }];
    if (error instanceof SpecError)
      return [{ pointer, message: `the header cannot be judged: ${error.reason}` }];
    throw error;
  }
}
