import { expect, it } from "vitest";
import { splitGroupName } from "./split-group-name.ts";

it.each([
  ["DNS Write", "edit", "DNS"],
  ["Zaraz Edit", "edit", "Zaraz"],
  ["DNS Read", "read", "DNS"],
  ["Access: SCIM logs read", "read", "Access: SCIM logs"],
  ["Cache Purge", "purge", "Cache"],
  ["AI Gateway Run", "run", "AI Gateway"],
  ["Access: Apps and Policies Revoke", "revoke", "Access: Apps and Policies"],
  ["Pipelines Send", "send to", "Pipelines"],
  ["Connectivity Directory Bind", "bind", "Connectivity Directory"],
  ["Zaraz Admin", "administer", "Zaraz"],
  ["Page Shield", "use", "Page Shield"],
  [
    "Magic Firewall Packet Captures - Read PCAPs API",
    "use",
    "Magic Firewall Packet Captures - Read PCAPs API",
  ],
  ["Read", "use", "Read"],
  ["", "use", ""],
])("%j: %s %j", (name, verb, subject) => {
  expect(splitGroupName(name)).toEqual({ verb, subject });
});
