import { createThenGet } from "./state-checks/create-then-get.ts";
import { listContains } from "./state-checks/list-contains.ts";
import { pagination } from "./state-checks/pagination.ts";
import { readsAgree } from "./state-checks/reads-agree.ts";
import { rolledSecretDead } from "./state-checks/rolled-secret-dead.ts";
import { rotateGrace } from "./state-checks/rotate-grace.ts";
import { secretOnce } from "./state-checks/secret-once.ts";
import { timeOrder } from "./state-checks/time-order.ts";
import { updateReplaces } from "./state-checks/update-replaces.ts";
import { useAfterDelete } from "./state-checks/use-after-delete.ts";
import type { StateCheck } from "./state/state-check.ts";

/** The checks of what several exchanges say together, in the order in which findings are reported. */
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
