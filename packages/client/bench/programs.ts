/** A program that lists and creates user tokens, and no more, with the client of all operations. */
export const programOfClient = `
  import { createClient } from "./src/index.ts";
  const client = createClient({ credentials: { apiToken: "made-up" } });
  console.log(await client.userApiTokensListTokens());
  console.log(await client.userApiTokensCreateToken({ body: { name: "ci", policies: [] } }));`;

/** The same program with the functions of the two operations. */
export const programOfFunctions = `
  import { connect, userApiTokensCreateToken, userApiTokensListTokens } from "@cftokens/client/user-tokens";
  const cloudflare = connect({ credentials: { apiToken: "made-up" } });
  console.log(await userApiTokensListTokens(cloudflare));
  console.log(await userApiTokensCreateToken(cloudflare, { body: { name: "ci", policies: [] } }));`;
