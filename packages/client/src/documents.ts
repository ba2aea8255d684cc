export { documents } from "./generated/index.ts";
