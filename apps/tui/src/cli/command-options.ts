import type { OptionDescription } from "./command-description.ts";

/** An option of this name. */
export function option(
  name: string,
  description: string,
  rest: Omit<OptionDescription, "name" | "description"> = {},
): OptionDescription {
  return { name, description, ...rest };
}

/** How the screens look and what they offer. */
export function lookOptions(): readonly OptionDescription[] {
  return [
    option("read-only", "leave out everything that changes something"),
    option("ascii", "draw with characters of ASCII alone, for terminals that draw ● or ─ two cells wide"),
    option("screen-reader", "lines of text without boxes, colours of rows or a screen of its own"),
  ];
}

/** The account or zone that a command is about. */
export function placeOptions(
  verb: string,
  rest: { readonly repeatable?: boolean } = {},
): readonly OptionDescription[] {
  return [
    option("account", `${verb} this account (name or id)`, { value: "ACCOUNT", ...rest }),
    option("zone", `${verb} this zone (name or id)`, { value: "ZONE", ...rest }),
  ];
}

/** What stands in the place of an answer to a question. */
export function confirmOptions(): readonly OptionDescription[] {
  return [
    option("yes", "skip the confirmation"),
    option("confirm", "confirm with the token's name", { value: "NAME" }),
  ];
}

/** The leave to change the token in use. */
export function evenInUse(): OptionDescription {
  return option("even-in-use", "allow it for the token that this program is using");
}

/** Where a new secret goes. */
export function secretOptions(): readonly OptionDescription[] {
  return [
    option("secret-file", "write the secret to this new file, readable by you alone", { value: "FILE" }),
    option("show-secret", "print the secret on standard output"),
  ];
}

/** Sending nothing that changes anything. */
export function dryRun(): OptionDescription {
  return option("dry-run", "print what would be sent, and send nothing that changes anything");
}
