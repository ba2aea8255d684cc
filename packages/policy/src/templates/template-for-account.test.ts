import { describe, expect, it } from "vitest";
import { templateForAccount } from "./template-for-account.ts";
import { templates } from "./templates.ts";

function forAccount(id: string) {
  const template = templates.find((one) => one.id === id);
  if (template === undefined) throw new Error(`there is no template ${id}`);
  return templateForAccount(template);
}

describe("a template for the token of an account", () => {
  it("is without its groups for users, and says which they were", () => {
    const made = forAccount("edit-workers");
    expect(made?.leftOut.map(({ name }) => name)).toEqual(["User Details Read", "Memberships Read"]);
    const { permissions } = made?.template ?? {};
    expect(permissions?.kind === "named" && permissions.groups.map(({ name }) => name)).toEqual([
      "Workers Routes Write",
      "Workers Scripts Write",
      "Workers KV Storage Write",
      "Workers Tail Read",
      "Workers R2 Storage Write",
      "Account Settings Read",
    ]);
  });

  it("is the same when it has none", () => {
    const template = templates.find(({ id }) => id === "edit-zone-dns");
    expect(forAccount("edit-zone-dns")).toEqual({ template, leftOut: [] });
    expect(forAccount("read-all-resources")?.leftOut).toEqual([]);
  });

  it("does not exist when it has nothing else", () => {
    expect(forAccount("create-additional-tokens")).toBeUndefined();
  });
});
