export { mediaTypeOfParameter, schemaOfParameter } from "./parameters/parameter-content.ts";
export { wholeQuery } from "./document/whole-query.ts";
export { type ParameterForm, writeParameter } from "./parameters/write-parameter.ts";
