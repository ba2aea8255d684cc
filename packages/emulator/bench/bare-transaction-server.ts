import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { prepareApiTokenStatements } from "../src/store/api-token-statements.ts";
import { readContent, replaceContent } from "../src/store/copy-content.ts";
import { inMemory, openDatabase } from "../src/store/open-database.ts";

// A server that does nothing but store an entry and send given bytes, as the upper bound of create:
// the tables, pragmas and statement are the emulator's. Arguments: file, status, headers as JSON,
// body, what to store.
const [file = inMemory, status = "200", headers = "{}", body = "", content = ""] = process.argv.slice(2);
const parsed: unknown = JSON.parse(headers);
const list = Object.entries(Object(parsed)).flatMap(([name, value]) => [name, String(value)]);
const database = openDatabase(file);
const empty = file === inMemory ? readContent(database) : undefined;
// As the emulator has it.
if (empty !== undefined) replaceContent(database, empty);
const { insert } = prepareApiTokenStatements(database);
const owner = randomBytes(16).toString("hex");
const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    insert.run(randomBytes(16).toString("hex"), "user", owner, randomBytes(32), null, null, content);
    response.writeHead(Number(status), list);
    response.end(body);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`);
});
