import type { Schema } from "@cftokens/openapi/schema";
import type { SchemaTarget, SchemaTargets } from "./schema-targets.ts";
import { listBelow } from "./list-below.ts";
import type { SentMembers } from "./sent-members.ts";

/**
 * The pointers of the schemas, of all that the given ones lead to, which requests and responses do
 * not share: a member of theirs, or of what they refer to, is sent in one direction alone.
 */
export function differingSchemas(
  roots: readonly Schema[],
  targets: SchemaTargets,
  { isSent }: SentMembers,
): ReadonlySet<string> {
  const users = new Map<string, Set<string>>();
  const differing = new Set<string>();
  const open: SchemaTarget[] = [];
  const read = (schema: Schema, user?: string) => {
    for (const one of listBelow(schema)) {
      const isMarked = Object.values(one.properties ?? {}).some(
        (property) => !isSent(property, "request") || !isSent(property, "response"),
      );
      if (isMarked && user !== undefined) differing.add(user);
      const target = typeof one.$ref === "string" ? targets.find(one.$ref) : undefined;
      if (target === undefined) continue;
      const known = users.get(target.pointer);
      if (known === undefined) open.push(target);
      users.set(target.pointer, (known ?? new Set()).add(user ?? ""));
    }
  };
  for (const root of roots) read(root);
  for (let one = open.pop(); one !== undefined; one = open.pop()) read(one.schema, one.pointer);
  // A set grows while it is read, so this also reaches the users of users.
  for (const pointer of differing) for (const user of users.get(pointer) ?? []) differing.add(user);
  return differing;
}
