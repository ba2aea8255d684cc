import { createClient } from "@cftokens/client";
import { describe, expect, it } from "vitest";
import { createIsReadable } from "@cftokens/workbench/inventory";
import { loadInventory } from "./load-inventory.ts";

const account = { id: "a".repeat(32), name: "Acme" };
const zones = Array.from({ length: 1200 }, (_, index) => ({
  id: index.toString(16).padStart(32, "0"),
  name: `zone-${index}.example`,
  status: "active",
  account: account,
}));

function listed(items: readonly object[], page: number, size: number): Response {
  const result = items.slice((page - 1) * size, page * size);
  const result_info = { page, per_page: size, count: result.length, total_count: items.length };
  return Response.json({ success: true, errors: [], messages: [], result, result_info });
}

async function listWith(selection: { kind?: string; zone?: string }) {
  const [said, lists]: [string[], string[]] = [[], []];
  const calls = { now: 0, most: 0 };
  const client = createClient({
    credentials: { apiToken: "made-up-token-of-forty-characters-000000" },
    async fetch({ url }) {
      const { pathname, searchParams } = new URL(url);
      const page = Number(searchParams.get("page") ?? 1);
      if (pathname.endsWith("/zones")) return listed(zones, page, 50);
      if (!pathname.endsWith("tokens")) return listed([], page, 50);
      lists.push(pathname);
      calls.now += 1;
      calls.most = Math.max(calls.most, calls.now);
      await new Promise((resolve) => setImmediate(resolve));
      calls.now -= 1;
      return listed([], page, 50);
    },
  });
  await loadInventory(
    {
      client,
      isReadable: createIsReadable(),
      known: [],
      now: () => new Date(0),
      output: { remark: (line) => void said.push(line) },
    },
    { kind: selection.kind, account: undefined, zone: selection.zone },
  );
  return { said, lists, most: calls.most };
}

describe("listing with 1,200 zones", () => {
  it("reads a few lists at once and as many zones as the screens do, and says so", async () => {
    const { said, lists, most } = await listWith({});
    expect(most).toBeLessThanOrEqual(6);
    expect(lists.filter((path) => path.includes("/zones/"))).toHaveLength(1000);
    expect(said).toEqual([
      "service tokens of 1000 of 1200 zones are listed; --zone NAME lists those of another zone",
    ]);
  });

  it("reads any zone that is named, and no list that is not asked for", async () => {
    expect((await listWith({ zone: "zone-321.example" })).lists).toEqual([
      `/client/v4/zones/${zones[321]?.id}/access/service_tokens`,
    ]);
    expect(await listWith({ kind: "user" })).toMatchObject({ said: [], lists: ["/client/v4/user/tokens"] });
  });
});
