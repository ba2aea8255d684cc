import { once } from "node:events";
import { createServer } from "node:net";
import { expect, it } from "vitest";
import { describeListenError } from "./describe-listen-error.ts";

// As the system gives it.
function listenError(code: string): Error {
  return Object.assign(new Error(`listen ${code}: 127.0.0.1:80`), { code, syscall: "listen" });
}

it.each([
  ["EACCES", "Port 80 is for administrators only: name another with --port (0 takes a free one)."],
  ["EADDRINUSE", "Port 80 is in use. Stop what uses it, or name another with --port (0 takes a free one)."],
  [
    "EADDRNOTAVAIL",
    "Port 80 cannot be used (listen EADDRNOTAVAIL: 127.0.0.1:80): name another with --port (0 takes a free one).",
  ],
])("a port that refuses with %s is told in one sentence", (code, sentence) => {
  expect(describeListenError(80, listenError(code))).toBe(sentence);
});

it("a port in use is told by the system's own error", async () => {
  const first = createServer().listen(0, "127.0.0.1");
  await once(first, "listening");
  const address = first.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const second = createServer().listen(port, "127.0.0.1");

  const [error] = await once(second, "error");

  expect(describeListenError(port, error)).toContain(`Port ${port} is in use.`);
  first.close();
});

it("says nothing of other errors", () => {
  expect(describeListenError(80, Object.assign(new Error("x"), { code: "EACCES", syscall: "open" }))).toBe(
    undefined,
  );
});
