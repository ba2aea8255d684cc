import { redactText } from "@cftokens/credentials";
import { checkChosenKeys } from "./keys/bound-keymap.ts";
import { parseLocation } from "./location/parse-location.ts";
import type { Settings } from "./settings.ts";

/** What the screens find wrong in a config file that can be read, one line for each problem. */
export function checkConfig(config: Pick<Settings, "keys" | "views" | "commands">): readonly string[] {
  const views = config.views.flatMap(({ name, location }) => {
    const read = parseLocation(location);
    return read.ok ? [] : [`views.${name}.location: ${read.reason}`];
  });
  return [...checkChosenKeys(config), ...views.map(redactText)];
}
