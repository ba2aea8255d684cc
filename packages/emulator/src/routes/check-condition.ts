import type { TokenCreate } from "@cftokens/client";
import type { Violation } from "@cftokens/openapi";
import { isIpRange } from "@cftokens/policy";
import type { ApiFailure } from "../answers/api-answer.ts";
import { describeTokenViolation } from "../answers/describe-violation.ts";

type Condition = NonNullable<TokenCreate["condition"]>;

// How many wrong ranges are named: a body has room for a hundred thousand.
const mostNamed = 200;

/**
 * Checks what the schema's pattern cannot: that the addresses of IP ranges exist. Host bits may be
 * set (D16 in spec/decisions.md). Of many wrong ranges the first ones are named.
 */
export function checkCondition(condition: Condition | undefined): ApiFailure | undefined {
  const violations = wrongRanges(condition ?? {})
    .take(mostNamed)
    .toArray();
  return violations.length > 0 ? describeTokenViolation(violations) : undefined;
}

function* wrongRanges(condition: Condition): Generator<Violation> {
  for (const spelling of ["request.ip", "request_ip"] as const) {
    for (const list of ["in", "not_in"] as const) {
      for (const [index, got] of (condition[spelling]?.[list] ?? []).entries()) {
        const pointer = `/condition/${spelling}/${list}/${index}`;
        const known = { schemaPointer: "", keyword: "format", message: "must be a valid CIDR" };
        if (!isIpRange(got)) yield { pointer, ...known, got };
      }
    }
  }
}
