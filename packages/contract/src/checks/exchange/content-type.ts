import { matchMediaType } from "@cftokens/openapi";
import { isJsonMediaType, mediaKind } from "@cftokens/openapi/json";
import type { Check } from "../check.ts";
import type { Observation } from "../../observation.ts";
import type { Body } from "../../exchange.ts";
import { readItems } from "../../read-items.ts";
import { type ItemList, listOfItems } from "../../subject.ts";

export const contentType: Check = {
  id: "content-type",
  severity: "error",
  reason: "A body of another type than the documented one cannot be read, whatever is in it.",
  check({ request, response: { status, headers, body } }, { response, validator }) {
    if (response === undefined || request.method === "HEAD") return [];
    if (withoutContent.has(status)) {
      const message = `a body is sent although the status ${status} allows none (RFC 9110, 6.4.1)`;
      return body.kind === "empty" ? [] : [about(message, [], headers["content-type"])];
    }
    const expected = Object.keys(response.content);
    const given = headers["content-type"];
    if (body.kind === "empty") {
      // Of events, none has come so far.
      const isRight = expected.length === 0 || mediaKind(given ?? "") === "event-stream";
      return isRight ? [] : [about("the body is empty", expected)];
    }
    if (expected.length === 0) {
      return [
        { ...about("a body is sent although none is documented", expected, given), severity: "warning" },
      ];
    }
    if (given === undefined) return [about("the body has no content-type", expected)];
    const content = matchMediaType(response.content, given);
    if (content === undefined) {
      return [about(`the body is of type ${given}`, expected, given)];
    }
    if (isJsonMediaType(given) && body.kind === "text") {
      return [about(`the body is not JSON although its content-type is ${given}`, expected, body.text)];
    }
    const broken = brokenItem(body, listOfItems(content, given, validator));
    if (broken === undefined) return [];
    return [about(`item ${broken} of the body is not JSON although its content-type is ${given}`, expected)];
  },
};

// What follows such an answer is read as the beginning of the next one.
const withoutContent: ReadonlySet<number> = new Set([204, 304]);

// The number of the first item that is no JSON.
function brokenItem(body: Body, list: ItemList | undefined): number | undefined {
  return "text" in body && list !== undefined ? readItems(body.text, list.form).broken : undefined;
}

function about(message: string, expected: readonly string[], got?: string): Observation {
  return { pointer: "", message, expected, got };
}
