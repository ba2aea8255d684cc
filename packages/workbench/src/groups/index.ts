export type { GroupList, GroupOption } from "./permission-groups.ts";
export { readGroups } from "./read-groups.ts";
