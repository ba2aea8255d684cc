export { canonicalJson } from "./json/canonical-json.ts";
export { escapeUnits, escapeUnprintable } from "./json/escape-unprintable.ts";
export { isDeeperThan } from "./json/is-deeper-than.ts";
export { isJsonObject, type JsonObject } from "./json/json-object.ts";
export { childOf, parsePointer, pointerBelow, toPointer } from "./json/json-pointer.ts";
export { readJsonText, type ReadJsonText } from "./json/read-json-text.ts";
export { isJsonMediaType, isTextual, mediaKind } from "./json/media-kind.ts";
export { placeOfOperation } from "./document/path-item-methods.ts";
