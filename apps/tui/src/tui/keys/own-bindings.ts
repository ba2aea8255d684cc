import type { SavedView } from "@cftokens/workbench/config";
import type { OwnCommand } from "@cftokens/workbench/commands";
import { safeText } from "@cftokens/workbench/text";
import type { Settings } from "../settings.ts";
import type { Binding } from "./binding.ts";

/**
 * The keys of what the config file adds. They work wherever nothing is typed and no nearer scope
 * has the same key.
 */
export function ownBindings({ views, commands }: Pick<Settings, "views" | "commands">): readonly Binding[] {
  return [...views.map(viewBinding), ...commands.map(commandBinding)];
}

function viewBinding({ name, keys }: SavedView): Binding {
  return {
    scope: "global",
    keys,
    action: { area: "location", type: "view-opened", name },
    description: safeText(`view: ${name}`),
    category: "Own",
  };
}

function commandBinding({ name, title, keys, readOnly }: OwnCommand): Binding {
  return {
    scope: "global",
    keys,
    action: { area: "command", type: "requested", name },
    description: safeText(title),
    category: "Own",
    disabledReason: ({ settings }) =>
      settings.readOnly && !readOnly
        ? safeText(`“${title}” may change something, and this program is only to read`)
        : undefined,
  };
}
