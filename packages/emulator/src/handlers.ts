import type { Handlers } from "./handler.ts";
import { serviceTokenHandlers } from "./routes/access-service-tokens.ts";
import { accountTokenHandlers } from "./routes/account-tokens.ts";
import { buildTokenHandlers } from "./routes/builds-tokens.ts";
import { identityHandlers } from "./routes/identity.ts";
import { userTokenHandlers } from "./routes/user-tokens.ts";

/** What answers each operation. */
export const handlers: Handlers = {
  ...userTokenHandlers,
  ...accountTokenHandlers,
  ...serviceTokenHandlers,
  ...buildTokenHandlers,
  ...identityHandlers,
};
