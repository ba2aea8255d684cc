import { createServer } from "node:http";
import { matchResponse } from "@cftokens/openapi";
import { generateExchanges } from "../src/cases/generate-exchanges.ts";
import type { ContractOperation } from "../src/contract-operation.ts";
import type { Body } from "../src/exchange.ts";
import { loadOpenContract } from "./load-open-contract.ts";

// Answers every operation of a document with the success that it documents, with values made up by
// its schema. Prints its address.

const [file = ""] = process.argv.slice(2);
const contract = await loadOpenContract(file);
const answers = new Map<string, Answer>();

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const server = createServer((request, response) => {
  request.resume();
  request.once("end", () => {
    const url = `http://${request.headers.host ?? "127.0.0.1"}${request.url ?? "/"}`;
    const found = contract.findOperation(request.method ?? "GET", url);
    const { status, headers, body } = found === undefined ? notFound : answerOf(found);
    response.writeHead(status, headers).end(body);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address !== null)
    process.stdout.write(`http://127.0.0.1:${address.port}\n`);
});

const notFound: Answer = { status: 404, headers: {}, body: "" };

function answerOf(tested: ContractOperation): Answer {
  const { id } = tested.operation;
  const known = answers.get(id);
  if (known !== undefined) return known;
  const made = makeAnswer(tested);
  answers.set(id, made);
  return made;
}

// A made-up text may have characters that no header can hold.
function sendable(headers: Answer["headers"]): Answer["headers"] {
  return Object.fromEntries(
    Object.entries(headers).filter(([, value]) => /^[\t\x20-\x7e\x80-\xff]*$/u.test(value)),
  );
}

function makeAnswer(tested: ContractOperation): Answer {
  const { operation } = tested;
  const success =
    operation.responses.find(({ status }) => status.startsWith("2")) ?? matchResponse(operation, 200);
  if (success === undefined) return notFound;
  try {
    const only = { ...tested, operation: { ...operation, responses: [success] } };
    const [exchange] = generateExchanges(only, { baseUrl: "http://mock.example", seed: 1, count: 1 });
    if (exchange === undefined) return notFound;
    const { status, headers, body } = exchange.response;
    return { status, headers: sendable(headers), body: textOf(body) };
  } catch {
    // A schema that nothing meets: no mock can answer it as documented.
    return notFound;
  }
}

function textOf(body: Body): string {
  return body.kind === "json" || body.kind === "text" ? body.text : "";
}
