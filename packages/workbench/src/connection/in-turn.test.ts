import { expect, it } from "vitest";
import { inTurn } from "./in-turn.ts";

it("answers one request after the other, in their order, and goes on after a failure", async () => {
  const events: string[] = [];
  const fetch = inTurn(async ({ url }) => {
    events.push(`begin ${url}`);
    await Promise.resolve();
    events.push(`end ${url}`);
    if (url.endsWith("/b")) throw new TypeError("made up");
    return new Response(url);
  });
  const answers = ["a", "b", "c"].map(async (name) => fetch(new Request(`http://h/${name}`)));
  const settled = await Promise.allSettled(answers);
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(events).toEqual(
    ["a", "b", "c"].flatMap((name) => [`begin http://h/${name}`, `end http://h/${name}`]),
  );
});
