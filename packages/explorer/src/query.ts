// Queries of answers, with the library that they take.
export { checkQuery, queryOutline } from "./answer/query-outline.ts";
