import { isIP } from "node:net";
import type { TokenCreate } from "@cftokens/client";
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
        if (isRange(range)) return [];
        const pointer = `/condition/${spelling}/${list}/${index}`;
        return [
          { pointer, schemaPointer: "", keyword: "format", message: "must be a valid CIDR", got: range },
        ];
      }),
    ),
  );
  return violations.length > 0 ? describeTokenViolation(violations) : undefined;
}

function isRange(range: string): boolean {
  const [address = "", bits = ""] = range.split("/");
  const family = isIP(address);
  return family !== 0 && Number(bits) <= (family === 4 ? 32 : 128);
}
