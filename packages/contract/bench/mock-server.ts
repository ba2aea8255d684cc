import { createServer, type IncomingHttpHeaders } from "node:http";
import { createMock } from "./create-mock.ts";
import { loadOpenContract } from "./load-open-contract.ts";

// Serves the mock of a document. Prints its address, and ends when its input does.

const [file = ""] = process.argv.slice(2);
const answer = createMock(await loadOpenContract(file));
process.stdin.resume().once("end", () => process.exit());

const server = createServer((request, response) => {
  request.resume();
  request.once("end", () => {
    const { method = "GET", url = "/", headers } = request;
    const { status, ...answered } = answer({
      method,
      url: `http://${headers.host ?? "127.0.0.1"}${url}`,
      headers: textsOf(headers),
    });
    response.writeHead(status, answered.headers).end(answered.body);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address !== null)
    process.stdout.write(`http://127.0.0.1:${address.port}\n`);
});

function textsOf(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value = ""]) => [name, [value].flat().join(", ")]),
  );
}
