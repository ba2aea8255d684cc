import { loadOperationPermissions } from "@cftokens/policy/permissions";
import { configFile, loadConfig } from "@cftokens/workbench/config";
import { connect, openProfile, profileName, thisSystem } from "@cftokens/workbench/connection";
import { createIsReadable } from "@cftokens/workbench/inventory";
import type { Output } from "../environment.ts";
import { loadInventory, loadSurroundings } from "../load-inventory.ts";
import type { NameKind } from "./name-kinds.ts";

/**
 * Prints names for completion, a line each, or nothing: nobody reads why while a word is typed. A
 * credential of a program or a keyring is not asked for, because that may ask the user something.
 */
export async function printNames(
  kind: NameKind,
  request: Parameters<typeof openProfile>[0],
  output: Pick<Output, "print">,
): Promise<void> {
  if (kind === "operations") {
    for (const { id } of await loadOperationPermissions()) if (id !== undefined) output.print(id);
    return;
  }
  const system = thisSystem();
  const read = loadConfig(configFile(system.env, system.home));
  if (!read.ok) return;
  const { profiles } = read.config;
  if (kind === "profiles") {
    for (const { name } of profiles) output.print(name);
    return;
  }
  const chosen = profileName(request, read.config, system.env);
  const source = profiles.find(({ name }) => name === chosen)?.source.kind;
  if (source === undefined || source === "command" || source === "keyring") return;
  const opened = await openProfile(request, system);
  const connected = opened.ok ? await connect(opened.target) : undefined;
  if (connected?.ok !== true) return;
  const { client, places, close } = connected.connection;
  try {
    const environment = {
      client,
      isReadable: createIsReadable(),
      known: places,
      now: () => new Date(),
      output: { remark: () => undefined },
    };
    for (const name of new Set(await listNames(kind, environment))) output.print(name);
  } finally {
    close();
  }
}

async function listNames(
  kind: Exclude<NameKind, "profiles" | "operations">,
  environment: Parameters<typeof loadInventory>[0],
): Promise<readonly string[]> {
  if (kind === "tokens") {
    const { rows } = await loadInventory(environment, {
      kind: undefined,
      account: undefined,
      zone: undefined,
    });
    return rows.map(({ name }) => name);
  }
  const { places } = await loadSurroundings(environment);
  return places.filter((place) => `${place.kind}s` === kind).map(({ name, id }) => name ?? id);
}
