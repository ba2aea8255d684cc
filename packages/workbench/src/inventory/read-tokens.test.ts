import { createClient } from "@cftokens/client";
import { expect, it } from "vitest";
import { safeText } from "../text/safe-text.ts";
import type { ListSource } from "./list-source.ts";
import { readLists } from "./read-tokens.ts";

const empty = JSON.stringify({ success: true, errors: [], messages: [], result: [] });

// Eight lists: two more than are read at a time.
const sources = Array.from({ length: 8 }, (_, index): ListSource => ({
  kind: "account",
  place: { kind: "account", id: safeText(String(index).repeat(32)) },
}));

it("sends for the first six lists before anything else happens, so that a first frame has rows", async () => {
  const asked: string[] = [];
  const client = createClient({
    credentials: { apiToken: "cfut_madeUpForTheTest" },
    async fetch({ url }) {
      asked.push(new URL(url).pathname);
      return new Response(empty, { headers: { "content-type": "application/json" } });
    },
  });
  const ended: ListSource[] = [];
  const reader = { client, now: () => new Date(0), isReadable: () => true, room: () => undefined };
  const reading = readLists(sources, { reader, signal: new AbortController().signal }, (source, { kind }) => {
    if (kind === "ended") ended.push(source);
  });
  expect(asked).toHaveLength(6);
  await reading;
  expect(asked).toHaveLength(8);
  expect(ended).toHaveLength(8);
});
