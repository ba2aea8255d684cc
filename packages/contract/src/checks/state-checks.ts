import { createThenGet } from "./state/create-then-get.ts";
import { listContains } from "./state/list-contains.ts";
import { pagination } from "./state/pagination.ts";
import { readsAgree } from "./state/reads-agree.ts";
import { rolledSecretDead } from "./state/rolled-secret-dead.ts";
import { rotateGrace } from "./state/rotate-grace.ts";
import { secretOnce } from "./state/secret-once.ts";
import { timeOrder } from "./state/time-order.ts";
import { updateReplaces } from "./state/update-replaces.ts";
import { useAfterDelete } from "./state/use-after-delete.ts";
import type { StateCheck } from "./state-check.ts";

/**
 * The checks of what several exchanges say together, in the order in which findings are reported.
 */
export const stateChecks: readonly StateCheck[] = [
  secretOnce,
  readsAgree,
  createThenGet,
  listContains,
  updateReplaces,
  useAfterDelete,
  rolledSecretDead,
  rotateGrace,
  pagination,
  timeOrder,
];
