import type { Client } from "@cftokens/client";
import type { Effect } from "./effect.ts";
import { createToken } from "./create-token.ts";
import { loadPart } from "./load-part.ts";
import type { IsReadable } from "./is-readable.ts";
import type { Message } from "./message.ts";
import type { GroupList } from "./permission-groups.ts";
import { reportError } from "./report-error.ts";
import { safeValue } from "./safe-value.ts";

/** The world outside the program, as far as effects reach into it. */
export interface World {
  readonly client: Client;
  readonly now: () => Date;
  readonly isReadable: IsReadable;
  readonly writeClipboard: (text: string) => void;
  readonly suspend: () => Promise<void>;
  readonly exit: () => void;
}

/** Carries out one effect; what comes of it is sent back as messages. */
export async function runEffect(
  effect: Effect,
  world: World,
  send: (message: Message) => void,
): Promise<void> {
  switch (effect.type) {
    case "load-tokens":
      await Promise.all(
        effect.parts.map(async (part) => loadPart({ ...part, load: effect.load }, world, send)),
      );
      return;
    case "load-permission-groups":
      send(await loadGroups(world));
      return;
    case "create-token":
      send(await createToken(effect.request, world));
      return;
    case "copy-secret":
      world.writeClipboard(effect.secret.reveal());
      return;
    case "suspend":
      await world.suspend();
      return;
    case "exit":
      world.exit();
  }
}

async function loadGroups({ client, isReadable }: World): Promise<Message> {
  const answer = await client.permissionGroupsListPermissionGroups();
  const groups: GroupList = answer.ok
    ? {
        status: "ready",
        groups: safeValue(readableOf(answer.result, (group) => isReadable("permission group", group))),
      }
    : { status: "failed", error: reportError(answer.error) };
  return { area: "app", type: "groups-received", groups };
}

function readableOf<Item>(items: readonly Item[], isReadable: (item: Item) => boolean): readonly Item[] {
  return Array.isArray(items) ? items.filter(isReadable) : [];
}
