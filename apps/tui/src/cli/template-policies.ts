import {
  policiesFromTemplate,
  templateForAccount,
  templates,
  type TemplateChoice,
  type TokenTemplate,
} from "@cftokens/policy";
import type { Place } from "@cftokens/workbench/inventory";
import { requireKnowledge } from "./assess-inventory.ts";
import { usageError } from "./command-error.ts";
import type { CommandWorld } from "./command-world.ts";
import type { NamedSurroundings } from "./load-inventory.ts";

/** The policies of a template for these accounts and zones. Throws CommandError that says what is missing. */
export async function templatePolicies(
  id: string,
  wish: {
    readonly kind: "user" | "account";
    readonly places: readonly Place[];
    readonly surroundings: NamedSurroundings;
  },
  world: CommandWorld,
): Promise<readonly unknown[]> {
  const found = templates.find((candidate) => candidate.id === id);
  if (found === undefined) throw usageError(`there is no template ${id}`);
  const template = wish.kind === "account" ? withoutUsers(found, world) : found;
  const { catalogue } = await requireKnowledge(wish.surroundings, world);
  const made = policiesFromTemplate(template, catalogue, choiceOf(wish));
  if (made.ok) return made.policies;
  throw usageError(
    ...made.missingChoices.map((choice) => MISSING_CHOICES[choice]),
    ...made.missingGroups.map(({ name }) => `the API has no permission group ${name} for such a token`),
  );
}

// The dashboard offers an account's token no groups for users either; what is left out is said.
function withoutUsers(template: TokenTemplate, { output }: CommandWorld): TokenTemplate {
  const made = templateForAccount(template);
  if (made === undefined)
    throw usageError(
      `the template ${template.id} is for tokens of users only: an account's token cannot have its permission groups`,
    );
  if (made.leftOut.length > 0)
    output.complain(
      `left out, because an account's token cannot have them: ${made.leftOut.map(({ name }) => name).join(", ")}`,
    );
  return made.template;
}

function choiceOf({
  kind,
  places,
  surroundings: { user },
}: {
  readonly kind: "user" | "account";
  readonly places: readonly Place[];
  readonly surroundings: NamedSurroundings;
}): TemplateChoice {
  const accounts = places.filter((place) => place.kind === "account");
  const zones = places.filter((place) => place.kind === "zone");
  const [owner] = accounts;
  return {
    ...(user === undefined ? {} : { user: { kind: "user", userId: user.id } }),
    ...(accounts.length === 0
      ? {}
      : { accounts: accounts.map(({ id }) => ({ kind: "account", accountId: id })) }),
    ...(zones.length > 0
      ? {
          zones: zones.map(({ id, accountId }) => ({
            kind: "zone",
            zoneId: id,
            accountId: kind === "account" ? (accountId ?? "*") : "*",
          })),
        }
      : // An account's token reaches no further than the account.
        kind === "account" && owner !== undefined
        ? { zones: [{ kind: "zone", zoneId: "*", accountId: owner.id }] }
        : {}),
  };
}

const MISSING_CHOICES: Readonly<Record<keyof TemplateChoice, string>> = {
  user: "the API does not say who you are: write the body and use --from-file",
  accounts: "say for which account: --account ACCOUNT",
  zones: "say for which zone: --zone ZONE",
};
