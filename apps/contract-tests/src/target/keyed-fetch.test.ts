import { expect, it } from "vitest";
import { keyedFetch, standInToken } from "./keyed-fetch.ts";

async function headersSent(authorization: string): Promise<Headers> {
  let sent = new Headers();
  const fetch = keyedFetch(
    async (request) => {
      sent = request.headers;
      return new Response();
    },
    { email: "dana@example.com", apiKey: "made-up-key" },
  );
  await fetch(new Request("https://api.example/", { headers: { authorization } }));
  return sent;
}

it("sends e-mail and key in place of the stand-in token, which never leaves", async () => {
  const headers = await headersSent(`Bearer ${standInToken}`);

  expect(headers.get("x-auth-email")).toBe("dana@example.com");
  expect(headers.get("x-auth-key")).toBe("made-up-key");
  expect(headers.has("authorization")).toBe(false);
});

it("leaves other credentials as they are, since wrong ones are sent on purpose", async () => {
  const headers = await headersSent("Bearer another");

  expect(headers.get("authorization")).toBe("Bearer another");
  expect(headers.has("x-auth-key")).toBe(false);
});
