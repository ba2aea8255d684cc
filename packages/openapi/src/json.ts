export { canonicalJson } from "./json/canonical-json.ts";
export { isJsonObject, type JsonObject } from "./json/json-object.ts";
export { parsePointer, pointerBelow, toPointer } from "./json/json-pointer.ts";
