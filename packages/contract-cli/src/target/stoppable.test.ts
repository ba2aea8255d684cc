import { expect, it } from "vitest";
import { createStoppable } from "./stoppable.ts";

const request = () => new Request("https://api.example/");

it("fails for good after the first failure, so that nobody takes it for an answer", async () => {
  let sent = 0;
  const { wrap, throwIfStopped } = createStoppable();
  const fetch = wrap(async () => {
    sent += 1;
    throw new Error("unreachable");
  });
  throwIfStopped();

  await expect(fetch(request())).rejects.toThrow("unreachable");
  await expect(fetch(request())).rejects.toThrow("unreachable");
  expect(sent).toBe(1);
  expect(throwIfStopped).toThrow("unreachable");
});

it("sends nothing after it was stopped, by any Fetch", async () => {
  const { wrap, stop, throwIfStopped } = createStoppable();
  const [one, other] = [wrap(async () => new Response("{}")), wrap(async () => new Response("{}"))];

  expect((await one(request())).status).toBe(200);
  stop(new Error("interrupted"));
  stop(new Error("a second reason"));
  await expect(one(request())).rejects.toThrow("interrupted");
  await expect(other(request())).rejects.toThrow("interrupted");
  expect(throwIfStopped).toThrow("interrupted");
});

it("gives up a request that is under way, and tells it so", async () => {
  const { wrap, stop } = createStoppable();
  const under = Promise.withResolvers<Request>();
  const never = Promise.withResolvers<Response>();
  const answer = wrap(async (sent) => {
    under.resolve(sent);
    return await never.promise;
  })(request());
  const sent = await under.promise;
  stop(new Error("interrupted"));

  await expect(answer).rejects.toThrow("interrupted");
  expect(sent.signal.aborted).toBe(true);
});

it("lets what else waits in this process have its turn before each request", async () => {
  const { wrap, stop } = createStoppable();
  const fetch = wrap(async () => new Response("{}"));
  let sent = 0;
  setImmediate(() => stop(new Error("interrupted")));
  const endless = async (): Promise<void> => {
    await fetch(request());
    sent += 1;
    if (sent < 1000) await endless();
  };

  await expect(endless()).rejects.toThrow("interrupted");
});
