/** A permission group's name in parts: `DNS Write` is `edit` and `DNS`. */
export interface GroupNameParts {
  readonly verb: string;
  readonly subject: string;
}

/** Splits a group's name at the verb that ends it; without one, the verb is `use`. */
export function splitGroupName(name: string): GroupNameParts {
  const space = name.lastIndexOf(" ");
  const verb = verbs.get(name.slice(space + 1).toLowerCase());
  return verb === undefined || space < 0
    ? { verb: "use", subject: name }
    : { verb, subject: name.slice(0, space) };
}

// The dashboard says Edit where the API says Write.
const verbs: ReadonlyMap<string, string> = new Map([
  ["read", "read"],
  ["write", "edit"],
  ["edit", "edit"],
  ["purge", "purge"],
  ["revoke", "revoke"],
  ["run", "run"],
  ["send", "send to"],
  ["bind", "bind"],
  ["admin", "administer"],
  ["editor", "edit"],
  ["read-only", "read"],
]);
