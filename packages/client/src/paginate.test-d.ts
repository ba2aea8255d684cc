/* Checked by tsc, never run: each line after an expectation must not compile. */
import { type BuildToken, createClient, eachItem, eachPage, type Token } from "./index.ts";

const client = createClient({ credentials: { apiToken: "made-up" } });
const path = { account_id: "023e105f4ecef8ad9ca31a8372d0c353" };

/** Items and pages have the types of their list. */
export async function whatCompiles(): Promise<void> {
  for await (const token of eachItem(client.userApiTokensListTokens)) token satisfies Token;
  for await (const token of eachItem(client.listBuildTokens, { path })) token satisfies BuildToken;
  for await (const { result, resultInfo } of eachPage(client.listBuildTokens, {
    path,
    query: { per_page: 50 },
  })) {
    result satisfies readonly BuildToken[];
    resultInfo?.total_pages satisfies number | undefined;
  }
}

export const refused = [
  // @ts-expect-error -- the path is missing
  eachItem(client.listBuildTokens),
  // @ts-expect-error -- misspelled query name
  eachItem(client.listBuildTokens, { path, query: { perpage: 50 } }),
  // @ts-expect-error -- not a function of the client
  eachItem("listBuildTokens", { path }),
];
