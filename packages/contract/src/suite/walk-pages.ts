import type { Operation } from "@cftokens/openapi";
import type { ContractOperation } from "../contract-operation.ts";
import type { Contract } from "../create-contract.ts";
import type { Exchange } from "../exchange.ts";
import { apiKnowledge } from "../state/api-knowledge.ts";
import { toHistory } from "../state/history.ts";
import { lastPageOf, readPageInfo } from "../state/page-info.ts";
import type { RequestPlan } from "./request-plan.ts";

type Query = Readonly<Record<string, unknown>>;

/** Asks for one page after another, and for one past the end. */
export async function walkPages(
  { operation }: ContractOperation,
  contract: Contract,
  send: (query: Query) => Promise<Exchange>,
): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  const perPage = leastPerPage(operation);
  const ask = async (page: number) => {
    const exchange = await send({ [names.page]: page, [names.perPage]: perPage });
    exchanges.push(exchange);
    return exchange;
  };
  let last = 1;
  for (let page = 1; page <= Math.min(last, mostPages); page += 1) {
    const [step] = toHistory([await ask(page)], contract);
    last = Math.max(1, (step && lastPageOf(readPageInfo(step))) ?? 1);
  }
  await ask(last + 1);
  return exchanges;
}

/** Whether a list takes the number of a page and of entries on a page. */
export function isPaged(operation: Operation): boolean {
  return [names.page, names.perPage].every((name) => queryParameter(operation, name) !== undefined);
}

/**
 * A query for as many entries a page as the document allows, so that the list is whole where it can
 * be.
 */
export function mostPerPage(operation: Operation): RequestPlan["query"] {
  const schema = queryParameter(operation, names.perPage)?.schema;
  const most = typeof schema === "object" ? schema.maximum : undefined;
  return most === undefined ? {} : { [names.perPage]: most };
}

// Few enough entries a page for several pages, and as many as the document asks for at least.
function leastPerPage(operation: Operation): number {
  const schema = queryParameter(operation, names.perPage)?.schema;
  return Math.max(usualPerPage, (typeof schema === "object" ? schema.minimum : undefined) ?? 1);
}

function queryParameter({ parameters }: Operation, name: string) {
  return parameters.find((parameter) => parameter.in === "query" && parameter.name === name);
}

const names = apiKnowledge.pageInfo;
const usualPerPage = 5;
// Further pages are like the first ones.
const mostPages = 6;
