import type { TokenCreate } from "@cftokens/client";
import { isIpRange } from "@cftokens/policy";
import type { ApiFailure } from "../answers/api-answer.ts";
import { describeTokenViolation } from "../answers/describe-violation.ts";

/**
 * Checks what the schema's pattern cannot: that the addresses of IP ranges exist. Host bits may be
 * set (D16 in spec/decisions.md).
 */
export function checkCondition(condition: TokenCreate["condition"]): ApiFailure | undefined {
  const violations = (["request.ip", "request_ip"] as const).flatMap((spelling) =>
    (["in", "not_in"] as const).flatMap((list) =>
      (condition?.[spelling]?.[list] ?? []).flatMap((range, index) => {
        if (isIpRange(range)) return [];
        const pointer = `/condition/${spelling}/${list}/${index}`;
        return [
          { pointer, schemaPointer: "", keyword: "format", message: "must be a valid CIDR", got: range },
        ];
      }),
    ),
  );
  return violations.length > 0 ? describeTokenViolation(violations) : undefined;
}
