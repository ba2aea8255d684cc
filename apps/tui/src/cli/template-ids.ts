/**
 * The ids of the templates, by themselves: help and completion need no more, and have to be quick.
 */
export const templateIds: readonly string[] = [
  "edit-zone-dns",
  "read-billing",
  "read-analytics-and-logs",
  "edit-workers",
  "edit-load-balancing",
  "wordpress",
  "create-additional-tokens",
  "read-all-resources",
];
