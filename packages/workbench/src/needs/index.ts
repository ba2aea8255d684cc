export { findAnyOperation, looksLikeCall } from "./find-any-operation.ts";
export { compareWithNeed, type NeedComparison, needOfCalls, type NeedOfCalls } from "./need-of-calls.ts";
export { readCalls } from "./read-calls.ts";
export { tokenWithPolicies } from "./token-with-policies.ts";
