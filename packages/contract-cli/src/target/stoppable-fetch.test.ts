import { expect, it } from "vitest";
import { stoppableFetch } from "./stoppable-fetch.ts";

const request = () => new Request("https://api.example/");

it("fails for good after the first failure, so that nobody takes it for an answer", async () => {
  let sent = 0;
  const { fetch, throwIfStopped } = stoppableFetch(async () => {
    sent += 1;
    throw new Error("unreachable");
  });
  throwIfStopped();

  await expect(fetch(request())).rejects.toThrow("unreachable");
  await expect(fetch(request())).rejects.toThrow("unreachable");
  expect(sent).toBe(1);
  expect(throwIfStopped).toThrow("unreachable");
});

it("sends nothing after it was stopped", async () => {
  const { fetch, stop, throwIfStopped } = stoppableFetch(async () => new Response("{}"));

  expect((await fetch(request())).status).toBe(200);
  stop(new Error("interrupted"));
  stop(new Error("a second reason"));
  await expect(fetch(request())).rejects.toThrow("interrupted");
  expect(throwIfStopped).toThrow("interrupted");
});
