import type { Handlers } from "./handler.ts";
import { serviceTokenHandlers } from "./access-service-tokens.ts";
import { accountTokenHandlers } from "./account-tokens.ts";
import { buildTokenHandlers } from "./builds-tokens.ts";
import { identityHandlers } from "./identity.ts";
import { userTokenHandlers } from "./user-tokens.ts";

/** The handlers of all operations. */
export const handlers: Handlers = {
  ...userTokenHandlers,
  ...accountTokenHandlers,
  ...serviceTokenHandlers,
  ...buildTokenHandlers,
  ...identityHandlers,
};
