export { compareWithNeed, needOfCalls } from "./need-of-calls.ts";
export { readCalls } from "./read-calls.ts";
