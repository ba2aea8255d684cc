import type { OperationDescription } from "@cftokens/client";
import { describeTarget, evaluate, type RiskToken } from "@cftokens/policy";
import {
  isForOwner,
  type ListedApiToken,
  operationTargets,
  type PolicyContext,
  toEvaluatedToken,
} from "@cftokens/workbench/assessment";
import type { Place } from "@cftokens/workbench/inventory";
import { cutText } from "@cftokens/workbench/text";
import { heading, labelled, paragraph, type StyledLine } from "../../text/styled-line.ts";

/**
 * Which of all operations a token may call here, on which of the known places, and what the others
 * need.
 */
export function operationLines(
  listed: ListedApiToken,
  context: {
    all: readonly OperationDescription[];
    policyContext: PolicyContext;
    places: readonly Place[];
    width: number;
    now: Date;
  },
): readonly StyledLine[] {
  const { all, width, policyContext } = context;
  if (policyContext.groups !== "ready")
    return paragraph(
      "The permission groups are not there yet: without them nothing can be said.",
      width,
      "dim",
    );
  const token = permissionsOf(toEvaluatedToken(listed, policyContext));
  const known = all.filter(namesPermissions);
  const answers = known.map((operation) => ({ operation, places: placesOf(token, operation, context) }));
  const may = answers.filter(({ places }) => places.length > 0);
  const mayNot = answers.filter(({ places }) => places.length === 0);
  return [
    ...paragraph("What its policies allow, while it works and from where it works.", width, "dim"),
    ...heading(`May call ${may.length} of ${all.length} operations of the documents`),
    ...may.flatMap(({ operation, places }) => answerLines(operation, { places, width })),
    ...heading(`May not call ${mayNot.length}`),
    ...[...Map.groupBy(mayNot, ({ operation }) => needOf(operation))].flatMap(([need, same]) => [
      ...paragraph(`  ${need}`, width, "dim"),
      ...same.flatMap(({ operation }) => callLines("✗", operation, width)),
    ]),
    ...unsaidLines(
      all.filter((operation) => !namesPermissions(operation)),
      width,
    ),
  ];
}

// An operation of which its document says what permission it takes, if any.
interface TellingOperation extends OperationDescription {
  readonly acceptedPermissions: readonly string[];
}

function namesPermissions(operation: OperationDescription): operation is TellingOperation {
  return operation.acceptedPermissions !== null;
}

// How many operations of each document there are of which nothing can be said.
function unsaidLines(unsaid: readonly OperationDescription[], width: number): readonly StyledLine[] {
  if (unsaid.length === 0) return [];
  return [
    ...heading(`Not known of ${unsaid.length}`),
    ...[...Map.groupBy(unsaid, ({ document }) => document)].flatMap(([document, same]) =>
      paragraph(`  spec/${document} names no permission for ${counted(same.length)}`, width, "dim"),
    ),
  ];
}

function counted(count: number): string {
  return count === 1 ? "1 operation" : `${count} operations`;
}

// Dates, status and addresses are shown elsewhere: one of them would hide here what the policies
// say.
function permissionsOf({ owner, policies }: RiskToken): RiskToken {
  return { owner, policies, status: "active" };
}

function placesOf(
  token: RiskToken,
  operation: TellingOperation,
  { policyContext, places, now }: { policyContext: PolicyContext; places: readonly Place[]; now: Date },
): readonly string[] {
  const { catalogue, nameOf } = policyContext;
  if (!isForOwner(operation, token.owner)) return [];
  const user = token.owner.kind === "user" ? { id: token.owner.id } : policyContext.user;
  return operationTargets(operation, { places, user })
    .filter(
      (target) =>
        evaluate(
          token,
          { acceptedPermissions: operation.acceptedPermissions, target },
          { now, catalogue, nameOf },
        ).allowed,
    )
    .map((target) => describeTarget(target, nameOf));
}

function needOf({ acceptedPermissions }: TellingOperation): string {
  return acceptedPermissions.length === 0
    ? "not for this kind of token"
    : `needs ${acceptedPermissions.join(" or ")}`;
}

function answerLines(
  operation: OperationDescription,
  { places, width }: { places: readonly string[]; width: number },
): readonly StyledLine[] {
  return [
    ...callLines("✓", operation, width),
    ...labelled("   ", places.join(", "), { width, labelWidth: 4, tone: "dim" }),
  ];
}

function callLines(
  glyph: "✓" | "✗",
  { method, path }: OperationDescription,
  width: number,
): readonly StyledLine[] {
  return [
    [
      { text: `${glyph} `, tone: glyph === "✓" ? "good" : "bad" },
      { text: cutText(`${method} ${path}`, width - 2) },
    ],
  ];
}
