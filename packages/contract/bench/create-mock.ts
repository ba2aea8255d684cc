import { matchResponse } from "@cftokens/openapi";
import { generateExchanges } from "../src/cases/generate-exchanges.ts";
import type { ContractOperation } from "../src/contract-operation.ts";
import type { Contract } from "../src/create-contract.ts";
import type { Body, Exchange } from "../src/exchange.ts";
import { shownIdentifier, toHistory } from "../src/state/history.ts";

/** What a mock answers. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers a request as a mock does. */
export type Mock = (request: Pick<Exchange["request"], "method" | "url" | "headers">) => Answer;

/**
 * Creates a mock that answers every operation of a contract with the success that it documents,
 * with values made up by its schema: the same each time.
 */
export function createMock(contract: Contract): Mock {
  const answers = new Map<ContractOperation["operation"], Answer>();
  return ({ method, url, headers }) => {
    const found = contract.findOperation(method, url, { headers });
    if (found === undefined) return notFound;
    const answer = answers.get(found.operation) ?? makeAnswer(found, contract);
    answers.set(found.operation, answer);
    return answer;
  };
}

const notFound: Answer = { status: 404, headers: {}, body: "" };

// A made-up text may have characters that no header can hold.
function sendable(headers: Answer["headers"]): Answer["headers"] {
  return Object.fromEntries(
    Object.entries(headers).filter(([, value]) => /^[\t\x20-\x7e\x80-\xff]*$/u.test(value)),
  );
}

function makeAnswer(tested: ContractOperation, contract: Contract): Answer {
  const { operation } = tested;
  const success =
    operation.responses.find(({ status }) => status.startsWith("2")) ?? matchResponse(operation, 200);
  if (success === undefined) return notFound;
  try {
    const only = { ...tested, operation: { ...operation, responses: [success] } };
    const generating = { baseUrl: "http://mock.example", seed: 1, count: 20 };
    const exchanges = generateExchanges(only, generating);
    // What lists or creates tells what it has.
    const exchange = exchanges.find((one) => showsIdentifier(one, contract)) ?? exchanges[0];
    if (exchange === undefined) return notFound;
    const { status, headers, body } = exchange.response;
    return { status, headers: sendable(headers), body: textOf(body) };
  } catch {
    // A schema that nothing meets: no mock can answer it as documented.
    return notFound;
  }
}

function showsIdentifier(exchange: Exchange, contract: Contract): boolean {
  const [step] = toHistory([exchange], contract);
  return step !== undefined && shownIdentifier(step) !== undefined;
}

function textOf(body: Body): string {
  return body.kind === "json" || body.kind === "text" ? body.text : "";
}
