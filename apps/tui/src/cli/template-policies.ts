import {
  policiesForOwner,
  type TemplateChoice,
  type TemplateOwner,
  templates,
  zonesOf,
} from "@cftokens/policy";
import type { Place, Surroundings } from "@cftokens/workbench/inventory";
import { requirePolicyContext } from "./assess-inventory.ts";
import { usageError } from "./command-error.ts";
import type { Environment } from "./environment.ts";

/**
 * The policies of a template for these accounts and zones. Throws CommandError that says what is
 * missing.
 */
export async function templatePolicies(
  id: string,
  { kind, places, surroundings }: TemplateRequest,
  environment: Environment,
): Promise<readonly unknown[]> {
  const template = templates.find((candidate) => candidate.id === id);
  if (template === undefined)
    throw usageError(`no template named ${JSON.stringify(id)}; run cftokens create --help`);
  const { catalogue } = await requirePolicyContext(surroundings, environment);
  const owner = { kind, id: ownerId(kind, places, surroundings) };
  const made = policiesForOwner(template, owner, { catalogue, choice: choiceOf(places, owner) });
  if (!made.ok && made.reason === "for-users")
    throw usageError(
      `the template ${JSON.stringify(id)} is for user tokens only; use --kind user or another template`,
    );
  // The dashboard offers an account's token no groups for users either; what is left out is said.
  if (made.leftOut.length > 0)
    environment.output.remark(
      `left out, because an account's token cannot have them: ${made.leftOut.map((left) => left.name).join(", ")}`,
    );
  if (made.ok) return made.policies;
  throw usageError(
    ...made.missingChoices.map((choice) => missingChoices[choice]),
    ...made.missingGroups.map(
      (group) =>
        `the API has no permission group ${JSON.stringify(group.name)} for this kind of token; use --from-file`,
    ),
  );
}

interface TemplateRequest {
  readonly kind: "user" | "account";
  readonly places: readonly Place[];
  readonly surroundings: Surroundings;
}

function ownerId(
  kind: "user" | "account",
  places: readonly Place[],
  { user }: Surroundings,
): string | undefined {
  return kind === "user" ? user?.id : places.find((place) => place.kind === "account")?.id;
}

// Without a zone, an account's token holds on all zones of the account.
function choiceOf(places: readonly Place[], owner: TemplateOwner): TemplateChoice {
  const accounts = places.filter((place) => place.kind === "account");
  const zones = places.filter((place) => place.kind === "zone").map(({ id }) => id);
  const isForAllZones = zones.length === 0 && owner.kind === "account" && owner.id !== undefined;
  return {
    ...(accounts.length > 0 && {
      accounts: accounts.map(({ id }) => ({ kind: "account", accountId: id }) as const),
    }),
    ...(isForAllZones && { zones: zonesOf(["*"], owner) }),
    ...(zones.length > 0 && { zones: zonesOf(zones, owner) }),
  };
}

const missingChoices: Readonly<Record<keyof TemplateChoice, string>> = {
  user: "the API does not say who you are; write the body and use --from-file",
  accounts: "the template needs an account; add --account ACCOUNT",
  zones: "the template needs a zone; add --zone ZONE",
};
