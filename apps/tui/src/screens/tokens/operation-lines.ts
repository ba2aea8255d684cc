import { type OperationDescription, operations } from "@cftokens/client";
import { describeResource, evaluate, type RiskToken } from "@cftokens/policy";
import { type ListedApiToken, toEvaluatedToken } from "../../knowledge/evaluated-token.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { isForOwner, operationTargets } from "../../knowledge/operation-targets.ts";
import type { Place } from "../../connect/place.ts";
import { heading, labelled, paragraph, type StyledLine } from "../../text/styled-line.ts";
import { cutText } from "../../text/text-width.ts";

/** Which operations of the documents a token may call here, on which of the known places, and what the others need. */
export function operationLines(
  listed: ListedApiToken,
  context: { knowledge: Knowledge; places: readonly Place[]; width: number; now: Date },
): readonly StyledLine[] {
  const { width, knowledge } = context;
  if (knowledge.groups !== "ready")
    return paragraph(
      "The permission groups are not there yet: without them nothing can be said.",
      width,
      "dim",
    );
  const token = permissionsOf(toEvaluatedToken(listed, knowledge));
  const answers = Object.values<OperationDescription>(operations).map((operation) => ({
    operation,
    places: placesOf(token, operation, context),
  }));
  const may = answers.filter(({ places }) => places.length > 0);
  const mayNot = answers.filter(({ places }) => places.length === 0);
  return [
    ...paragraph("What its policies allow, while it works and from where it works.", width, "dim"),
    ...heading(`May call ${may.length} of ${answers.length} operations`),
    ...may.flatMap(({ operation, places }) => answerLines(operation, { places, width })),
    ...heading(`May not call ${mayNot.length}`),
    ...[...Map.groupBy(mayNot, ({ operation }) => needOf(operation))].flatMap(([need, same]) => [
      ...paragraph(`  ${need}`, width, "dim"),
      ...same.flatMap(({ operation }) => callLines("✗", operation, width)),
    ]),
  ];
}

// Dates, status and addresses are told elsewhere: one of them would hide here what the policies say.
function permissionsOf({ owner, policies }: RiskToken): RiskToken {
  return { owner, policies, status: "active" };
}

function placesOf(
  token: RiskToken,
  operation: OperationDescription,
  { knowledge, places, now }: { knowledge: Knowledge; places: readonly Place[]; now: Date },
): readonly string[] {
  const { catalogue, nameOf } = knowledge;
  if (!isForOwner(operation, token.owner)) return [];
  const user = token.owner.kind === "user" ? { id: token.owner.id } : knowledge.user;
  return operationTargets(operation, { places, user })
    .filter(
      (target) =>
        evaluate(
          token,
          { acceptedPermissions: operation.acceptedPermissions, target },
          { now, catalogue, nameOf },
        ).allowed,
    )
    .map((target) =>
      describeResource(
        target.kind === "zone" ? { kind: "zone", zoneId: target.zoneId, accountId: "*" } : target,
        nameOf,
      ),
    );
}

function needOf({ acceptedPermissions }: OperationDescription): string {
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
