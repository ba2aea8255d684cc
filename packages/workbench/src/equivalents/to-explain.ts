import type { Target, TokenOwner } from "@cftokens/policy";
import type { ApiCall } from "../changes/api-call.ts";
import { visibleJson } from "../text/visible-json.ts";
import { callExpression, clientStatement, literal } from "./to-typescript.ts";

/** What a program needs to tell whether a token may call an operation. */
export interface ExplainProgram {
  readonly baseUrl: string;
  /** The calls that read the token and the permission groups. */
  readonly token: ApiCall;
  readonly groups: ApiCall;
  readonly owner: TokenOwner;
  /** An operation of the client by its id, or what the call accepts. */
  readonly operation: { readonly id: string } | { readonly acceptedPermissions: readonly string[] };
  readonly target: Target;
  /** Empty when it is not known. */
  readonly ip: string;
  /** Undefined: when the program runs. */
  readonly at: Date | undefined;
}

/**
 * The question as a program: it reads the token and the groups, and has packages/policy explain
 * them.
 */
export function toExplain({
  baseUrl,
  token,
  groups,
  owner,
  operation,
  target,
  ip,
  at,
}: ExplainProgram): string {
  const [imported, accepted] =
    "id" in operation
      ? ["createClient, operations", `operations[${visibleJson(operation.id)}].acceptedPermissions`]
      : ["createClient", visibleJson(operation.acceptedPermissions)];
  const request = `{
    acceptedPermissions: ${accepted},
    target: ${literal(target).replaceAll("\n", "\n    ")},
${ip === "" ? "" : `    clientIp: ${visibleJson(ip)},\n`}  }`;
  const now = at === undefined ? "new Date()" : `new Date(${JSON.stringify(at.toISOString())})`;
  return `import { ${imported} } from "@cftokens/client";
import { createCatalogue, explain } from "@cftokens/policy";

${clientStatement(baseUrl)}const token = await ${callExpression(token)};
if (!token.ok) throw token.error;
const groups = await ${callExpression(groups)};
if (!groups.ok) throw groups.error;
const { decision, sentence } = explain(
  { ...token.result, owner: ${literal(owner).replaceAll("\n", "\n  ")} },
  ${request},
  { now: ${now}, catalogue: createCatalogue(groups.result) },
);
console.log(decision.allowed ? "allowed" : "not allowed", sentence);
`;
}
