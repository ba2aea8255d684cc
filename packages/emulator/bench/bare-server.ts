import { createServer } from "node:http";

// A server that only sends given bytes, as the upper bound. Arguments: status, headers as JSON,
// body.
const [status = "200", headers = "{}", body = ""] = process.argv.slice(2);
const parsed: unknown = JSON.parse(headers);
const list = Object.entries(Object(parsed)).flatMap(([name, value]) => [name, String(value)]);
const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    response.writeHead(Number(status), list);
    response.end(body);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`);
});
